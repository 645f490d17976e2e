// Owns small ways to look at what was read, shared by the tests of front matter.
import type { FrontMatter, FrontMatterProblem, Node } from '../../../server/src/core/page/index.ts';
import { readFrontMatter } from '../../../server/src/core/page/index.ts';

/** The front matter of a text that has some. */
export const read = (text: string): FrontMatter => {
  const { frontMatter } = readFrontMatter(text);
  if (frontMatter === undefined) throw new Error(`no front matter in ${JSON.stringify(text)}`);
  return frontMatter;
};

/** A tree as plain values: scalars as `type:value`, but plain strings as they are. */
export const toPlain = (node: Node): unknown => {
  if (node.kind === 'list') return node.items.map(toPlain);
  if (node.kind === 'map') return Object.fromEntries(node.entries.map(({ key, value }) => [key, toPlain(value)]));
  return node.type === 'string' ? node.value : `${node.type}:${node.value}`;
};

/** Every key and scalar with the text at its span: `title = "A"`; what lies inside quotes in brackets when it differs. */
export const spelled = (text: string, node: Node): string[] => {
  if (node.kind === 'scalar') {
    const whole = text.slice(node.span.start, node.span.end);
    const inner = text.slice(node.inner.start, node.inner.end);
    return [whole === inner ? whole : `${whole} [${inner}]`];
  }
  if (node.kind === 'list') return node.items.flatMap((item) => spelled(text, item).map((line) => `- ${line}`));
  return node.entries.flatMap(({ keySpan, value }) => {
    const key = text.slice(keySpan.start, keySpan.end);
    return spelled(text, value).map((line) => `${key}: ${line}`);
  });
};

/** A text whose `^^^` lines, which name a problem of the line above them, are taken out; and what they say. */
export const parseMarked = (marked: string): { readonly text: string; readonly expected: readonly string[] } => {
  const lines: string[] = [];
  const expected: string[] = [];
  for (const line of marked.split('\n')) {
    const mark = /^ *(\^+) (.*)$/.exec(line);
    if (mark === null) {
      lines.push(line);
      continue;
    }
    const above = lines[lines.length - 1]!;
    const start = line.indexOf('^');
    const offset = lines.slice(0, -1).reduce((sum, one) => sum + one.length + 1, 0) + start;
    expected.push(`${offset} ${above.slice(start, start + mark[1]!.length)} ${mark[2]}`);
  }
  return { text: lines.join('\n'), expected };
};

/** A problem in the notation of `parseMarked`: offset, marked text, code with versions, message. */
export const toMarked = (text: string, problem: FrontMatterProblem): string => {
  const { span, code, since, until, fails, message } = problem;
  const when = `${since === undefined ? '' : ` since ${since}`}${until === undefined ? '' : ` until ${until}`}`;
  return `${span.start} ${text.slice(span.start, span.end)} ${code}${fails === false ? ' (harmless)' : ''}${when}: ${message}`;
};
