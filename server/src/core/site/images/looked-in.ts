// Owns naming the places where an image was looked for, in the words of the site. Looks for nothing itself.
import { spellPath } from '../../text/index.ts';
import type { Site } from '../site.ts';
import type { ImageLookup } from './resolve-image.ts';

/** “this page’s bundle, assets/ or static/”. */
export const lookedIn = (site: Site, lookup: Extract<ImageLookup, { kind: 'missing' }>): string => {
  const places: string[] = [];
  if (lookup.place.kind !== 'single') places.push('this page’s bundle');
  const looksInAssets = lookup.routes.includes('asset');
  if (looksInAssets) places.push(`${site.config.assetDir}/`);
  for (const folder of site.config.staticDirs) places.push(`${folder}/`);
  if (lookup.place.kind === 'single' && !looksInAssets) places.push(`${site.config.contentDir}/`);
  const unique = [...new Set(places.map(spellPath))];
  const last = unique.pop()!;
  return unique.length > 0 ? `${unique.join(', ')} or ${last}` : last;
};
