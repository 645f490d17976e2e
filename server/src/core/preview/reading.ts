// Owns what one parse of one page carries from rule to rule. Lives as long as that parse.
import type { Token } from 'markdown-it';
import type { Markup } from '../page/index.ts';
import type { DrawingContext } from './drawing.ts';
import type { Header } from './header.ts';
import type { Placeholders } from './placeholders.ts';
import type { OpenQuotes } from './typographer.ts';

export interface Reading {
  readonly markup: Markup;
  readonly placeholders: Placeholders;
  readonly context: DrawingContext;
  readonly header: Header | undefined;
  /** Lines that the front matter takes, from 0. */
  readonly headerLines: number;
  /** How deep in shortcodes within shortcodes we are. */
  depth: number;
  /** The end of the summary was seen. */
  divided: boolean;
  /** Quotes that stand open: Goldmark closes them in a later paragraph, too. */
  quotes: OpenQuotes;
}

/** Where markdown-it's environment of a parse holds the reading. */
const key = 'hugoAuthorReading';

type Environment = Record<string, unknown>;

/** The reading of the parse that an environment belongs to; undefined when its text is none of ours. */
export const readingOf = (environment: Environment | undefined): Reading | undefined =>
  environment?.[key] as Reading | undefined;

/** Puts the reading where the rules of this parse find it, or takes away that of an earlier one. */
export const setReading = (environment: Environment, reading: Reading | undefined): void => {
  if (reading) environment[key] = reading;
  else delete environment[key];
};

/** Makes a token; the way to do so differs between the parts of markdown-it, and the class must be the engine's own. */
export type MakeToken = (type: string, tag: string, nesting: -1 | 0 | 1) => Token;
