// Owns offering front-matter keys: those this section uses first, then Hugo's own. Knows no format.
import * as l10n from '@vscode/l10n';
import {
  findEntry,
  findFieldsBelow,
  type MapNode,
  type Node,
  type Page,
  type Place,
  readFrontMatter,
} from '../page/index.ts';
import { describeField, describeTaxonomy, type Site, spellPosts } from '../site/index.ts';
import { applyEdits, spanOf } from '../text/index.ts';
import { type Completion, completerFor } from './completion.ts';
import { findKnownKeys, type KnownKey } from './known-keys.ts';
import { type KeyPlace, type KeyShape, toKeyText } from './write-key.ts';

type ValuePlace = Extract<Place, { kind: 'front-matter-value' }>;

/** Stands in for the half-typed key: no author has it. */
const STAND_IN = '0-0';

/** The front matter as it will be with a key where one is half-typed, which may make its neighbours unreadable. */
const rootAround = (page: Page, { span, quote, assigned, comma, format, behind }: KeyPlace): MapNode | undefined => {
  if (assigned) return page.frontMatter?.root;
  const key = format === 'json' ? `"${STAND_IN}"` : STAND_IN;
  const lead = page.text[span.start - 1] === '-' ? ' ' : '';
  const entry = {
    span: spanOf(span.start - quote.length, span.end),
    newText: `${lead}${key}${format === 'toml' ? ' =' : ':'} 0${behind}`,
  };
  const edits = comma === undefined ? [entry] : [{ span: spanOf(comma, comma), newText: ',' }, entry];
  return readFrontMatter(applyEdits(page.text.slice(0, page.body.span.start), edits)).frontMatter?.root;
};

/** The map that the cursor is in; of several in a list the last one that begins before it. */
const mapAt = (page: Page, place: KeyPlace): MapNode | undefined => {
  let node: Node | undefined = rootAround(page, place);
  for (const key of [...place.keys, undefined]) {
    if (node?.kind === 'list') node = node.items.filter(({ span }) => span.start <= place.span.start).at(-1);
    if (node?.kind !== 'map') return undefined;
    if (key !== undefined) node = findEntry(node, key)?.value;
  }
  return node?.kind === 'map' ? node : undefined;
};

const presentIn = (page: Page, place: KeyPlace): ReadonlySet<string> =>
  new Set(
    (mapAt(page, place)?.entries ?? [])
      .filter(({ keySpan }) => keySpan.end < place.span.start || keySpan.start > place.span.end || !place.assigned)
      .map(({ key }) => key.toLowerCase()),
  );

const shapeOf = ({ field, taxonomy, holdsKeys }: KnownKey): KeyShape => {
  if (holdsKeys) return 'map';
  if (taxonomy || field?.type === 'strings') return 'list';
  return field?.type === 'string' ? 'text' : 'bare';
};

const documentationOf = (
  { name, field, taxonomy, inBlog, about }: KnownKey,
  above: readonly string[],
  site: Site,
): string => {
  if (about !== undefined) return `**${name}**\n\n${about}`;
  if (taxonomy) return describeTaxonomy(name, site);
  if (field) return describeField(field, name.toLowerCase(), site);
  const path = [...above.filter((key, i) => i > 0 || key.toLowerCase() !== 'params'), name].join('.');
  const posts = inBlog === 1 ? l10n.t('1 post has it.') : l10n.t('{0} posts have it.', inBlog);
  const readers = l10n.t('Templates read it as {0}.', `\`.Params.${path}\``);
  return `**${name}** · ${l10n.t('your own value')}\n\n${inBlog === 0 ? readers : `${posts} ${readers}`}`;
};

/** Behind the `- ` of a list of maps stands the first key of one of them. */
const toKeyPlace = (place: ValuePlace): KeyPlace | undefined =>
  place.inList && place.frame.format === 'yaml' && !place.frame.flow && place.frame.quote === ''
    ? {
        kind: 'front-matter-key',
        keys: place.keys,
        typed: place.typed,
        span: place.span,
        format: 'yaml',
        quote: '',
        assigned: false,
        flow: false,
        header: false,
        behind: '',
      }
    : undefined;

const offer = (place: KeyPlace, page: Page, site: Site, before: string): readonly Completion[] => {
  const present = presentIn(page, place);
  return findKnownKeys(place.keys, page, site)
    .filter((key) => !present.has(key.name.toLowerCase()) && (!place.header || key.holdsKeys))
    .map((key) => ({
      label: key.name,
      kind: 'key',
      detail: key.inBlog > 0 ? spellPosts(key.inBlog) : (key.origin ?? 'Hugo'),
      documentation: documentationOf(key, place.keys, site),
      span: place.span,
      newText: `${before}${toKeyText(key.name, shapeOf(key), place, page)}`,
      snippet: !place.assigned,
      again: !place.assigned,
    }));
};

export const frontMatterKeys = completerFor({
  name: 'front-matter-keys',
  places: ['front-matter-key', 'front-matter-value'],
  complete(place, page, site) {
    if (place.kind === 'front-matter-key') return offer(place, page, site, '');
    const isOfMaps = findFieldsBelow(place.keys).length > 0;
    const inItem = isOfMaps ? toKeyPlace(place) : undefined;
    return inItem ? offer(inItem, page, site, place.frame.before) : [];
  },
});
