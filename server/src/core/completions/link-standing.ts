// Owns what an author has to know of a page that is not published before they link to it. Knows no list.
import * as l10n from '@vscode/l10n';
import { type CalendarEntry, type LinkForm, publicationAt, type Site, spellState, stateOf } from '../site/index.ts';

export interface LinkStanding {
  /** In a word or two: “Draft”. */
  readonly state: string;
  /** What a link to it does until then. */
  readonly note: string;
}

const noteOf = (kind: 'draft' | 'scheduled' | 'expired', isReference: boolean): string => {
  switch (kind) {
    case 'draft':
      return isReference
        ? l10n.t('Until this draft is published, Hugo stops the build at a reference to it.')
        : l10n.t('Until this draft is published, the link leads nowhere.');
    case 'scheduled':
      return isReference
        ? l10n.t('Until its day has come, Hugo stops the build at a reference to it.')
        : l10n.t('Until its day has come, the link leads nowhere.');
    case 'expired':
      return isReference
        ? l10n.t('It has expired, so Hugo stops the build at a reference to it.')
        : l10n.t('It has expired, so the link leads nowhere.');
  }
};

/** Undefined for a page that is published, or has other reasons not to be. `now` is in milliseconds since 1970. */
export const findLinkStanding = (
  site: Site,
  entry: CalendarEntry,
  now: number,
  form: LinkForm,
): LinkStanding | undefined => {
  const publication = publicationAt(site, entry, now);
  const kind = stateOf(publication);
  if (kind === 'published' || kind === 'withheld') return undefined;
  const onlyWarns = String(site.config.all.reflinkserrorlevel).toUpperCase() === 'WARNING';
  return {
    state: spellState(publication, now),
    note: noteOf(kind, (form === 'ref' || form === 'relref') && !onlyWarns),
  };
};
