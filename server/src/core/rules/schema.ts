// Owns saying what a team's own schema does not allow in the front matter of a page. Its words are in `schema-words.ts`.
import { findPlainPlace, type MapNode, type Page, type Plain, toPlain } from '../page/index.ts';
import { findViolations, type SiteSchema, schemasFor, type Violation } from '../site/index.ts';
import { type Span, spanOf } from '../text/index.ts';
import type { Finding, Rule } from './rule.ts';
import { sayViolation } from './schema-words.ts';

const nothing: MapNode = { kind: 'map', span: spanOf(0, 0), entries: [] };

const valueAt = (value: Plain, path: readonly string[]): Plain | undefined => {
  let at: Plain | undefined = value;
  for (const part of path) at = typeof at === 'object' && at !== null ? (at as Record<string, Plain>)[part] : undefined;
  return at;
};

/** The line that opens the front matter: where something is missing from the whole of it. */
const openingOf = ({ frontMatter, text }: Page): Span => {
  if (!frontMatter) return spanOf(0, 0);
  const { start } = frontMatter.span;
  return spanOf(start, start + (/^(?:---|\+\+\+|\{|#\+\w+:)/.exec(text.slice(start, start + 40))?.[0].length ?? 0));
};

/** A wrong value where it stands in one piece, else its key; of what nobody may have the key. */
const spanFor = (page: Page, { keyword, path }: Violation, place: ReturnType<typeof findPlainPlace>): Span => {
  if (!place || path.length === 0) return openingOf(page);
  const { node, entry } = place;
  const isItem = entry !== undefined && node !== entry.value;
  if (keyword === 'false' || node.span.end === node.span.start) return entry?.keySpan ?? openingOf(page);
  if (node.kind === 'scalar' || isItem) return node.span;
  return entry?.keySpan ?? openingOf(page);
};

function* findingsOf(page: Page, { schema, path }: SiteSchema): Generator<Finding> {
  const root = page.frontMatter?.root ?? nothing;
  const spell = (key: string): string => schema.spelling.get(key.toLowerCase()) ?? key;
  const value = toPlain(root, spell);
  for (const violation of findViolations(value, schema)) {
    const span = spanFor(page, violation, findPlainPlace(root, violation.path, spell));
    const said = sayViolation(violation, valueAt(value, violation.path));
    yield { span, message: path === undefined ? said : said.replace(/\.$/, ` (${path}).`) };
  }
}

export const schema: Rule = {
  code: 'schema',
  title: 'Front matter that the schema of its pages does not allow',
  level: 'warning',
  needs: 'page',
  *check(page, site) {
    // Of front matter that cannot be read, not all may be known.
    if (page.binary || page.frontMatter?.problems.some(({ fails }) => fails !== false)) return;
    const told = new Set<string>();
    for (const one of schemasFor(page.path, site))
      for (const finding of findingsOf(page, one)) {
        const same = `${finding.span.start} ${finding.message}`;
        if (!told.has(same)) yield finding;
        told.add(same);
      }
  },
};
