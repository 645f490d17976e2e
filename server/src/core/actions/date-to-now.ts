// Owns offering to set a date to now: `lastmod` anywhere in front matter, any other date where the cursor is on it.
import * as l10n from '@vscode/l10n';
import { setKey } from '../edits/index.ts';
import { findEntry } from '../page/index.ts';
import {
  changeKeysOf,
  dateKeysOf,
  findDateManner,
  formatOf,
  pageDates,
  type Site,
  usualDateOf,
  writeDate,
} from '../site/index.ts';
import { type Action, offer, type Stand } from './action.ts';

/** As Hugo writes the names of its own dates; those of the configuration are known in lower case. */
const spellings = new Map([
  ['publishdate', 'publishDate'],
  ['expirydate', 'expiryDate'],
]);

/** The key that says when the page was last changed; undefined where Git or the clock of the file does. */
const findLastmodKey = ({ page, site }: Stand): string | undefined => {
  const keys = changeKeysOf(site.config);
  return (
    keys.find((key) => page.frontMatter && findEntry(page.frontMatter.root, key) !== undefined) ??
    keys.find((key) => findSpelling(site, key) !== undefined) ??
    keys[0]
  );
};

/** As most pages of the site spell a key. */
const findSpelling = (site: Site, key: string): string | undefined => {
  let best: string | undefined;
  let most = 0;
  for (const [spelling, count] of site.keys())
    if (count > most && spelling.toLowerCase() === key) [best, most] = [spelling, count];
  return best;
};

/** Now, in the manner of the date that stands there, of another date of the page, or of the other pages. */
export const writeNow = ({ page, siblings, now, zone }: Stand, key: string): string =>
  writeDate(
    now,
    zone,
    findDateManner(page, key, () => usualDateOf(siblings())),
  );

function* offerNow(stand: Stand, key: string) {
  const { page, site, siblings } = stand;
  const written = page.frontMatter && findEntry(page.frontMatter.root, key)?.key;
  const spelled = written ?? findSpelling(site, key) ?? spellings.get(key) ?? key;
  const options = { after: 'date', format: formatOf(siblings()) };
  yield* offer(l10n.t`Set “${spelled}” to now`, setKey(page, [spelled], { date: writeNow(stand, spelled) }, options));
}

export const dateToNow: Action = {
  name: 'date-to-now',
  *find(stand) {
    const { node, site, page } = stand;
    const at = node?.keys.length === 1 ? node.keys[0]!.toLowerCase() : undefined;
    const isDate = at !== undefined && pageDates.some((date) => dateKeysOf(site.config, date).includes(at));
    if (isDate) yield* offerNow(stand, at);
    const lastmod = page.frontMatter && findLastmodKey(stand);
    if (lastmod !== undefined && lastmod !== at) yield* offerNow(stand, lastmod);
  },
};
