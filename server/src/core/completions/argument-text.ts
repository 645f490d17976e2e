// Owns writing a value into a half-typed argument of a shortcode. Knows no contract and no value.
import type { Place } from '../page/index.ts';
import type { ArgumentKey } from '../site/index.ts';
import { escapeSnippet } from '../text/index.ts';

export type ArgumentPlace = Extract<Place, { kind: 'shortcode-value' }>;

/** Which argument the cursor is in, as far as it can be one at all: an empty key where it can only become a name. */
export const keyOfPlace = ({ argument, assigned, others }: ArgumentPlace): ArgumentKey => {
  if (argument !== undefined) return { name: argument };
  return assigned || others.style === 'named' ? {} : { position: others.before };
};

const bareWord = /^[\p{L}\p{N}_-][\p{L}\p{N}_.-]*$/u;

/**
 * What is inserted so that the argument is `value`; undefined when the quote that stands there cannot hold it. With
 * `unfinished` the value goes on: a quote that is opened stays open at the cursor.
 */
export const writeArgument = (
  value: string,
  { quote, closed, argument }: ArgumentPlace,
  unfinished = false,
): { readonly newText: string; readonly snippet?: boolean } | undefined => {
  const fits = quote === '`' ? !value.includes('`') : !/["\\\n]/.test(value);
  if (!fits) return undefined;
  if (quote !== '') return { newText: closed || unfinished ? value : `${value}${quote}` };
  if (unfinished) return { newText: `"${escapeSnippet(value)}$0"`, snippet: true };
  // A bare value behind an equals sign would swallow the delimiter that follows it.
  return { newText: argument === undefined && bareWord.test(value) ? value : `"${value}"` };
};
