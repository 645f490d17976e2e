// Owns offering the whole front matter of a page that has nothing yet, as the other pages of its section have it. Knows no clock.
import * as l10n from '@vscode/l10n';
import { canBeBareDate, type EditedFormat, writeKey } from '../edits/index.ts';
import { findField, type Page } from '../page/index.ts';
import {
  dateKeysOf,
  findContentPlace,
  findInherited,
  findSiblings,
  formatOf,
  type Site,
  timeZoneOf,
  titleFromName,
  usualDateOf,
  usualKeysOf,
  writeDate,
} from '../site/index.ts';
import { escapeSnippet, extensionOf } from '../text/index.ts';
import { completerFor } from './completion.ts';

/** More would be a form rather than a beginning. */
const MOST = 8;

/** A value with a stop in it; undefined where nobody but the author knows what is wanted there. */
type WriteValue = (key: string, stop: () => number) => string | undefined;

const toWriter = (page: Page, site: Site, format: EditedFormat, now: number): WriteValue => {
  const place = findContentPlace(page.path, site.mounts, site.config);
  const siblings = findSiblings(page, site);
  const name = place?.kind === 'single' ? place.name : (place?.virtualFolder.split('/').at(-1) ?? '');
  const date = writeDate(now, timeZoneOf(site.config, place?.language), usualDateOf(siblings));
  return (key, stop) => {
    if (key === 'title') return `"\${${stop()}:${escapeSnippet(titleFromName(name).replace(/["\\]/g, ''))}}"`;
    if (site.dialect.dateKeys.includes(key))
      return format !== 'json' && canBeBareDate(date, format) ? date : `"${date}"`;
    if (key === 'draft') return 'true';
    if (site.dialect.taxonomies.includes(key) || findField([key])?.type === 'strings') return `[$${stop()}]`;
    return findField([key])?.type === 'string' ? `"$${stop()}"` : undefined;
  };
};

const frames: Readonly<Record<EditedFormat, readonly [open: string, sign: string, comma: string, close: string]>> = {
  yaml: ['---', ': ', '', '---'],
  toml: ['+++', ' = ', '', '+++'],
  json: ['{', ': ', ',', '}'],
};

const keysFor = (page: Page, site: Site): readonly string[] => {
  const usual = usualKeysOf(findSiblings(page, site));
  const inherited = findInherited(site, page.path);
  const date = dateKeysOf(site.config, 'date').find((key) => !key.startsWith(':')) ?? 'date';
  const keys = new Map([['title', 'title'], [date, date], ...usual]);
  return [...keys].filter(([key]) => !inherited.has(key)).map(([, spelling]) => spelling);
};

export const newFrontMatter = completerFor({
  name: 'new-front-matter',
  places: ['empty-page'],
  complete(place, page, site, now) {
    if (extensionOf(page.path) === '.org' || !findContentPlace(page.path, site.mounts, site.config)) return [];
    const format =
      place.typed === '' ? formatOf(findSiblings(page, site)) : place.typed.startsWith('+') ? 'toml' : 'yaml';
    const write = toWriter(page, site, format, now);
    let stops = 0;
    const written: { readonly key: string; readonly text: string }[] = [];
    for (const key of keysFor(page, site)) {
      const text = written.length < MOST ? write(key.toLowerCase(), () => ++stops) : undefined;
      if (text !== undefined) written.push({ key, text });
    }
    const [open, sign, comma, close] = frames[format];
    const lineEnd = page.text.includes('\r\n') ? '\r\n' : '\n';
    const lines = written.map(({ key, text }, i) => {
      const name = format === 'json' ? `  "${key}"` : writeKey(key, format);
      return `${escapeSnippet(name)}${sign}${text}${i < written.length - 1 ? comma : ''}`;
    });
    const label = l10n.t('Add front matter');
    return [
      {
        label,
        kind: 'value',
        detail: written.map(({ key }) => key).join(', '),
        span: place.span,
        newText: `${[open, ...lines, close].join(lineEnd)}${lineEnd}${lineEnd}$0`,
        snippet: true,
        filterText: place.typed === '' ? label : place.typed,
      },
    ];
  },
});
