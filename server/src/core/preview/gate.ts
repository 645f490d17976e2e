// Owns letting a rule run only for pages whose configuration asks for it. Knows no rule.
import type { MarkdownIt } from 'markdown-it';
import type { Markup } from '../page/index.ts';
import { readingOf } from './reading.ts';

export type Wants = (markup: Markup) => boolean;

// The rules of the three chains differ in what they are called with, which does not matter here.
type PluginRule = (state: never, ...more: never[]) => unknown;

interface PluginRuler {
  before(beside: string, name: string, rule: PluginRule, options?: { alt: string[] }): void;
  after(beside: string, name: string, rule: PluginRule, options?: { alt: string[] }): void;
}

/** As much of an engine as plugins use that only add rules. */
export interface PluginEngine {
  readonly core: { readonly ruler: PluginRuler };
  readonly block: { readonly ruler: PluginRuler };
  readonly inline: { readonly ruler: PluginRuler };
  readonly renderer: { readonly rules: Record<string, unknown> };
  readonly helpers: MarkdownIt['helpers'];
  readonly utils: MarkdownIt['utils'];
}

interface State {
  readonly env: Record<string, unknown>;
  readonly inlineMode?: boolean;
}

/** Does the page that is being read ask for it? What is no page asks for nothing. */
export const isWanted = ({ env }: State, wants: Wants): boolean => {
  const reading = readingOf(env);
  return reading !== undefined && wants(reading.markup);
};

/**
 * The engine for a plugin: its rules run for pages that want them only, and under names of ours, so that the same plugin
 * of somebody else is not touched. Its HTML is left out: that is ours to write.
 */
export const gated = (md: MarkdownIt, wants: Wants): PluginEngine => {
  const own = new Set<string>();
  const toName = (name: string): string => (own.has(name) ? `hugo_${name}` : name);
  const guard =
    (rule: PluginRule): ((state: State, ...more: unknown[]) => boolean) =>
    (state, ...more) =>
      !state.inlineMode &&
      isWanted(state, wants) &&
      Boolean((rule as (...given: unknown[]) => unknown)(state, ...more));
  const rulerOf = (ruler: unknown): PluginRuler => {
    const real = ruler as { [Side in 'before' | 'after']: (...given: unknown[]) => void };
    const add =
      (side: 'before' | 'after'): PluginRuler['before'] =>
      (beside, name, rule, options) => {
        real[side](toName(beside), `hugo_${name}`, guard(rule), options);
        own.add(name);
      };
    return { before: add('before'), after: add('after') };
  };
  return {
    core: { ruler: rulerOf(md.core.ruler) },
    block: { ruler: rulerOf(md.block.ruler) },
    inline: { ruler: rulerOf(md.inline.ruler) },
    renderer: { rules: {} },
    helpers: md.helpers,
    utils: md.utils,
  };
};
