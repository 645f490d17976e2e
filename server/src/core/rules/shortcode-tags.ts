// Owns the edits that rules make to the tags of a shortcode. Knows no rule and no site.
import type { Page, ShortcodeArgument, ShortcodeCall } from '../page/index.ts';
import { type Span, spanOf, type TextEdit } from '../text/index.ts';
import type { JudgedCall } from './judge-shortcodes.ts';

/** Both tags of a pair, or the only one. */
export const tagsOf = ({ call, closing }: Pick<JudgedCall, 'call' | 'closing'>): readonly ShortcodeCall[] =>
  closing === undefined ? [call] : [call, closing];

/** Another name in every tag of the call. */
export const renameCall = (judged: JudgedCall, name: string): readonly TextEdit[] =>
  tagsOf(judged).map(({ nameSpan }) => ({ span: nameSpan, newText: name }));

/** Makes Hugo show the call instead of running it (hugo-facts §5.1); undefined where a tag has no end, or closes without a name. */
export const escapeCall = (judged: JudgedCall): readonly TextEdit[] | undefined => {
  const tags = tagsOf(judged);
  if (tags.some(({ closed }) => !closed)) return undefined;
  if (tags.length === 1 && judged.call.kind === 'open' && judged.template?.takesInner) return undefined;
  return tags.flatMap(({ span }) => [
    { span: spanOf(span.start + 3, span.start + 3), newText: '/*' },
    { span: spanOf(span.end - 3, span.end - 3), newText: '*/' },
  ]);
};

/** What to put in before the end of a tag so that it closes itself. */
export const selfClose = (page: Page, { span }: ShortcodeCall): TextEdit => {
  const end = span.end - 3;
  return { span: spanOf(end, end), newText: /\s/.test(page.text[end - 1] ?? '') ? '/' : ' /' };
};

/** Takes the slash out of a tag that closes itself. */
export const removeSlash = (page: Page, { span }: ShortcodeCall): TextEdit => {
  const end = span.end - 3;
  const slash = page.text.lastIndexOf('/', end - 1);
  const isSpaced = /\s/.test(page.text[slash - 1] ?? '');
  return { span: spanOf(slash, isSpaced ? end : slash + 1), newText: '' };
};

/** The tag as a whole, or its name where it goes over several lines. */
export const tagSpan = (page: Page, { span, nameSpan }: ShortcodeCall): Span =>
  page.text.slice(span.start, span.end).includes('\n') ? nameSpan : span;

/** A part of an argument with the quotes around it, which may be escaped. */
const withQuotes = (text: string, { start, end }: Span): Span => {
  if (!/["`]/.test(text[start - 1] ?? '')) return spanOf(start, end);
  const mark = text[start - 2] === '\\' ? text.slice(start - 2, start) : text.slice(start - 1, start);
  return text.startsWith(mark, end) ? spanOf(start - mark.length, end + mark.length) : spanOf(start, end);
};

const argumentSpan = (text: string, { nameSpan, valueSpan, style }: ShortcodeArgument): Span => {
  const value = style === 'bare' ? valueSpan : withQuotes(text, valueSpan);
  return nameSpan === undefined ? value : spanOf(withQuotes(text, nameSpan).start, value.end);
};

/** Takes one argument out of a tag, with the blanks before it. */
export const removeArgument = (page: Page, argument: ShortcodeArgument): TextEdit => {
  const { start, end } = argumentSpan(page.text, argument);
  let from = start;
  while (/\s/.test(page.text[from - 1] ?? '')) from--;
  return { span: spanOf(from, end), newText: '' };
};
