// Owns the words for what the `yaml` package accepts and Hugo does not: odd keys, and a block that is no map.
import * as l10n from '@vscode/l10n';
import type { Span } from '../../text/index.ts';
import type { FrontMatterProblem, Node } from './node.ts';
import type { YamlOddity } from './yaml-library.ts';
import { readYamlLines, type YamlLine } from './yaml-lines.ts';
import { badStart, findEqualSign, findMissingBlank, lineOf } from './yaml-problems.ts';

const oddities = (): Readonly<
  Record<YamlOddity['kind'], { readonly message: string; readonly since?: string; readonly until?: string }>
> => ({
  'complex-key': { message: l10n.t('A key cannot be a list or a map. Put it in quotes.') },
  'boolean-key': {
    message: l10n.t('This key means yes or no in YAML. Put it in quotes.'),
    since: '0.152.0',
    until: '0.153.0',
  },
  'empty-key': { message: l10n.t('A key is missing before this colon.') },
  'unknown-alias': {
    message: l10n.t('A “*” at the start of a value means a reference in YAML. Put the value in quotes.'),
  },
  'empty-anchor': {
    message: l10n.t('A “&” at the start of a value names it, and there is none. Put the value in quotes.'),
    since: '0.152.0',
  },
  'merged-twice': {
    message: l10n.t('A map before this one has a key of it, and Hugo stops at that. Take in one of the two only.'),
    since: '0.152.0',
  },
  'bad-merge': { message: l10n.t('What “<<” takes in has to be a map.') },
});

/** What the library accepts and Hugo does not. */
export const explainOddity = (text: string, { kind, span }: YamlOddity): FrontMatterProblem => {
  const code = 'front-matter-invalid';
  if (kind === 'complex-key' && text.charAt(span.start) === '{' && text.charAt(span.start - 1) === '{') {
    return { code, span: { start: span.start - 1, end: span.start + 1 }, message: badStart('{{') };
  }
  // The colon of a key that is not there.
  const marked = span.start === span.end ? { start: span.start, end: span.start + 1 } : span;
  return { code, span: marked, ...oddities()[kind] };
};

/** The whole block is one text or one list, where Hugo wants keys. */
export const explainTop = (text: string, block: Span, top: Node): FrontMatterProblem => {
  const first = readYamlLines(text, block).next().value as YamlLine | undefined;
  const missing =
    top.kind === 'scalar' && first !== undefined
      ? (findMissingBlank(text, first, block) ?? findEqualSign(text, first))
      : undefined;
  if (missing !== undefined) return { code: 'front-matter-invalid', ...missing };
  return {
    code: 'front-matter-invalid',
    span: lineOf(text, top.span.start, block),
    message:
      top.kind === 'list'
        ? l10n.t('Front matter is made of “key: value” lines, not of a list.')
        : l10n.t('Front matter is made of “key: value” lines.'),
  };
};
