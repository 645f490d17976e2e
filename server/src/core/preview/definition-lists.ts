// Owns definition lists: the plugin that reads them. Its tags are those of the engine; knows no page.
import type { MarkdownIt } from 'markdown-it';
import deflist from 'markdown-it-deflist';
import { gated } from './gate.ts';

/** Adds the rule of the plugin for the pages that want it. */
export const addDefinitionLists = (md: MarkdownIt): void =>
  deflist(gated(md, ({ definitionLists }) => definitionLists));
