// Owns why a page is not published, and what would change that, in plain words. What decides it is known to `publication.ts`.

import { type SitePath, spellPath } from '../text/index.ts';
import type { CascadeSource } from './cascade/cascades.ts';
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
  name: (text) => `“${text}”`,
  source: (from) => (from === 'config' ? 'the site’s configuration' : `“${spellPath(from.path)}”`),
};

const tell = (site: Site, path: SitePath, withheld: Withheld, now: number, { name }: Typography): WithheldWords => {
  switch (withheld.kind) {
    case 'draft':
      return {
        why:
          withheld.key === 'draft'
            ? 'It is a draft.'
            : `Hugo before 0.136 takes ${name('published: false')} for a draft.`,
        advice: 'Take the draft mark away.',
      };
    case 'scheduled':
      return {
        why: `Its ${name(spellKey(site, path, withheld.key))} is ${spellMoment(site, path, withheld.at, now)}.`,
        advice: 'Wait for the first build after that, or set the date to now.',
      };
    case 'expired':
      return {
        why: `Its ${name(spellKey(site, path, withheld.key))} was ${spellMoment(site, path, withheld.at, now)}.`,
        advice: `Take ${name(spellKey(site, path, withheld.key))} away, or set it to a later day.`,
      };
    case 'not-rendered':
      return {
        why:
          withheld.render === 'never'
            ? `${name(`${withheld.key}.render`)} is ${name('never')}, so it has no URL.`
            : `${name(`${withheld.key}.render`)} is ${name('link')}: it has a URL for links, but no file is written for it.`,
        advice: `Take ${name('render')} away from ${name(withheld.key)}.`,
      };
    case 'headless':
      return { why: `It is ${name('headless')}: only other pages use it.`, advice: `Take ${name('headless')} away.` };
    case 'section':
      return {
        why: `The section ${name(`${withheld.folder}/`)} is not published, and Hugo before 0.123 leaves out all below it.`,
        advice: 'Publish the section, or use a newer Hugo.',
      };
    case 'bundled':
      return {
        why: `It belongs to the post in ${name(`${withheld.bundle}/`)} and has no URL of its own.`,
        advice: 'Move it out of that folder.',
      };
    case 'language-disabled':
      return {
        why: `The language ${name(withheld.language)} is disabled.`,
        advice: 'Enable it in the configuration of the site.',
      };
    case 'unreadable':
      return {
        why: 'Hugo cannot read its front matter and stops.',
        advice: 'Put right what is marked there.',
      };
    case 'refused':
      return {
        why: `This version of Hugo stops at content in ${name(withheld.mediaType)}.`,
        advice: `Allow it with ${name('security.allowContent')} in the configuration of the site.`,
      };
    case 'ignored':
      return withheld.setting
        ? {
            why: `${name(withheld.setting)} of the site’s configuration passes over this file.`,
            advice: `Take it out of ${name(withheld.setting)}, or give the file another name.`,
          }
        : { why: 'Hugo passes over files of this name.', advice: 'Give the file another name.' };
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
    why: `${words.why} That comes from the ${name('cascade')} of ${source(from)}.`,
    advice: `Give the page a ${name(key)} of its own, or change the ${name('cascade')}.`,
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
      return 'Published';
    case 'draft':
      return 'Draft';
    case 'expired':
      return 'Expired';
    case 'scheduled':
      return `Scheduled, ${spellDistance(publication.withheld.find((one) => one.kind === 'scheduled')!.at, now)}`;
    case 'withheld':
      return 'Not published';
  }
};
