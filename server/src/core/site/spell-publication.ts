// Owns why a page is not published, and what would change that, in plain words. What decides it is known to `publication.ts`.
import * as l10n from '@vscode/l10n';

import { quote, type SitePath } from '../text/index.ts';
import type { CascadeSource } from './cascade/cascades.ts';
import { spellCascadeSource } from './cascade/spell-cascade-source.ts';
import { findContentPlace } from './content-place.ts';
import { spellDistance, spellInstant } from './dates/spell-date.ts';
import { timeZoneOf } from './dates/time-zone.ts';
import type { Publication, Withheld } from './publication.ts';
import type { Site } from './site.ts';

/** A moment as the site's clocks show it, and how far it is from now. */
export const spellMoment = (site: Site, path: SitePath, at: number, now: number): string => {
  const zone = timeZoneOf(site.config, findContentPlace(path, site.mounts, site.config)?.language);
  return `${spellInstant(at, zone.offsetAt(at))} (${spellDistance(at, now)})`;
};

export interface WithheldWords {
  /** One sentence. */
  readonly why: string;
  /** What would change it: one sentence, as advice. */
  readonly advice: string;
}

/** As the author spells the key, where the page has it itself. */
export const spellKey = (site: Site, path: SitePath, key: string): string =>
  site.outlines.get(path)?.keys.find((own) => own.toLowerCase() === key) ?? key;

/** How names stand in a sentence, which is the same in plain text and in Markdown. */
export interface Typography {
  /** A key or value, or a name on disk. */
  readonly name: (text: string) => string;
  /** Who hands a value down. */
  readonly source: (from: CascadeSource) => string;
}

const plain: Typography = {
  name: quote,
  source: (from) => (from === 'config' ? l10n.t('the site’s configuration') : quote(spellCascadeSource(from))),
};

const tell = (site: Site, path: SitePath, withheld: Withheld, now: number, { name }: Typography): WithheldWords => {
  switch (withheld.kind) {
    case 'draft':
      return {
        why:
          withheld.key === 'draft'
            ? l10n.t('It is a draft.')
            : l10n.t`Hugo before 0.136 takes ${name('published: false')} for a draft.`,
        advice: l10n.t('Take the draft mark away.'),
      };
    case 'scheduled':
      return {
        why: l10n.t`Its ${name(spellKey(site, path, withheld.key))} is ${spellMoment(site, path, withheld.at, now)}.`,
        advice: l10n.t('Wait for the first build after that, or set the date to now.'),
      };
    case 'expired':
      return {
        why: l10n.t`Its ${name(spellKey(site, path, withheld.key))} was ${spellMoment(site, path, withheld.at, now)}.`,
        advice: l10n.t`Take ${name(spellKey(site, path, withheld.key))} away, or set it to a later day.`,
      };
    case 'not-rendered':
      return {
        why:
          withheld.render === 'never'
            ? l10n.t`${name(`${withheld.key}.render`)} is ${name('never')}, so it has no URL.`
            : l10n.t`${name(`${withheld.key}.render`)} is ${name('link')}: it has a URL for links, but no file is written for it.`,
        advice: l10n.t`Take ${name('render')} away from ${name(withheld.key)}.`,
      };
    case 'headless':
      return {
        why: l10n.t`It is ${name('headless')}: only other pages use it.`,
        advice: l10n.t`Take ${name('headless')} away.`,
      };
    case 'section':
      return {
        why: l10n.t`The section ${name(`${withheld.folder}/`)} is not published, and Hugo before 0.123 leaves out all below it.`,
        advice: l10n.t('Publish the section, or use a newer Hugo.'),
      };
    case 'bundled':
      return {
        why: l10n.t`It belongs to the post in ${name(`${withheld.bundle}/`)} and has no URL of its own.`,
        advice: l10n.t('Move it out of that folder.'),
      };
    case 'language-disabled':
      return {
        why: l10n.t`The language ${name(withheld.language)} is disabled.`,
        advice: l10n.t('Enable it in the configuration of the site.'),
      };
    case 'unreadable':
      return {
        why: l10n.t('Hugo cannot read its front matter and stops.'),
        advice: l10n.t('Put right what is marked there.'),
      };
    case 'refused':
      return {
        why: l10n.t`This version of Hugo stops at content in ${name(withheld.mediaType)}.`,
        advice: l10n.t`Allow it with ${name('security.allowContent')} in the configuration of the site.`,
      };
    case 'ignored':
      return withheld.setting
        ? {
            why: l10n.t`${name(withheld.setting)} of the site’s configuration passes over this file.`,
            advice: l10n.t`Take it out of ${name(withheld.setting)}, or give the file another name.`,
          }
        : { why: l10n.t('Hugo passes over files of this name.'), advice: l10n.t('Give the file another name.') };
  }
};

/** One reason in words, the same wherever it is told. Milliseconds since 1970. */
export const spellWithheld = (
  site: Site,
  path: SitePath,
  withheld: Withheld,
  now: number,
  typography: Typography = plain,
): WithheldWords => {
  const { name, source } = typography;
  const words = tell(site, path, withheld, now, typography);
  const from = 'from' in withheld ? withheld.from : undefined;
  if (from === undefined) return words;
  const key = 'key' in withheld ? withheld.key : withheld.kind;
  return {
    why: `${words.why} ${l10n.t`That comes from the ${name('cascade')} of ${source(from)}.`}`,
    advice: l10n.t`Give the page a ${name(key)} of its own, or change the ${name('cascade')}.`,
  };
};

/** What becomes of a page, by the reason that has to go first. */
export type PublicationState = 'published' | 'draft' | 'scheduled' | 'expired' | 'withheld';

/** A draft is a draft whatever its dates say, and what is over will not come back by waiting. */
export const stateOf = ({ withheld }: Publication): PublicationState => {
  const has = (kind: Withheld['kind']): boolean => withheld.some((one) => one.kind === kind);
  if (withheld.length === 0) return 'published';
  if (has('unreadable')) return 'withheld';
  return has('draft') ? 'draft' : has('expired') ? 'expired' : has('scheduled') ? 'scheduled' : 'withheld';
};

/** The state in a word or two: “Draft”, “Scheduled, in 3 days”, “Published”. */
export const spellState = (publication: Publication, now: number): string => {
  switch (stateOf(publication)) {
    case 'published':
      return l10n.t('Published');
    case 'draft':
      return l10n.t('Draft');
    case 'expired':
      return l10n.t('Expired');
    case 'scheduled':
      return l10n.t`Scheduled, ${spellDistance(publication.withheld.find((one) => one.kind === 'scheduled')!.at, now)}`;
    case 'withheld':
      return l10n.t('Not published');
  }
};
