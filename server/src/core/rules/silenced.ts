// Owns the author's way to silence a finding in the text itself. Knows no rule.
import { getOrAdd, indexLines, type Span } from '../text/index.ts';

const directive = /hugo-author-disable(-next-line|-line)?(?![\w-])((?:[ \t,]+[a-z][a-z-]*)*)/g;

/** Stands for every code; no code is empty. */
const allCodes = '';

/**
 * Reads comments such as `<!-- hugo-author-disable image-missing -->` (the whole page), `…-disable-line` and
 * `…-disable-next-line`; without a code they silence all. Works in any comment: HTML, YAML and TOML `#`, a shortcode's.
 */
export const findSilenced = (text: string): ((code: string, offset: number) => boolean) => {
  if (!text.includes('hugo-author-disable')) return () => false;
  const lines = indexLines(text);
  const everywhere = new Set<string>();
  const byLine = new Map<number, Set<string>>();
  for (const match of text.matchAll(directive)) {
    const codes = match[2]!.split(/[ \t,]+/).filter((code) => code !== '');
    const { line } = lines.positionAt(match.index);
    const place =
      match[1] === undefined ? everywhere : getOrAdd(byLine, match[1] === '-line' ? line : line + 1, () => new Set());
    for (const code of codes.length === 0 ? [allCodes] : codes) place.add(code);
  }
  const names = (codes: ReadonlySet<string> | undefined, code: string): boolean =>
    codes !== undefined && (codes.has(allCodes) || codes.has(code));
  return (code, offset) =>
    names(everywhere, code) || (byLine.size > 0 && names(byLine.get(lines.positionAt(offset).line), code));
};

/** The problems of a file that no comment in its text silences. */
export const withoutSilenced = <T extends { readonly code: string; readonly span: Span }>(
  problems: readonly T[],
  text: string,
): readonly T[] => {
  const isSilenced = findSilenced(text);
  return problems.filter(({ code, span }) => !isSilenced(code, span.start));
};
