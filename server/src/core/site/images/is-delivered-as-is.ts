// Owns whether the reader's browser loads the very file that a page names, or a template may make a smaller one of it.
import type { ImageMention } from '../../page/index.ts';
import type { SitePath } from '../../text/index.ts';
import { findShortcode } from '../find-shortcode.ts';
import { toVirtualPath } from '../mounts.ts';
import type { Site } from '../site.ts';
import { waysOf } from './image-routes.ts';

/** Of Hugo's own shortcodes `figure` and the like hand on what they find. */
const isOfHugo = (site: Site, { source, by = '' }: ImageMention): boolean =>
  source === 'shortcode' && site.absent.length === 0 && findShortcode(site, by)?.path === undefined;

/**
 * True where nothing is made of the file on its way. What a template gets as a resource it may scale down (hugo-facts §5.6):
 * then the size of the file says nothing of what readers load.
 */
export const isDeliveredAsIs = (site: Site, mention: ImageMention, file: SitePath): boolean =>
  toVirtualPath(site.mounts, file)?.component === 'static' ||
  isOfHugo(site, mention) ||
  !waysOf(site, mention).routes.some((route) => route === 'resource' || route === 'asset');
