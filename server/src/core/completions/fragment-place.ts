// Owns the cursor behind the `#` of a link or a reference: which page it leads into, and what of the id is typed. Offers none.
import type { Page, Place } from '../page/index.ts';
import { findParameter, findShortcode, resolveLink, type Site } from '../site/index.ts';
import type { SitePath } from '../text/index.ts';
import { keyOfPlace } from './argument-text.ts';

type Target = Extract<Place, { kind: 'link-target' | 'image-target' | 'shortcode-value' }>;

export interface FragmentPlace {
  /** The page that the link leads into. */
  readonly path: SitePath;
  /** Before the `#`. */
  readonly target: string;
  /** Between the `#` and the cursor. */
  readonly typed: string;
}

const findTarget = (place: Target, target: string, page: Page, site: Site): SitePath | undefined => {
  if (place.kind === 'shortcode-value') {
    const template = findShortcode(site, place.shortcode);
    const isRef =
      template?.path === undefined && template && findParameter(template, keyOfPlace(place))?.pageUse === 'ref';
    if (!isRef) return undefined;
    return target === '' ? page.path : site.references().find(page.path, target);
  }
  if (target.trim() === '') return page.path;
  const by = place.kind === 'image-target' ? { by: 'a href' } : {};
  const found = resolveLink(site, page.path, page.outline, { target, span: place.span, ...by });
  return found.kind === 'page' ? found.path : undefined;
};

/** Undefined elsewhere, and where no page is known at the other end. */
export const findFragmentPlace = (place: Place, page: Page, site: Site): FragmentPlace | undefined => {
  if (place.kind !== 'link-target' && place.kind !== 'image-target' && place.kind !== 'shortcode-value')
    return undefined;
  if (place.kind === 'image-target' && (place.wants !== 'file' || place.source !== 'html')) return undefined;
  const sign = place.typed.indexOf('#');
  if (sign < 0) return undefined;
  const target = place.typed.slice(0, sign);
  const path = findTarget(place, target, page, site);
  return path === undefined ? undefined : { path, target, typed: place.typed.slice(sign + 1) };
};
