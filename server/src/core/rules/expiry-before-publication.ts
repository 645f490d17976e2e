// Owns saying that a page expires before it is published, so that it never is. Which dates count is known to the site.
import * as l10n from '@vscode/l10n';
import { findEntry, type Page } from '../page/index.ts';
import {
  type FoundDate,
  findContentPlace,
  findPageDates,
  instantOf,
  timeZoneOf,
  withInherited,
} from '../site/index.ts';
import { quote, type Span } from '../text/index.ts';
import type { Rule } from './rule.ts';

const spanOfKey = (page: Page, key: string): Span | undefined =>
  page.frontMatter && findEntry(page.frontMatter.root, key)?.value.span;

/** The key as written on the page. */
const spell = (page: Page, { key }: FoundDate): string =>
  key === ':filename'
    ? l10n.t('date in its name')
    : quote(page.outline.keys.find((one) => one.toLowerCase() === key) ?? key);

export const expiryBeforePublication: Rule = {
  code: 'expiry-before-publication',
  title: 'A page that expires before it is published',
  level: 'information',
  needs: 'site',
  *check(page, site) {
    const place = findContentPlace(page.path, site.mounts, site.config);
    const { all } = site.config;
    if (!place || all.buildexpired === true || all.buildfuture === true) return;
    const outline = withInherited(site, page.path, page.outline);
    const { publishDate, expiryDate } = findPageDates(site, place, outline);
    if (!publishDate || !expiryDate) return;
    const zone = timeZoneOf(site.config, place.language);
    if (instantOf(expiryDate.date, zone) > instantOf(publishDate.date, zone)) return;
    const span = spanOfKey(page, expiryDate.key) ?? spanOfKey(page, publishDate.key);
    // Where neither stands on this page, there is nothing on it to change.
    if (!span) return;
    yield {
      span,
      message: l10n.t`Hugo never publishes this page: its ${spell(page, expiryDate)} is not later than its ${spell(page, publishDate)}. Set it to a later day.`,
    };
  },
};
