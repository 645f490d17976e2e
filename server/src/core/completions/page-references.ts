// Owns offering the pages that an argument may refer to (of `ref`, `relref`, or by what the site's own template does with it), the
// newest first, written as this page writes its references.
import type { Page } from '../page/index.ts';
import {
  findContentPlace,
  findParameter,
  findShortcode,
  type ReferenceStyle,
  type Site,
  writePageReference,
} from '../site/index.ts';
import type { SitePath } from '../text/index.ts';
import { type ArgumentPlace, keyOfPlace, writeArgument } from './argument-text.ts';
import { type Completion, completerFor } from './completion.ts';
import { findFittingPages } from './fitting-pages.ts';
import { findLinkStanding } from './link-standing.ts';

/** How the other references of the page look; from the top and without an extension where there are none. */
const styleOf = (page: Page, site: Site, { span }: ArgumentPlace): ReferenceStyle => {
  const written = page.body.shortcodes.flatMap((call) => {
    const template = findShortcode(site, call.name);
    return call.arguments.flatMap(({ name, value, valueSpan }, position) => {
      const key = name === undefined ? { position } : { name };
      const isHere = valueSpan.end >= span.start && valueSpan.start <= span.end;
      return !isHere && template && findParameter(template, key)?.pageUse === 'ref' ? [value] : [];
    });
  });
  const most = (test: (path: string) => boolean): boolean => written.filter(test).length * 2 > written.length;
  return { rooted: !most((path) => !path.startsWith('/')), extension: most((path) => /\.\w+$/.test(path)) };
};

export const pageReferences = completerFor({
  name: 'page-references',
  places: ['shortcode-value'],
  complete(place, page, site, now) {
    const template = findShortcode(site, place.shortcode);
    const use = template && findParameter(template, keyOfPlace(place))?.pageUse;
    if (use === undefined || place.typed.includes('#')) return [];
    const languageOf = (path: SitePath) => findContentPlace(path, site.mounts, site.config)?.language;
    const language = languageOf(page.path);
    const isOther = (path: SitePath): boolean => path !== page.path && languageOf(path) === language;
    // From the top every way of looking up finds the same.
    const style = { ...styleOf(page, site, place), ...(use !== 'ref' && { rooted: true }) };
    return findFittingPages(site, place.typed, now, isOther).flatMap(({ path, label, entry }): Completion[] => {
      const reference = writePageReference(site, path, style);
      const written = reference === undefined ? undefined : writeArgument(reference, place);
      if (reference === undefined || written === undefined) return [];
      const filterText = `${reference} ${label}`;
      const standing = use === 'ref' ? findLinkStanding(site, entry, now, 'ref') : undefined;
      const detail = standing ? `${standing.state} · ${reference}` : reference;
      const note = standing && { documentation: standing.note };
      return [{ label, kind: 'file', detail, ...note, span: place.span, filterText, ...written }];
    });
  },
});
