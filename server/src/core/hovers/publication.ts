// Owns explaining whether the page is published, why not, and at which URL. What decides it is known to `core/site`.
import {
  findContentPlace,
  findPagePath,
  findPublication,
  type Publication,
  spellDistance,
  spellInstant,
  timeZoneOf,
  type Withheld,
} from '../site/index.ts';
import type { Explainer, Target } from './hover.ts';
import { escapeMarkdown, toCode } from './markdown.ts';
import { spellSource } from './spell-source.ts';

const spell = (at: number, { site, page, now }: Target): string => {
  const zone = timeZoneOf(site.config, findContentPlace(page.path, site.mounts, site.config)?.language);
  return `${spellInstant(at, zone.offsetAt(at))} (${spellDistance(at, now)})`;
};

/** What keeps the page back, by the key that says so. */
const tell = (withheld: Withheld, target: Target): string => {
  switch (withheld.kind) {
    case 'draft':
      return `It is a draft, built only with \`--buildDrafts\`.${withheld.key === 'published' ? ' Hugo before 0.136 takes `published: false` for that.' : ''}`;
    case 'scheduled':
      return `Its ${toCode(withheld.key)} is ${spell(withheld.at, target)}. It appears with the first build after that.`;
    case 'expired':
      return `Its ${toCode(withheld.key)} was ${spell(withheld.at, target)}.`;
    case 'not-rendered':
      return withheld.render === 'never'
        ? `${toCode(`${withheld.key}.render`)} is \`never\`, so it has no URL.`
        : `${toCode(`${withheld.key}.render`)} is \`link\`: it has a URL for links, but no file is written for it.`;
    case 'headless':
      return 'It is `headless`: only other pages use it.';
    case 'section':
      return `The section ${toCode(`${withheld.folder}/`)} is not published, and Hugo before 0.123 leaves out all below it.`;
    case 'bundled':
      return `It belongs to the bundle ${toCode(`${withheld.bundle}/`)} and has no URL of its own.`;
    case 'language-disabled':
      return `The language “${escapeMarkdown(withheld.language)}” is disabled.`;
    case 'ignored':
      return withheld.setting
        ? `${toCode(withheld.setting)} of the site’s configuration passes over this file.`
        : 'Hugo passes over files of this name.';
  }
};

const describe = (withheld: Withheld, target: Target): string => {
  const from = 'from' in withheld ? withheld.from : undefined;
  return from === undefined
    ? tell(withheld, target)
    : `${tell(withheld, target)} That comes from ${spellSource(from, target)}.`;
};

const toMarkdown = ({ withheld, expires }: Publication, target: Target): string => {
  const { site, page } = target;
  const lines: string[] = [];
  if (withheld.length === 0)
    lines.push(
      `**Published**${expires ? ` until ${spell(expires.at, target)}` : ''}: nothing in it keeps Hugo from building it.`,
    );
  else if (withheld.length === 1) lines.push(`**Not published.** ${describe(withheld[0]!, target)}`);
  else
    lines.push(
      `**Not published**, for ${withheld.length} reasons:\n\n${withheld.map((one) => `- ${describe(one, target)}`).join('\n')}`,
    );
  const homeless = withheld.some(
    (one) =>
      one.kind !== 'draft' &&
      one.kind !== 'scheduled' &&
      one.kind !== 'expired' &&
      !(one.kind === 'not-rendered' && one.render === 'link'),
  );
  const url = homeless ? undefined : findPagePath(site, page.path, page.outline);
  if (url !== undefined) lines.push(`URL: ${toCode(url)}`);
  return lines.join('\n\n');
};

/** Keys at which an author asks what becomes of the page. */
const askedAt = new Set(['title', 'draft', 'slug', 'url', 'build', '_build', 'headless']);

export const publication: Explainer = {
  name: 'publication',
  explain(target) {
    const { node, delimiter, page, site, now } = target;
    const span = delimiter ?? node?.span;
    const key = node?.keys[0]?.toLowerCase() ?? '';
    if (span === undefined) return undefined;
    const state = findPublication(site, page.path, page.outline, now);
    // At a date only what this date brings about is news.
    const byThis = state.withheld.some((one) => 'key' in one && one.key === key) || state.expires?.key === key;
    return delimiter || askedAt.has(key) || byThis ? { span, markdown: toMarkdown(state, target) } : undefined;
  },
};
