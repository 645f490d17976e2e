// Owns hugoAuthor/moments: for when a post can be scheduled, in words. What is typed is read by `core/authoring`.
import * as l10n from '@vscode/l10n';
import { hasTimeOfDay, type OfferedMoment, offerMoments, readMoment, zoneOfPage } from '../core/authoring/index.ts';
import { findSiblings, spellDistance, spellInstant, usualDateOf } from '../core/site/index.ts';
import { type MomentChoice, type MomentsParams, momentsRequest } from '../protocol.ts';
import { type FoundPage, findPage } from './find-page.ts';
import { answering } from './guard.ts';
import type { Method } from './session.ts';

export const moments: Method = (session) => {
  const { connection, feed } = session;
  connection.onRequest(
    momentsRequest,
    answering(connection, momentsRequest, async ({ uri, typed }: MomentsParams): Promise<MomentChoice[]> => {
      await feed.settled();
      const found = await findPage(session, uri);
      if (!found) return [];
      const now = Date.now();
      return typed.trim() === '' ? offer(found, now) : [read(found, typed, now)];
    }),
  );
  return undefined;
};

const nameOf = (name: OfferedMoment['name']): string => {
  switch (name) {
    case 'tomorrow':
      return l10n.t('Tomorrow');
    case 'monday':
      return l10n.t('Next Monday');
    case 'week':
      return l10n.t('In a week');
  }
};

/** A moment at midnight is a day. */
const spell = ({ page, loaded }: FoundPage, at: number): string => {
  const zone = zoneOfPage(page, loaded.site);
  const spelled = spellInstant(at, zone.offsetAt(at));
  return hasTimeOfDay(page, loaded.site, at) ? spelled : spelled.replace(/, 00:00$/, '');
};

const offer = (found: FoundPage, now: number): MomentChoice[] => {
  const { page, loaded } = found;
  const like = page.outline.date ?? usualDateOf(findSiblings(page, loaded.site)) ?? '';
  const daysOnly = /^\d{4}-\d\d-\d\d$/.test(like);
  return offerMoments(now, zoneOfPage(page, loaded.site), daysOnly).map(({ name, at }) => ({
    label: nameOf(name),
    description: spell(found, at),
    at,
  }));
};

const read = (found: FoundPage, typed: string, now: number): MomentChoice => {
  const at = readMoment(typed, now, zoneOfPage(found.page, found.loaded.site));
  if (at === undefined)
    return {
      label: l10n.t('“{0}” is no day', typed.trim()),
      description: l10n.t('Write 2026-12-24, 2026-12-24 8:00 or friday 17:30.'),
    };
  const label = spell(found, at);
  return at > now
    ? { label, description: spellDistance(at, now), at }
    : { label, description: l10n.t('That is over.') };
};
