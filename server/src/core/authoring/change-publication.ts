// Owns what publishing a post at once, or making a draft of it, changes in its front matter. Knows no clock: now is given.
import { endDraft, startDraft } from '../actions/index.ts';
import { editBetween, setKey } from '../edits/index.ts';
import { findEntry, type Page, parsePage } from '../page/index.ts';
import {
  findContentPlace,
  findPagePublication,
  findSiblings,
  type Site,
  timeZoneOf,
  usualDateOf,
  type Withheld,
  withInherited,
  writeDate,
} from '../site/index.ts';
import { applyEdits, type TextEdit } from '../text/index.ts';

export interface PostChange {
  /** The smallest ones; none when there is nothing to change, or nothing that can be changed safely. */
  readonly edits: readonly TextEdit[];
  /** What kept it back and no longer does. */
  readonly gone: readonly Withheld[];
  /** What still keeps it back after the edits. */
  readonly left: readonly Withheld[];
}

type Scheduled = Extract<Withheld, { readonly kind: 'scheduled' }>;

const isFromOwnKey = ({ frontMatter }: Page, key: string): boolean =>
  frontMatter !== undefined && findEntry(frontMatter.root, key) !== undefined;

const takeDraftAway = (page: Page, site: Site): readonly TextEdit[] | undefined =>
  // A draft mark that comes from somewhere else is answered by one of its own.
  isFromOwnKey(page, 'draft') ? endDraft(page, site, findSiblings(page, site)) : setKey(page, ['draft'], false);

/** The date that lies ahead, set to now in its own manner. One that the name of the file says cannot be set. */
const setToNow = (page: Page, site: Site, { key }: Scheduled, now: number): readonly TextEdit[] | undefined => {
  if (key.startsWith(':')) return undefined;
  const entry = page.frontMatter && findEntry(page.frontMatter.root, key);
  const like = entry?.value.kind === 'scalar' ? entry.value.value : usualDateOf(findSiblings(page, site));
  const zone = timeZoneOf(site.config, findContentPlace(page.path, site.mounts, site.config)?.language);
  const spelled = entry?.key ?? (key === 'publishdate' ? 'publishDate' : key);
  return setKey(page, [spelled], { date: writeDate(now, zone, like) });
};

/**
 * Takes the draft mark away, and sets the date to now where it lies in the future; `now` counts milliseconds since 1970. The
 * rest stays: that a post has expired or is not rendered was decided by somebody.
 */
export const publishNow = (page: Page, site: Site, now: number): PostChange => {
  const before = findPagePublication(site, page, now).withheld;
  const single: TextEdit[] = [];
  let after = page;
  // One after the other: both may be the first key of a page that has none.
  for (const one of before) {
    const find = (from: Page): readonly TextEdit[] | undefined =>
      one.kind === 'draft'
        ? takeDraftAway(from, site)
        : one.kind === 'scheduled'
          ? setToNow(from, site, one, now)
          : undefined;
    const next = find(after);
    if (next === undefined || next.length === 0) continue;
    single.push(...(find(page) ?? []));
    after = parsePage(page.path, applyEdits(after.text, next), site.dialect);
  }
  if (after === page) return { edits: [], gone: [], left: before };
  // Apart they are smaller, as long as they come to the same.
  const edits = applyEdits(page.text, single) === after.text ? single : editBetween(page.text, after.text);
  const left = findPagePublication(site, after, now).withheld;
  const gone = before.filter(({ kind }) => !left.some((one) => one.kind === kind));
  // Two edits that would do nothing together are not worth having.
  return gone.length === 0 ? { edits: [], gone, left: before } : { edits, gone, left };
};

/** The edits that make a draft of a page; none when it is one already, undefined where that is not safe. */
export const makeDraft = (page: Page, site: Site): readonly TextEdit[] | undefined =>
  withInherited(site, page.path, page.outline).draft ? [] : startDraft(page, findSiblings(page, site));
