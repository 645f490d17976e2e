// Owns offering the time it is where a date is wanted, written as the blog writes its dates. Knows no clock: now is given.
import * as l10n from '@vscode/l10n';
import { canBeBareDate, frameValue } from '../edits/index.ts';
import { readDate } from '../page/index.ts';
import { findContentPlace, findSiblings, timeZoneOf, usualDateOf, writeDate } from '../site/index.ts';
import { completerFor } from './completion.ts';
import { frameBare, ownPathOf } from './value-place.ts';

export const dates = completerFor({
  name: 'dates',
  places: ['front-matter-value'],
  complete(place, page, site, now) {
    const [key = '', ...below] = ownPathOf(place);
    const { frame } = place;
    if (below.length > 0 || place.inList || frame.format === 'org' || !site.dialect.dateKeys.includes(key)) return [];
    const { date, publishDate, lastmod } = page.outline;
    // What is half-typed is no example, nor what completion wrote a moment ago.
    const own = [date, publishDate, lastmod].find((one) => one !== undefined && readDate(one) !== undefined);
    const like = usualDateOf(findSiblings(page, site)) ?? own;
    const language = findContentPlace(page.path, site.mounts, site.config)?.language;
    const written = writeDate(now, timeZoneOf(site.config, language), like);
    const isBare = frame.quote === '' && frame.usualQuote === '' && canBeBareDate(written, frame.format, frame.flow);
    const isTomlDate = frame.quote === '' && frame.format === 'toml' && canBeBareDate(written, 'toml');
    const newText = isBare || isTomlDate ? frameBare(written, frame) : frameValue(written, frame);
    if (newText === undefined) return [];
    return [{ label: written, kind: 'value' as const, detail: l10n.t('now'), span: place.span, newText }];
  },
});
