// Owns reading where an author stands: whether actions are asked at all, and what they look at.
import { nodeAt, type Page } from '../page/index.ts';
import { findContentPlace, findSiblings, type Site, timeZoneOf } from '../site/index.ts';
import { lazy, type Span } from '../text/index.ts';
import type { Stand } from './action.ts';

/** The stretch in which actions are offered: the front matter, or the first line where it would stand. */
const groundOf = ({ frontMatter, text }: Page): Span => frontMatter?.span ?? { start: 0, end: text.search(/[\r\n]|$/) };

/** Where a selection (UTF-16 offsets) stands; undefined where there is nothing to be done. `now` counts milliseconds since 1970. */
export const findStand = (page: Page, site: Site, span: Span, now: number): Stand | undefined => {
  const ground = groundOf(page);
  if (page.binary || span.start > ground.end || span.end < ground.start) return undefined;
  const language = findContentPlace(page.path, site.mounts, site.config)?.language;
  return {
    page,
    site,
    span,
    now,
    zone: timeZoneOf(site.config, language),
    node: nodeAt(page, span.start),
    siblings: lazy(() => findSiblings(page, site)),
  };
};
