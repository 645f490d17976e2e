// Owns which keys may stand at a place of front matter, and who uses them. Knows no format. A new way to learn keys is one more source.
import * as l10n from '@vscode/l10n';
import { type Field, findField, findFieldsBelow, type Page } from '../page/index.ts';
import { isAtLeast, menusOf, originOfKey, partsOfSchema, type Site, schemasFor, sectionOf } from '../site/index.ts';
import { getOrAdd } from '../text/index.ts';

export interface KnownKey {
  readonly name: string;
  /** Pages that have it: of the section, and of the whole blog. */
  readonly inSection: number;
  readonly inBlog: number;
  /** Of Hugo's own. */
  readonly field?: Field;
  readonly taxonomy?: boolean;
  /** Other keys stand below it. */
  readonly holdsKeys: boolean;
  /** Where it is from, when no page has it. */
  readonly origin?: string;
  /** What a schema says it is for. */
  readonly about?: string;
}

/** What a place is in: the keys above it in lower case, without `cascade`, whose pages have keys like any other. */
interface Asked {
  readonly above: readonly string[];
  readonly written: readonly string[];
  readonly page: Page;
  readonly site: Site;
}

type Source = (asked: Asked) => Iterable<KnownKey>;

interface Tally {
  spelling: string;
  most: number;
  inSection: number;
  inBlog: number;
  holdsKeys: boolean;
}

/** Keys of the posts, without regard to letter case, in the spelling used most. */
const ofPosts: Source = function* ({ above, page, site }) {
  const section = sectionOf(page.path, site);
  const tallies = new Map<string, Tally>();
  const lead = above.length === 0 ? '' : `${above.join('.')}.`;
  for (const [name, counts] of site.sectionKeys())
    for (const [path, count] of counts) {
      if (path.length <= lead.length || path.slice(0, lead.length).toLowerCase() !== lead) continue;
      const [spelling = '', ...below] = path.slice(lead.length).split('.');
      const key = spelling.toLowerCase();
      const tally = getOrAdd(tallies, key, () => ({ spelling, most: 0, inSection: 0, inBlog: 0, holdsKeys: false }));
      if (below.length > 0) {
        tally.holdsKeys = true;
        continue;
      }
      tally.inBlog += count;
      if (name === section) tally.inSection += count;
      if (count > tally.most) Object.assign(tally, { spelling, most: count });
    }
  const own = new Set(ownKeys(page).map((path) => path.toLowerCase()));
  for (const [key, { spelling, inSection, inBlog, holdsKeys }] of tallies) {
    // The half-typed key of this very page is no key of the blog.
    if (inBlog === 0 || (inBlog === 1 && own.has(`${lead}${key}`))) continue;
    yield { name: spelling, inSection, inBlog, holdsKeys };
  }
};

const ownKeys = ({ outline }: Page): readonly string[] => [...outline.keys, ...(outline.nestedKeys ?? [])];

/** What templates read and archetypes set; what stands below `params` is told without it. */
const ofTemplates: Source = function* ({ above, site }) {
  const lead = above[0] === 'params' ? above.slice(1) : above;
  for (const learnt of site.learntKeys().values()) {
    const { keys } = learnt;
    if (keys.length <= lead.length || lead.some((key, i) => keys[i]!.toLowerCase() !== key)) continue;
    const name = keys[lead.length]!;
    const isHugos = lead.length === 0 && (findField([name]) || site.dialect.taxonomies.includes(name.toLowerCase()));
    if (isHugos) continue;
    const holdsKeys = keys.length > lead.length + 1;
    yield { name, inSection: 0, inBlog: 0, holdsKeys, origin: originOfKey(learnt) };
  }
};

/** What the schemas of this page name. */
const ofSchemas: Source = function* ({ written, page, site }) {
  for (const { path, schema } of schemasFor(page.path, site))
    for (const { properties = {} } of partsOfSchema(schema, written))
      for (const [name, part] of Object.entries(properties)) {
        const about = typeof part === 'object' && typeof part.description === 'string' ? part.description : undefined;
        const holdsKeys = typeof part === 'object' && (part.type === 'object' || part.properties !== undefined);
        const origin = path ?? l10n.t('schema');
        yield { name, inSection: 0, inBlog: 0, holdsKeys, origin, ...(about !== undefined && { about }) };
      }
};

const ofTaxonomies: Source = function* ({ above, site }) {
  if (above.length > 0) return;
  for (const name of site.dialect.taxonomies)
    yield { name, inSection: 0, inBlog: 0, taxonomy: true, holdsKeys: false, origin: 'Hugo' };
};

/** The menus of the site below `menus`, where names of the author's own stand. */
const ofMenus: Source = function* ({ above, site }) {
  if (above.length !== 1 || !findField(above)?.named) return;
  for (const name of menusOf(site))
    yield { name, inSection: 0, inBlog: 0, holdsKeys: true, origin: l10n.t('this site') };
};

/** A field by the name that the site's version knows it by; undefined where it knows none. */
const nameOf = ({ name, aliases = [], since }: Field, site: Site): string | undefined => {
  if (since === undefined || isAtLeast(site.hugo, since)) return name;
  return aliases.find((alias) => alias.startsWith('_'));
};

const ofHugo: Source = function* ({ written, site }) {
  for (const field of findFieldsBelow(written)) {
    const name = nameOf(field, site);
    const holdsKeys = field.type === 'map' || field.name === 'cascade';
    if (name !== undefined) yield { name, inSection: 0, inBlog: 0, field, holdsKeys, origin: 'Hugo' };
  }
};

/** In this order a key keeps the spelling of the first that knows it. */
const sources: readonly Source[] = [ofPosts, ofSchemas, ofTemplates, ofTaxonomies, ofMenus, ofHugo];

/** The keys that may stand below `above` (from the root, as written): those this section uses most first, Hugo's own last. */
export const findKnownKeys = (above: readonly string[], page: Page, site: Site): readonly KnownKey[] => {
  const lower = above.map((key) => key.toLowerCase());
  const asked: Asked = { above: lower[0] === 'cascade' ? lower.slice(1) : lower, written: above, page, site };
  const known = new Map<string, KnownKey>();
  for (const source of sources)
    for (const key of source(asked)) {
      const name = key.name.toLowerCase();
      const before = known.get(name);
      known.set(name, before ? { ...key, ...before, holdsKeys: before.holdsKeys || key.holdsKeys } : key);
    }
  return [...known.values()].sort((a, b) => b.inSection - a.inSection || b.inBlog - a.inBlog);
};
