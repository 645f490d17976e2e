// Owns which shortcodes a text names that Hugo's lexer is not run over as a page. Knows no template.
import { copy } from '../copy.ts';

/** JSON may spell `<` by its number. */
const OPENING = /\{\{(?:[<%]|\\u003c)%?\s*([\p{L}\p{N}_][\p{L}\p{N}_/-]*)/giu;

/**
 * Names behind `{{<` or `{{%` in a text that a template may hand to `RenderString` or `markdownify`: front matter, data,
 * translations. Escaped calls are none. `%` may be doubled, as for `printf`. Every name is a copy.
 */
export const findNamedShortcodes = (text: string): readonly string[] =>
  text.includes('{{') ? [...new Set([...text.matchAll(OPENING)].map((match) => copy(match[1]!)))] : [];
