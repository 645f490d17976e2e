// Owns offering the fields that a page lacks: title and date, and what most pages of its section have.
import * as l10n from '@vscode/l10n';
import { type DateValue, type FrontMatterValue, type NewKey, setKey, setKeys } from '../edits/index.ts';
import { findField } from '../page/index.ts';
import {
  type ContentPlace,
  dateKeysOf,
  findContentPlace,
  findDayInName,
  findInherited,
  findPageDates,
  formatOf,
  titleFromName,
  usualKeysOf,
  withInherited,
} from '../site/index.ts';
import { listAll, quote } from '../text/index.ts';
import { type Action, offer, type Stand } from './action.ts';
import { writeNow } from './date-to-now.ts';
import { findKeyPlace } from './key-place.ts';
import { findUsualValue } from './usual-value.ts';

interface Missing {
  /** In lower case. */
  readonly key: string;
  readonly spelling: string;
  readonly value: FrontMatterValue;
}

/** More would be a list rather than an offer. */
const MOST = 5;

/** Hugo's own fields that may stand empty: the page is the same as without them. */
const mayBeEmpty: Readonly<Record<string, FrontMatterValue>> = {
  description: '',
  summary: '',
  linktitle: '',
  slug: '',
  keywords: [],
  aliases: [],
  images: [],
};

/** The day that the file is named after, else now. */
const dateFor = (stand: Stand, name: string): DateValue => ({
  date: findDayInName(name) ?? writeNow(stand, 'date'),
});

/** What the field can be given; undefined where nobody but the author knows. */
const valueFor = (stand: Stand, key: string, name: string): FrontMatterValue | undefined => {
  const { site } = stand;
  if (key === 'title') return titleFromName(name) || site.config.title || undefined;
  if (key === dateKeyOf(stand)) return dateFor(stand, name);
  if (key === 'lastmod') return { date: writeNow(stand, key) };
  if (key === 'draft') return false;
  if (site.dialect.taxonomies.includes(key)) return [];
  return mayBeEmpty[key] ?? findUsualValue(stand.siblings(), key, findField([key]) === undefined);
};

/** The key that Hugo takes the date of a page from first. */
const dateKeyOf = ({ site }: Stand): string | undefined =>
  dateKeysOf(site.config, 'date').find((key) => !key.startsWith(':'));

const hasDate = ({ page, site }: Stand, place: ContentPlace): boolean =>
  findPageDates(site, place, withInherited(site, page.path, page.outline)).date !== undefined;

/** Lower-cased keys, those that every page should have first. */
function* wantedKeys(stand: Stand, usual: ReadonlyMap<string, string>, place: ContentPlace): Iterable<string> {
  yield 'title';
  const date = dateKeyOf(stand);
  const isPost = place.kind !== 'branch' && place.section !== '';
  if (date !== undefined && !hasDate(stand, place) && (isPost || usual.has(date))) yield date;
  for (const key of usual.keys()) if (key !== date) yield key;
}

const toNewKey = (stand: Stand, { key, spelling, value }: Missing, present: readonly string[]): NewKey => {
  const place = findKeyPlace(stand.siblings(), key, present);
  // Several come at once, among themselves in the order in which they are offered: only the title goes in front.
  const after = place && 'after' in place ? place.after : undefined;
  const options = { first: key === 'title', format: formatOf(stand.siblings()), ...(after !== undefined && { after }) };
  return { keyPath: [spelling], value, options };
};

const findMissing = (stand: Stand, place: ContentPlace, present: readonly string[]): readonly Missing[] => {
  const usual = usualKeysOf(stand.siblings());
  // What a cascade hands down is there already.
  const inherited = findInherited(stand.site, stand.page.path);
  const isPresent = (key: string): boolean =>
    present.includes(key) ||
    inherited.has(key) ||
    findField([key])?.aliases?.some((alias) => present.includes(alias)) === true;
  const missing: Missing[] = [];
  for (const key of wantedKeys(stand, usual, place)) {
    if (missing.length === MOST) break;
    const value =
      isPresent(key) || missing.some((one) => one.key === key) ? undefined : valueFor(stand, key, place.name);
    if (value !== undefined) missing.push({ key, spelling: usual.get(key) ?? key, value });
  }
  return missing;
};

/** “title”, “date” and “tags”. */
const spell = (missing: readonly Missing[]): string => listAll(missing.map(({ spelling }) => quote(spelling)));

export const missingFields: Action = {
  name: 'missing-fields',
  *find(stand) {
    const { page, site } = stand;
    const place = findContentPlace(page.path, site.mounts, site.config);
    const present = page.outline.keys.map((key) => key.toLowerCase());
    const missing = place ? findMissing(stand, place, present) : [];
    if (missing.length === 0) return;
    const all = missing.map((one, i) =>
      toNewKey(stand, one, [...present, ...missing.slice(0, i).map(({ key }) => key)]),
    );
    if (!page.frontMatter) yield* offer(l10n.t`Add front matter with ${spell(missing)}`, setKeys(page, all));
    else if (missing.length > 1) yield* offer(l10n.t`Add ${spell(missing)}`, setKeys(page, all));
    if (!page.frontMatter) return;
    for (const one of missing) {
      const { keyPath, value, options } = toNewKey(stand, one, present);
      yield* offer(l10n.t`Add ${spell([one])}`, setKey(page, keyPath, value, options));
    }
  },
};
