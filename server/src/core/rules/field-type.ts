// Owns saying what Hugo makes of a field whose value is not what it wants. What it makes of it is known to `core/page/read-field.ts`.
import * as l10n from '@vscode/l10n';
import { type FieldContext, type FieldReading, type MapEntry, type Page, readField } from '../page/index.ts';
import { findOutputFormats, isAtLeast, type Site } from '../site/index.ts';
import { sayFails, sayLost } from './field-words.ts';
import type { Finding, Fix, Rule } from './rule.ts';

/** Versions in which Hugo came to read a field in another way (hugo-facts §10). */
const turns = ['0.123.0', '0.125.0', '0.131.0', '0.136.0', '0.146.0', '0.147.0', '0.152.0', '0.153.0', '0.160.0'];

/** Plain words that YAML took for booleans up to 0.151 (hugo-facts §1.2). */
const formerTrue = /^(y|yes|on)$/i;
const formerFalse = /^(n|no|off)$/i;

const changeTo = (span: { start: number; end: number }, newText: string): readonly Fix[] => [
  { title: l10n.t`Change to ${newText}`, edits: [{ span, newText }], preferred: true },
];

/** “yes” and the like, and booleans in quotes: read today as meant, by luck or by an older version. */
const checkBoolean = (name: string, { value }: MapEntry, page: Page, site: Site): Finding | undefined => {
  if (value.kind !== 'scalar' || value.type !== 'string') return undefined;
  const { span } = value;
  const plain = page.frontMatter?.format === 'yaml' && value.style === 'plain';
  if (plain && (formerTrue.test(value.value) || formerFalse.test(value.value))) {
    const meant = String(formerTrue.test(value.value));
    const published = meant === 'true' && name.toLowerCase() === 'draft';
    const fixes = changeTo(span, meant);
    return isAtLeast(site.hugo, '0.152.0')
      ? {
          span,
          // A “no” that is text is taken for false all the same.
          level: meant === 'true' ? 'warning' : 'hint',
          message: published
            ? l10n.t`Hugo 0.152 and later reads “${value.value}” as text, so this draft would be published. Write ${meant}.`
            : l10n.t`Hugo 0.152 and later reads “${value.value}” as text. Write ${meant}.`,
          fixes,
        }
      : {
          span,
          level: 'hint',
          message: l10n.t`From 0.152 on Hugo reads “${value.value}” as text. Write ${meant}.`,
          fixes,
        };
  }
  if (!/^([tTfF]|true|True|TRUE|false|False|FALSE|[01])$/.test(value.value)) return undefined;
  const meant = String(/^[tT1]/.test(value.value));
  return {
    span,
    level: 'hint',
    message: l10n.t`This is text. Hugo happens to read it as ${meant}: write ${meant} without quotes.`,
    fixes: changeTo(span, meant),
  };
};

/** Other rules speak of dates and of terms. */
const isElsewhere = (reading: FieldReading): boolean =>
  (reading.kind === 'lost' && reading.wanted === 'date') ||
  (reading.kind === 'fails' &&
    typeof reading.why === 'object' &&
    'wanted' in reading.why &&
    reading.why.wanted === 'date');

const renameKey = ({ keySpan }: MapEntry, page: Page, to: string): readonly Fix[] => {
  const taken = page.frontMatter?.root.entries.some(({ key }) => key.toLowerCase() === to);
  const written = page.text.slice(keySpan.start, keySpan.end);
  const quote = /^["']/.exec(written)?.[0] ?? '';
  return taken || written.slice(quote.length, quote.length + 6).toLowerCase() !== '_build'
    ? []
    : [{ title: l10n.t`Rename to “${to}”`, edits: [{ span: keySpan, newText: quote + to + quote }], preferred: true }];
};

const tell = (
  name: string,
  entry: MapEntry,
  reading: FieldReading,
  page: Page,
  context: FieldContext,
  later = false,
): Finding | undefined => {
  const { value } = entry;
  if (reading.kind === 'lost') {
    const { node, wanted } = reading;
    // Nothing is lost of nothing.
    if ((node.kind === 'list' && node.items.length === 0) || (node.kind === 'map' && node.entries.length === 0))
      return undefined;
    return { span: node.span, message: sayLost(name, value, node, wanted, context.since('0.123.0')) };
  }
  if (reading.kind !== 'fails') return undefined;
  const { node, why } = reading;
  const message = sayFails(name, node, why, context.outputs ?? [], later);
  return typeof why === 'object' && 'replacedBy' in why
    ? { span: entry.keySpan, level: 'error', message, fixes: renameKey(entry, page, why.replacedBy) }
    : { span: node.span, level: 'error', message };
};

/** Answers which versions have come, each once: a list of a thousand items asks for each item. */
const comparing = (hugo: Site['hugo']): { since: FieldContext['since']; asked: ReadonlyMap<string, boolean> } => {
  const asked = new Map<string, boolean>();
  const since = (version: string): boolean => {
    const known = asked.get(version) ?? isAtLeast(hugo, version);
    asked.set(version, known);
    return known;
  };
  return { since, asked };
};

/** Reads well today, having asked for these versions; the first later version that will not, as a hint. */
const tellLater = (
  name: string,
  entry: MapEntry,
  page: Page,
  context: FieldContext,
  hugo: Site['hugo'],
  asked: ReadonlyMap<string, boolean>,
): Finding | undefined => {
  const open = [...asked].filter(([, hasCome]) => !hasCome).map(([version]) => version);
  if (open.length === 0) return undefined;
  for (const turn of turns) {
    const then = { number: turn, why: '' };
    // What no version that comes until then would change is read the same.
    if (isAtLeast(hugo, turn) || !open.some((version) => isAtLeast(then, version))) continue;
    const later = { ...context, since: comparing(then).since };
    const reading = readField(entry.key, entry.value, later);
    if (reading?.kind !== 'fails' || isElsewhere(reading)) continue;
    const finding = tell(name, entry, reading, page, later, true);
    if (finding)
      return {
        ...finding,
        level: 'hint',
        message: l10n.t('From {0} on: {1}', turn.replace(/\.0$/, ''), finding.message),
      };
  }
  return undefined;
};

const checkEntry = (
  entry: MapEntry,
  page: Page,
  site: Site,
  general: Omit<FieldContext, 'since'>,
): Finding | undefined => {
  const name = entry.key;
  const { since, asked } = comparing(site.hugo);
  const context: FieldContext = { ...general, since };
  const reading = readField(entry.key, entry.value, context);
  const isTerms = context.taxonomies.includes(entry.key.toLowerCase());
  if (!reading || isElsewhere(reading) || (isTerms && reading.kind !== 'fails')) return undefined;
  if (
    (reading.kind === 'reads' && typeof reading.value === 'boolean') ||
    (reading.kind === 'lost' && reading.wanted === 'boolean')
  ) {
    const finding = checkBoolean(name, entry, page, site);
    if (finding) return finding;
  }
  return tell(name, entry, reading, page, context) ?? tellLater(name, entry, page, context, site.hugo, asked);
};

export const fieldType: Rule = {
  code: 'field-type',
  title: 'A field whose value Hugo reads as something else, or not at all',
  level: 'warning',
  needs: 'page',
  *check(page, site) {
    if (!page.frontMatter) return;
    const outputs = findOutputFormats(site);
    const context = {
      format: page.frontMatter.format,
      taxonomies: site.dialect.taxonomies,
      ...(outputs && { outputs }),
    };
    for (const entry of page.frontMatter.root.entries) {
      const finding = checkEntry(entry, page, site, context);
      if (finding) yield finding;
    }
  },
};
