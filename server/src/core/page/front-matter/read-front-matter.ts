// Owns the one reading of front matter: text in, located tree and problems out. Knows no page, no site, no meaning of keys.
import * as l10n from '@vscode/l10n';
import type { Span } from '../../text/index.ts';
import { findDuplicateKeys } from './duplicate-keys.ts';
import type { BlockReading, FrontMatter, FrontMatterFormat, FrontMatterProblem } from './node.ts';
import { readJson } from './read-json.ts';
import { readOrg } from './read-org.ts';
import { readToml } from './read-toml.ts';
import { readYaml } from './read-yaml.ts';
import { type FrontMatterPlace, skipBreak, splitFrontMatter } from './split-front-matter.ts';
import { findUnclosedEnd } from './unclosed-block.ts';

export interface FrontMatterReading {
  /** Undefined when the text has none. */
  readonly frontMatter: FrontMatter | undefined;
  /** Where the body begins: UTF-16 offset in the text, a BOM counted. */
  readonly bodyStart: number;
}

const READERS: Readonly<Record<FrontMatterFormat, (text: string, block: Span) => BlockReading>> = {
  yaml: readYaml,
  toml: readToml,
  json: readJson,
  org: readOrg,
};

const DELIMITERS = { yaml: '---', toml: '+++', json: '}', org: '' } as const;

const startProblem = (text: string, place: FrontMatterPlace): FrontMatterProblem => {
  const { start } = place.span;
  const code = 'front-matter-invalid';
  if (place.invalid === 'shortcode') {
    const message = l10n.t(
      'A page cannot begin with “{{”: Hugo takes the brace for front matter in JSON. Put front matter or a line of text before it.',
    );
    return { code, span: { start, end: start + 2 }, message };
  }
  const sign = text.charAt(start);
  const delimiter = sign.repeat(3);
  let end = start;
  while (text.charAt(end) === sign) end++;
  const message = l10n.t`A page cannot begin with “${sign}”: Hugo takes it for the start of front matter. Write “${delimiter}”, or put front matter before the list.`;
  return { code, span: { start, end }, message };
};

const readUnclosed = (text: string, place: FrontMatterPlace): FrontMatterReading => {
  const { format, span, block } = place;
  const end = findUnclosedEnd(text, format, block);
  const width = format === 'json' ? 1 : 3;
  const wrong =
    format === 'json' ? undefined : /^(?:---|\+\+\+|\.\.\.|~~~)(?=[\r\n]|$)/.exec(text.slice(end, end + 4))?.[0];
  const what =
    format === 'json'
      ? l10n.t('The front matter that begins here is never closed. Put a “}” behind it.')
      : l10n.t`The front matter that begins here is never closed. Put a line “${DELIMITERS[format]}” behind it.`;
  const problem: FrontMatterProblem = {
    code: 'front-matter-unclosed',
    span: { start: span.start, end: span.start + width },
    message:
      wrong === undefined
        ? what
        : l10n.t`Front matter that begins with “${DELIMITERS[format]}” does not end with “${wrong}”. End it with “${DELIMITERS[format]}”.`,
  };
  const bodyStart = wrong === undefined ? end : skipBreak(text, end + wrong.length);
  const known = { start: block.start, end };
  const { root } = READERS[format](text, known);
  return {
    frontMatter: { format, span: { start: span.start, end }, block: known, closed: false, root, problems: [problem] },
    bodyStart,
  };
};

/**
 * Reads the front matter of a page in YAML, TOML, JSON or Org as Hugo does (hugo-facts §1.1, §1.2). Total: any text will do.
 * What is broken leaves problems and all that could still be read. Problems of versions of Hugo are marked by `since`,
 * `until` and `fails`. Linear in the length of the text.
 */
export const readFrontMatter = (text: string): FrontMatterReading => {
  const place = splitFrontMatter(text);
  if (place === undefined) return { frontMatter: undefined, bodyStart: 0 };
  const { format, span, block, closed, bodyStart } = place;
  if (place.invalid !== undefined) {
    const root = { kind: 'map', span: block, entries: [] } as const;
    return { frontMatter: { format, span, block, closed, root, problems: [startProblem(text, place)] }, bodyStart };
  }
  if (!closed) return readUnclosed(text, place);
  const { root, problems } = READERS[format](text, block);
  const duplicates = findDuplicateKeys(format, root);
  const all =
    duplicates.length === 0 ? problems : [...problems, ...duplicates].sort((a, b) => a.span.start - b.span.start);
  return { frontMatter: { format, span, block, closed, root, problems: all }, bodyStart };
};
