// Owns offering pages, by their titles, where the target of a link is written, in the form that links have here.
import type { Page, Place } from '../page/index.ts';
import { type Completion, completerFor } from './completion.ts';
import { findFittingPages } from './fitting-pages.ts';
import { linkFormOf, writePageLink } from './link-form.ts';
import { findLinkStanding } from './link-standing.ts';
import { writeLinkText } from './link-text.ts';
import { toLinkable } from './linkable-pages.ts';

type LinkPlace = Extract<Place, { kind: 'link-target' | 'image-target' }>;

/** Paths, fragments and addresses of other sites are typed by who knows them; letters may become a title. */
const mayBeTitle = (typed: string): boolean => !/[#?]|:\/\//.test(typed);

/** Empty brackets get the title as their text. */
const titleBefore = (page: Page, place: LinkPlace, title: string): Pick<Completion, 'also'> => {
  const text = place.kind === 'link-target' ? place.text : undefined;
  if (text === undefined || text.start !== text.end) return {};
  return page.text[text.start - 1] === '[' ? { also: [{ span: text, newText: writeLinkText(title, false) }] } : {};
};

export const pageLinks = completerFor({
  name: 'page-links',
  places: ['link-target', 'image-target'],
  complete(place, page, site, now, habits) {
    if (place.kind === 'image-target' && (place.wants !== 'file' || place.source !== 'html')) return [];
    if (!mayBeTitle(place.typed)) return [];
    const form = linkFormOf(page, site, place.span, habits);
    // The way to a page does not begin its title.
    const typed = place.typed.replace(/^(?:\.{0,2}\/)+/, '');
    return findFittingPages(site, typed, now, toLinkable(site, page.path)).flatMap(
      ({ path, label, entry }): Completion[] => {
        const link = writePageLink(site, page, path, form);
        if (link === undefined) return [];
        const standing = findLinkStanding(site, entry, now, form);
        const filterText = `${place.typed.slice(0, place.typed.length - typed.length)}${label} ${link} ${path}`;
        return [
          {
            label,
            kind: 'file',
            detail: standing ? `${standing.state} · ${link}` : link,
            ...(standing && { documentation: standing.note }),
            span: place.span,
            newText: link,
            filterText,
            ...titleBefore(page, place, label),
          },
        ];
      },
    );
  },
});
