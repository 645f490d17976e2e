// Owns the author's way to silence a finding in the text itself. Knows no rule.
import { indexLines } from '../text/index.ts';

const directive = /hugo-author-disable(-next-line|-line)?(?![\w-])((?:[ \t,]+[a-z][a-z-]*)*)/g;

/**
 * Reads comments such as `<!-- hugo-author-disable image-missing -->` (the whole page), `…-disable-line` and
 * `…-disable-next-line`; without a code they silence all. Works in any comment: HTML, YAML and TOML `#`, a shortcode's.
 */
export const findSilenced = (text: string): ((code: string, offset: number) => boolean) => {
  if (!text.includes('hugo-author-disable')) return () => false;
  const lines = indexLines(text);
  const silenced: { readonly line: number | undefined; readonly codes: readonly string[] }[] = [];
  for (const match of text.matchAll(directive)) {
    const at = lines.positionAt(match.index).line;
    const line = match[1] === undefined ? undefined : match[1] === '-line' ? at : at + 1;
    silenced.push({ line, codes: match[2]!.split(/[ \t,]+/).filter((code) => code !== '') });
  }
  return (code, offset) => {
    const { line } = lines.positionAt(offset);
    return silenced.some(
      (one) => (one.line === undefined || one.line === line) && (one.codes.length === 0 || one.codes.includes(code)),
    );
  };
};
