// Owns what twin pages ask of a place or a file besides findings, completions and hovers: each answer as lines of text.
import { findSignature } from '../../server/src/core/hovers/index.ts';
import {
  findDefinition,
  findFileAt,
  findFileReferences,
  findFolds,
  findLinkedTags,
  findLinks,
  findPageAt,
  findPageReferences,
  findShortcodeNameAt,
  findShortcodeReferences,
  findShortcodeTokens,
  findSymbols,
  findTermReferences,
  type PageSymbol,
} from '../../server/src/core/navigation/index.ts';
import type { Page } from '../../server/src/core/page/index.ts';
import { findTermAt, type Site } from '../../server/src/core/site/index.ts';
import { indexLines, type Span } from '../../server/src/core/text/index.ts';

/** A file of a twin page's site, and the cursor in it. */
export interface Question {
  readonly page: Page;
  readonly site: Site;
  readonly offset: number;
  readonly files: ReadonlyMap<string, string>;
}

const cut = ({ page }: Question, { start, end }: Span): string => page.text.slice(start, end).replace(/\s+/g, ' ');

/** The signature with the parameter at the cursor in ‹…›, and what is said of that. */
const signature = ({ page, site, offset }: Question): readonly string[] => {
  const found = findSignature(page, site, offset);
  const shown = found?.signatures[found.active];
  if (!found || !shown) return [];
  const active = found.activeParameter === undefined ? undefined : shown.parameters[found.activeParameter];
  const { label } = shown;
  const count = found.signatures.length > 1 ? `${found.active + 1} of ${found.signatures.length}: ` : '';
  if (!active) return [count + label];
  const { start, end } = active.span;
  return [
    `${count}${label.slice(0, start)}‹${label.slice(start, end)}›${label.slice(end)}`,
    ...(active.documentation?.split('\n') ?? []),
  ];
};

/** `words → file`. */
const definition = (question: Question): readonly string[] => {
  const found = findDefinition(question.page, question.site, question.offset);
  return found?.kind === 'file'
    ? [`${cut(question, found.span)} → ${found.path}${found.fragment === undefined ? '' : ` #${found.fragment}`}`]
    : [];
};

/** `file:line: words`, lines from 1. */
const references = ({ page, site, offset, files }: Question): readonly string[] => {
  const called = findShortcodeNameAt(page, offset);
  const term = findTermAt(page, site, offset);
  const file = findFileAt(page, site, offset);
  const led = findPageAt(page, site, offset);
  if (!called && !term && !file && !led) return [];
  const work = called
    ? findShortcodeReferences(site, called.name)
    : term
      ? findTermReferences(site, term.taxonomy, term.spelling)
      : led
        ? findPageReferences(site, led.path)
        : findFileReferences(site, file!.path);
  let step = work.next();
  while (!step.done) step = work.next(files.get(step.value));
  return step.value.flatMap(({ path, lines, spans }) =>
    spans.map(({ start, end }) => `${path}:${lines.positionAt(start).line + 1}: ${files.get(path)!.slice(start, end)}`),
  );
};

/** The names that are changed as one. */
const linked = (question: Question): readonly string[] =>
  (findLinkedTags(question.page, question.offset) ?? []).map(({ start, end }) => {
    const { line } = indexLines(question.page.text).positionAt(start);
    return `${line + 1}: ${question.page.text.slice(start, end)}`;
  });

/** The lines that stay and the last that goes: `first … last`. */
const folds = ({ page, site }: Question): readonly string[] => {
  const lines = indexLines(page.text);
  const at = (line: number): string => page.text.slice(lines.startOf(line), lines.endOf(line));
  return findFolds(page, site).flatMap(({ start, end }) => {
    const [first, last] = [lines.positionAt(start).line, lines.positionAt(end).line];
    return last > first ? [`${at(first)} … ${at(last)}`] : [];
  });
};

/** `name — detail`, indented as they are nested. */
const symbols = ({ page, site }: Question): readonly string[] => {
  const show = (all: readonly PageSymbol[], indent: string): readonly string[] =>
    all.flatMap(({ name, detail, children }) => [
      `${indent}${detail === '' ? name : `${name} — ${detail}`}`,
      ...show(children, `${indent}  `),
    ]);
  return show(findSymbols(page, site, true), '');
};

/** `words → file`. */
const links = (question: Question): readonly string[] =>
  findLinks(question.page, question.site).map(({ span, path }) => `${cut(question, span)} → ${path}`);

/** `words: type modifiers`. */
const tokens = (question: Question): readonly string[] =>
  findShortcodeTokens(question.page, question.site).map(
    ({ span, type, modifiers }) => `${cut(question, span)}: ${[type, ...modifiers].join(' ')}`,
  );

/** Answers by the kind of the fence. */
export const answers: Readonly<Record<string, (question: Question) => readonly string[]>> = {
  signature,
  definition,
  references,
  linked,
  folds,
  symbols,
  links,
  tokens,
};
