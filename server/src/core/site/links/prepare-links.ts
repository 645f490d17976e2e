// Owns making ahead what the first link that is written asks of a site, in slices. Asks nothing itself.
import type { Site } from '../site.ts';

/** Which page is at which address, by which name, and in which order: gives way after each page. `now` is in milliseconds since 1970. */
export function* prepareLinks(site: Site, now: number): Generator<void, void> {
  yield* site.references.prepare();
  yield* site.linkUrls.prepare();
  yield* site.calendar.prepare(now);
}
