// Owns naming the places where an image was looked for, in the words of the site. Looks for nothing itself.
import * as l10n from '@vscode/l10n';
import { listAny, spellPath } from '../../text/index.ts';
import type { Site } from '../site.ts';
import type { ImageLookup } from './resolve-image.ts';

/** “this page’s bundle, assets/ or static/”. */
export const lookedIn = (site: Site, lookup: Extract<ImageLookup, { kind: 'missing' }>): string => {
  const places: string[] = [];
  if (lookup.place.kind !== 'single') places.push(l10n.t('this page’s bundle'));
  const looksInAssets = lookup.routes.includes('asset');
  if (looksInAssets) places.push(`${site.config.assetDir}/`);
  for (const folder of site.config.staticDirs) places.push(`${folder}/`);
  if (lookup.place.kind === 'single' && !looksInAssets) places.push(`${site.config.contentDir}/`);
  return listAny([...new Set(places.map(spellPath))]);
};
