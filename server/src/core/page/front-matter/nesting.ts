// Owns the bound on nesting: the libraries call themselves for every level, and V8 may end the process when the stack runs out.
import type { Span } from '../../text/index.ts';

/** Deeper is nobody's front matter. */
const MAX_DEPTH = 100;
/** Signs on one line that may each open a level of YAML (`- `, `? `, `: `) or part a dotted key of TOML. */
const MAX_SIGNS = 300;

const isBreak = (code: number): boolean => code === 10 || code === 13;

/** Are brackets and braces nested beyond measure? Quotes are not looked at, which errs on the safe side. */
export const hasDeepBrackets = (text: string, block: Span): boolean => {
  let depth = 0;
  for (let i = block.start; i < block.end; i++) {
    const code = text.charCodeAt(i);
    if (code === 91 || code === 123) depth++;
    else if ((code === 93 || code === 125) && depth > 0) depth--;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
};

/** Does one line hold too many of the signs that may each open a level? `counts` tells them by their code and the next. */
const hasCrowdedLine = (text: string, block: Span, counts: (code: number, next: number) => boolean): boolean => {
  let signs = 0;
  for (let i = block.start; i < block.end; i++) {
    const code = text.charCodeAt(i);
    if (isBreak(code)) signs = 0;
    else if (counts(code, text.charCodeAt(i + 1)) && ++signs > MAX_SIGNS) return true;
  }
  return false;
};

const hasDeepIndentation = (text: string, block: Span): boolean => {
  const indents: number[] = [];
  let lineStart = block.start;
  for (let i = block.start; i < block.end; i++) {
    const code = text.charCodeAt(i);
    if (isBreak(code)) lineStart = i + 1;
    else if (lineStart >= 0 && code !== 32) {
      const indent = i - lineStart;
      while (indents.length > 0 && indents[indents.length - 1]! >= indent) indents.pop();
      indents.push(indent);
      if (indents.length > MAX_DEPTH) return true;
      lineStart = -1;
    }
  }
  return false;
};

/** Is this YAML nested beyond what the library can be trusted with? */
export const isDeepYaml = (text: string, block: Span): boolean =>
  hasDeepBrackets(text, block) ||
  hasDeepIndentation(text, block) ||
  hasCrowdedLine(
    text,
    block,
    (code, next) => (code === 45 || code === 58 || code === 63) && (next === 32 || isBreak(next)),
  );

/** Is this TOML nested beyond what the library can be trusted with? */
export const isDeepToml = (text: string, block: Span): boolean =>
  hasDeepBrackets(text, block) || hasCrowdedLine(text, block, (code) => code === 46);
