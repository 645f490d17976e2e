// Owns saying that a key of the front matter is probably another one misspelt. A key that the site knows from anywhere is never told.
import * as l10n from '@vscode/l10n';
import { fields, findField, type MapEntry, type Page } from '../page/index.ts';
import { dateKeysOf, pageDates, type Site, sectionOf } from '../site/index.ts';
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
/** A key that so many posts have is one of the blog's own; in a section fewer are enough, if most have it. */
const OFTEN = 10;
const OFTEN_IN_SECTION = 3;

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
  pageDates.some((date) => dateKeysOf(site.config, date).includes(key)) ||
  site.learntKeys().has(key);

/** A key that was probably meant, and who knows it. */
interface Meant {
  readonly name: string;
  readonly who: 'hugo' | 'templates' | 'archetypes' | 'blog' | { readonly section: string };
}

/** The plural where the singular of a taxonomy stands: `tag` for `tags`. */
const findPlural = (key: string, site: Site): string | undefined =>
  Object.entries(site.config.taxonomies).find(
    ([singular, plural]) => singular.toLowerCase() === key && plural !== key,
  )?.[1];

/** Keys of the author's own, the surest first. */
function* ownKeys({ path }: Page, site: Site): Generator<Meant> {
  // Where a theme is not here, what it reads is not known.
  if (site.absent.length > 0) return;
  for (const { keys, layouts } of site.learntKeys().values())
    if (keys.length === 1) yield { name: keys[0]!, who: layouts.length > 0 ? 'templates' : 'archetypes' };
  const section = sectionOf(path, site);
  const siblings = site.sectionKeys().get(section) ?? new Map<string, number>();
  // Every post has a title, if anything: so many posts are in the section.
  const posts = Math.max(0, ...siblings.values());
  for (const [name, count] of siblings)
    if (section !== '' && !name.includes('.') && count >= OFTEN_IN_SECTION && count * 2 > posts)
      yield { name, who: { section } };
  for (const [name, count] of site.keys()) if (count >= OFTEN) yield { name, who: 'blog' };
}

function* candidates(page: Page, site: Site): Generator<Meant> {
  for (const { name } of fields.values()) yield { name, who: 'hugo' };
  for (const name of site.dialect.taxonomies) yield { name, who: 'hugo' };
  yield* ownKeys(page, site);
}

const findMeant = (key: string, page: Page, site: Site): Meant | undefined => {
  const plural = findPlural(key, site);
  if (plural !== undefined) return { name: plural, who: 'hugo' };
  if (key.length < 4 || words.has(key)) return undefined;
  for (const meant of candidates(page, site))
    if (meant.name.length > 3 && isOneSlip(key, meant.name.toLowerCase())) return meant;
  return undefined;
};

const tell = ({ name, who }: Meant, key: string): string => {
  switch (who) {
    case 'hugo':
      return l10n.t('Hugo knows “{0}”, and no other post has “{1}”. Did you mean “{0}”?', name, key);
    case 'templates':
      return l10n.t('The templates read “{0}”, and no other post has “{1}”. Did you mean “{0}”?', name, key);
    case 'archetypes':
      return l10n.t('The archetypes have “{0}”, and no other post has “{1}”. Did you mean “{0}”?', name, key);
    case 'blog':
      return l10n.t('The other posts of this blog have “{0}”, and none has “{1}”. Did you mean “{0}”?', name, key);
    default:
      return l10n.t(
        'The other posts of “{0}” have “{1}”, and no other post has “{2}”. Did you mean “{1}”?',
        who.section,
        name,
        key,
      );
  }
};

const rename = ({ key, keySpan }: MapEntry, to: string, page: Page): readonly Fix[] => {
  const written = page.text.slice(keySpan.start, keySpan.end);
  const start = keySpan.start + written.indexOf(key);
  return written.includes(key)
    ? [
        {
          title: l10n.t`Rename to “${to}”`,
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
      if (isKnown(key, site) || countOf(site, key) > 1) continue;
      const meant = findMeant(key, page, site);
      if (meant === undefined || present.has(meant.name.toLowerCase())) continue;
      yield {
        span: entry.keySpan,
        message: tell(meant, entry.key),
        fixes: rename(entry, meant.name, page),
      };
    }
  },
};
