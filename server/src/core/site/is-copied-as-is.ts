// Owns whether Hugo copies a content file as it is instead of making a page of it (hugo-facts §10). Looks at no body.
import type { Page } from '../page/index.ts';
import { extensionOf } from '../text/index.ts';
import { isAtLeast } from './hugo-version.ts';
import type { Site } from './site.ts';

/** HTML without front matter before 0.123, in bundles too: its shortcodes are text (tried on 0.111, 0.147 and 0.168). */
export const isCopiedAsIs = (page: Page, { hugo }: Pick<Site, 'hugo'>): boolean =>
  page.frontMatter === undefined && /^\.html?$/i.test(extensionOf(page.path)) && !isAtLeast(hugo, '0.123.0');
