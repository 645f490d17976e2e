// Owns the ways out of what Hugo's shortcode lexer refuses. Which problems there are says `core/page`.
import * as l10n from '@vscode/l10n';
import type { Page, ShortcodeCall, ShortcodeProblem } from '../page/index.ts';
import { type Span, spanOf } from '../text/index.ts';
import type { Fix } from './rule.ts';

/** The longest word that is looked at. */
const REACH = 500;

const insertion = (title: string, offset: number, newText: string): Fix => ({
  title,
  edits: [{ span: spanOf(offset, offset), newText }],
  preferred: true,
});

const rightOf = ({ delimiter }: ShortcodeCall): string => (delimiter === '%' ? '%}}' : '>}}');

/** The word around an offset of a tag, from the blank or the `=` before it to the blank or the end of the tag behind it. */
export const wordAround = ({ text }: Page, call: ShortcodeCall, offset: number): Span | undefined => {
  const from = Math.max(call.nameSpan.end, offset - REACH);
  const before = /[^\s=]*$/.exec(text.slice(from, offset))![0].length;
  const tail = text.slice(offset, offset + REACH);
  const right = rightOf(call);
  const end = tail.search(/\s/);
  const word = tail.slice(0, end < 0 ? undefined : end);
  const length = word.includes(right) ? word.indexOf(right) : word.length;
  const span = spanOf(offset - before, offset + length);
  return span.start <= call.nameSpan.end || /["`\\]/.test(text.slice(span.start, span.end)) ? undefined : span;
};

/** Puts a word in double quotes. */
export const quote = (page: Page, span: Span | undefined): readonly Fix[] => {
  if (span === undefined || span.end <= span.start) return [];
  const word = page.text.slice(span.start, span.end);
  const edits = [
    { span: spanOf(span.start, span.start), newText: '"' },
    { span: spanOf(span.end, span.end), newText: '"' },
  ];
  return [{ title: l10n.t`Put “${word}” in quotes`, edits, preferred: true }];
};

const WRONG_END = /(?:[%>]?\}\}|[%>] +\}\}|>>|>\})(?!\})/;

/** A wrong end of the tag at this place, such as `}}` or `%}}` for `>}}`. */
const mendEnd = ({ text }: Page, call: ShortcodeCall, offset: number): Fix | undefined => {
  const right = rightOf(call);
  const rest = text.slice(offset, offset + 8);
  const wrong = rest.search(WRONG_END) === 0 ? WRONG_END.exec(rest)?.[0] : undefined;
  if (wrong === undefined || wrong === right) return undefined;
  return {
    title: l10n.t`End the tag with “${right}”`,
    edits: [{ span: spanOf(offset, offset + wrong.length), newText: right }],
    preferred: true,
  };
};

/** The way out of a problem, where there is one that can be told. `call` is the tag that has it. */
export const findSyntaxFix = (
  page: Page,
  { kind, span }: ShortcodeProblem,
  call: ShortcodeCall | undefined,
): Fix | undefined => {
  const { text } = page;
  if (kind === 'comment-unclosed') {
    const right = text[span.start + 2] === '%' ? '%}}' : '>}}';
    const line = text.slice(span.end, span.end + REACH).split('\n', 1)[0]!;
    const at = line.indexOf(right);
    return at < 0 ? undefined : insertion(l10n.t`Put “*/” before “${right}”`, span.end + at, '*/');
  }
  if (call === undefined) return undefined;
  const right = rightOf(call);
  switch (kind) {
    case 'value-swallows-end':
      return insertion(l10n.t('Put a blank behind the value'), text.indexOf(right, span.start), ' ');
    case 'quote-unclosed': {
      return insertion(l10n.t('Close the quotes'), span.start + text.slice(span.start, span.end).trimEnd().length, '"');
    }
    case 'tag-unclosed': {
      const end = call.nameSpan.start + text.slice(call.nameSpan.start, call.span.end).trimEnd().length;
      if (text.startsWith(right, call.span.end - 3)) return undefined;
      const line = text
        .slice(call.nameSpan.end, Math.min(call.span.end + right.length, call.nameSpan.end + REACH))
        .split('\n', 1)[0]!;
      const wrong = line.search(WRONG_END);
      if (wrong >= 0) return mendEnd(page, call, call.nameSpan.end + wrong);
      return { ...insertion(l10n.t`End the tag with “${right}”`, end, ` ${right}`), preferred: false };
    }
    case 'character':
      return mendEnd(page, call, span.start) ?? quote(page, wordAround(page, call, span.start))[0];
    default:
      return undefined;
  }
};
