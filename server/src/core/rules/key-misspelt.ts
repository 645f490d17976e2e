// Owns saying that a key of the front matter is probably another one misspelt. Knows no template: a key that two posts use is somebody's own.
import { fields, findField, type MapEntry, type Page } from '../page/index.ts';
import { dateKeysOf, pageDates, type Site } from '../site/index.ts';
import { isOneSlip } from '../text/index.ts';
import type { Fix, Rule } from './rule.ts';

/** Words of their own that lie near to a field; authors and themes use them. */
const words = new Set(
  (
    'data dates rate gate late image video link links label labels list lists order height weights tile titles titled subtitle ' +
    'tape types style styles craft drafts tab tabs bags plug slugs alias keyword menus layouts payout output input inputs ' +
    'sources resource source param built guild build builds site sites summer mockup makeup kinds mind find path paths lang land ' +
    'series serie audio author authors auth local locale page pages head leads lead text date state outline header footer ' +
    'publish published expiry update updated modify alt urls uri urn topic topics category tag term terms parts'
  ).split(' '),
);
/** Read by the templates that come with Hugo. */
const plain = new Set('images videos audio series locale'.split(' '));
/** A key that so many posts have is one of the blog's own. */
const OFTEN = 10;

/** How many pages have a key, without regard to letter case. */
const countOf = (site: Site, key: string): number => {
  let count = 0;
  for (const [spelling, pages] of site.keys()) if (spelling.toLowerCase() === key) count += pages;
  return count;
};

const isKnown = (key: string, site: Site): boolean =>
  findField([key]) !== undefined ||
  plain.has(key) ||
  site.dialect.taxonomies.some((taxonomy) => key === taxonomy || key === `${taxonomy}_weight`) ||
  pageDates.some((date) => dateKeysOf(site.config, date).includes(key));

/** The plural where the singular of a taxonomy stands: `tag` for `tags`. */
const findPlural = (key: string, site: Site): string | undefined =>
  Object.entries(site.config.taxonomies).find(
    ([singular, plural]) => singular.toLowerCase() === key && plural !== key,
  )?.[1];

const findMeant = (key: string, site: Site): string | undefined => {
  const plural = findPlural(key, site);
  if (plural !== undefined) return plural;
  if (key.length < 4 || words.has(key)) return undefined;
  const predefined = [...fields.values()].map(({ name }) => name);
  const taxonomies = site.dialect.taxonomies;
  // Where a theme is not here, what it reads is not known.
  const own =
    site.absent.length > 0 ? [] : [...site.keys()].filter(([, count]) => count >= OFTEN).map(([name]) => name);
  return [...predefined, ...taxonomies, ...own].find((name) => name.length > 3 && isOneSlip(key, name.toLowerCase()));
};

const rename = ({ key, keySpan }: MapEntry, to: string, page: Page): readonly Fix[] => {
  const written = page.text.slice(keySpan.start, keySpan.end);
  const start = keySpan.start + written.indexOf(key);
  return written.includes(key)
    ? [
        {
          title: `Rename to “${to}”`,
          edits: [{ span: { start, end: start + key.length }, newText: to }],
          preferred: true,
        },
      ]
    : [];
};

export const keyMisspelt: Rule = {
  code: 'key-misspelt',
  title: 'A key that looks like a known one, misspelt',
  level: 'hint',
  needs: 'site',
  *check(page, site) {
    const entries = page.frontMatter?.root.entries ?? [];
    const present = new Set(entries.map(({ key }) => key.toLowerCase()));
    for (const entry of entries) {
      const key = entry.key.toLowerCase();
      if (isKnown(key, site)) continue;
      const meant = findMeant(key, site);
      if (meant === undefined || present.has(meant.toLowerCase()) || countOf(site, key) > 1) continue;
      const isOwn = findField([meant]) === undefined && !site.dialect.taxonomies.includes(meant.toLowerCase());
      yield {
        span: entry.keySpan,
        message: `${isOwn ? 'The other posts of this blog' : 'Hugo'} ${isOwn ? 'have' : 'knows'} “${meant}”, and no other post has “${entry.key}”. Did you mean “${meant}”?`,
        fixes: rename(entry, meant, page),
      };
    }
  },
};
