// Owns which Markdown a site asks for, read from its configuration and the version of its Hugo.
import { type Markup, toMarkup } from '../page/index.ts';
import { isAtLeast } from './hugo-version.ts';
import type { Site } from './site.ts';

/**
 * Does the site's Hugo make the ids of headings of their source rather than of what is read? Seen on 0.111 and 0.131 so, on 0.147 no
 * more; 0.144 wrote this part of Hugo anew.
 */
export const makesIdsOfSource = ({ hugo }: Pick<Site, 'hugo'>): boolean => !isAtLeast(hugo, '0.144.0');

export const markupOf = (site: Pick<Site, 'config' | 'hugo'>): Markup =>
  toMarkup(site.config.all, makesIdsOfSource(site));
