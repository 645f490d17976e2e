// Owns saying that a page waits for a year that is probably a slip of the pen. Knows no clock: such years are far off for everybody.
import * as l10n from '@vscode/l10n';
import { findEntry } from '../page/index.ts';
import { findContentPlace, findPageDates } from '../site/index.ts';
import type { Rule } from './rule.ts';

/** Years in which posts are written. */
const isLikely = (year: string): boolean => year >= '1995' && year <= '2040';

/** Authors hide posts by a year like 2100, 2199, 2222 or 9999. */
const isChosen = (year: string): boolean => /00$|99$|^(\d)\1+$/.test(year);

/** The year that was meant: two digits in the wrong order, or else the one digit in another way. */
const findMeant = (year: string): string | undefined => {
  for (let i = 0; i < 3; i++) {
    const swapped = `${year.slice(0, i)}${year[i + 1]}${year[i]}${year.slice(i + 2)}`;
    if (swapped !== year && isLikely(swapped)) return swapped;
  }
  const digits = '0123456789';
  const changed = [0, 1, 2, 3].flatMap((i) => [...digits].map((digit) => year.slice(0, i) + digit + year.slice(i + 1)));
  const likely = changed.filter((one) => one !== year && isLikely(one));
  return likely.length === 1 ? likely[0] : undefined;
};

export const dateFarFuture: Rule = {
  code: 'date-far-future',
  title: 'A page that waits for a year that is probably a slip',
  level: 'information',
  needs: 'page',
  *check(page, site) {
    const place = findContentPlace(page.path, site.mounts, site.config);
    if (!place || !page.frontMatter || site.config.all.buildfuture === true) return;
    const { publishDate } = findPageDates(site, place, page.outline);
    const year = String(publishDate?.date.year ?? '');
    if (!publishDate || !/^\d{4}$/.test(year) || year < '2100' || isChosen(year)) return;
    const value = findEntry(page.frontMatter.root, publishDate.key)?.value;
    const meant = findMeant(year);
    if (value?.kind !== 'scalar' || meant === undefined) return;
    const at = value.verbatim ? value.value.indexOf(year) : -1;
    const start = value.inner.start + at;
    yield {
      span: value.span,
      message: l10n.t`Hugo does not publish this page before the year ${year}. Did you mean ${meant}?`,
      fixes:
        at < 0
          ? []
          : [
              {
                title: l10n.t`Change the year to ${meant}`,
                edits: [{ span: { start, end: start + year.length }, newText: meant }],
                preferred: true,
              },
            ],
    };
  },
};
