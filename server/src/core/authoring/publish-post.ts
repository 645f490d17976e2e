// Owns what publishing a post, now or later, changes in its front matter. Knows no clock, and nothing of the name of the file.
import { editFrontMatter, setKey } from '../edits/index.ts';
import { findEntry, type Page, parsePage } from '../page/index.ts';
import { findPagePublication, type Site, writeDate } from '../site/index.ts';
import { applyEdits, type TextEdit } from '../text/index.ts';
import { takeDraftAway } from './draft-state.ts';
import { choosePublicationKeys, findChangeKey, type PublishWish } from './publication-keys.ts';
import { writeMoment } from './write-moment.ts';
import { hasTimeOfDay, zoneOfPage } from './zone-of-page.ts';

/** A date that was set. */
export interface SetDate {
  /** As it is spelled in the file; `:filename` where the name of the file has to say it. */
  readonly key: string;
  readonly written: string;
}

export interface PostChange {
  /** The smallest ones; none when there is nothing to change, or nothing that can be changed safely. */
  readonly edits: readonly TextEdit[];
  /** It was a draft and is none any more. */
  readonly draftEnded: boolean;
  /** The dates of its publication that were set; what says when the post was last changed is not among them. */
  readonly dates: readonly SetDate[];
  /** The page with the edits. */
  readonly after: Page;
}

type Step = (page: Page) => readonly TextEdit[] | undefined;

/** As the file spells the key, or Hugo. */
const spell = (page: Page, key: string): string =>
  (page.frontMatter && findEntry(page.frontMatter.root, key)?.key) ?? (key === 'publishdate' ? 'publishDate' : key);

/** Runs steps one after the other, leaving out what changes nothing or is not safe. */
const runSteps = (page: Page, site: Site, steps: readonly Step[]): { readonly after: Page; readonly taken: Step[] } => {
  const taken: Step[] = [];
  let after = page;
  for (const step of steps) {
    const edits = step(after);
    if (edits === undefined || edits.length === 0) continue;
    taken.push(step);
    after = parsePage(page.path, applyEdits(after.text, edits), site.dialect);
  }
  return { after, taken };
};

/** The edits of the steps. Apart they are smaller, as long as they come to the same. */
const toEdits = (page: Page, after: Page, taken: readonly Step[]): readonly TextEdit[] => {
  const single = taken.flatMap((step) => step(page) ?? []);
  return applyEdits(page.text, single) === after.text ? single : editFrontMatter(page.text, after.text);
};

/**
 * Takes the draft mark away and sets the date: of a draft, which was begun some day, and of a post that waits for another
 * moment. A post that is published keeps all it has; so does a `publishDate` that is past. What says when the post was last
 * changed is set along where the file has it. That a post has expired or is not rendered was decided by somebody, and stays.
 */
export const publishPost = (page: Page, site: Site, wish: PublishWish): PostChange => {
  const { now, at } = wish;
  const isLater = at > now;
  const before = findPagePublication(site, page, now).withheld;
  const nothing: PostChange = { edits: [], draftEnded: false, dates: [], after: page };
  if (!isLater && !before.some(({ kind }) => kind === 'draft' || kind === 'scheduled')) return nothing;
  const dates: SetDate[] = [];
  const isDay = !isLater || !hasTimeOfDay(page, site, at);
  const dateSteps = choosePublicationKeys(page, site, wish, before).flatMap((key): Step[] => {
    const spelled = spell(page, key);
    const written = key.startsWith(':')
      ? writeDate(at, zoneOfPage(page, site), '2000-01-01')
      : writeMoment(page, site, key, at, isDay);
    dates.push({ key: spelled, written });
    return key.startsWith(':') ? [] : [(from) => setKey(from, [spelled], { date: written })];
  });
  const endsDraft: Step | undefined = before.some(({ kind }) => kind === 'draft')
    ? (from) => takeDraftAway(from, site)
    : undefined;
  const { taken } = runSteps(page, site, [...(endsDraft ? [endsDraft] : []), ...dateSteps]);
  // A draft with another date is still a draft.
  if (endsDraft !== undefined && !taken.includes(endsDraft)) return nothing;
  if (taken.length === 0 && !dates.some(({ key }) => key.startsWith(':'))) return nothing;
  const changeKey = findChangeKey(page, site);
  const isSet = (key: string): boolean => dates.some((one) => one.key.toLowerCase() === key);
  const lastStep: Step[] =
    changeKey === undefined || isSet(changeKey)
      ? []
      : [(from) => setKey(from, [spell(page, changeKey)], { date: writeMoment(page, site, changeKey, now, true) })];
  const whole = runSteps(page, site, [...taken, ...lastStep]);
  return {
    edits: toEdits(page, whole.after, whole.taken),
    draftEnded: endsDraft !== undefined,
    dates,
    after: whole.after,
  };
};

/** Is a page kept back by something that publishing it now would change? `now` counts milliseconds since 1970. */
export const canPublish = (page: Page, site: Site, now: number): boolean => {
  const { edits, after } = publishPost(page, site, { now, at: now });
  const withheld = (one: Page): number => findPagePublication(site, one, now).withheld.length;
  return edits.length > 0 && withheld(after) < withheld(page);
};
