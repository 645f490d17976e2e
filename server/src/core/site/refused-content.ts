// Owns which content Hugo refuses to read for the sake of safety, by the kind of markup (hugo-facts, security.allowContent). Reads no text.
import type { Outline } from '../page/index.ts';
import { extensionOf, type SitePath } from '../text/index.ts';
import { findConfigValue } from './config/config-map.ts';
import type { ConfigValue } from './config/site-config.ts';
import { isAtLeast } from './hugo-version.ts';
import type { Site } from './site.ts';

/** By extension, and by what `markup` says. */
const mediaTypes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'text/html': ['html', 'htm'],
    'text/org': ['org'],
    'text/asciidoc': ['adoc', 'asciidoc', 'ad', 'asciidocext'],
    'text/rst': ['rst', 'rest'],
    'text/pandoc': ['pandoc', 'pdc'],
  }).flatMap(([type, names]) => names.map((name): [string, string] => [name, type])),
);

/** A pattern of Go, as far as it is one of ours too. */
const toPattern = (written: string): RegExp | undefined => {
  const insensitive = written.startsWith('(?i)');
  try {
    return new RegExp(insensitive ? written.slice(4) : written, insensitive ? 'i' : '');
  } catch {
    // What cannot be understood is not judged.
    return undefined;
  }
};

const toList = (value: ConfigValue | undefined): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');

/** What the site names: nothing by an empty list; all that some pattern matches, or where there are only those with `!`, all that none of these does (tried on 0.168). */
const isAllowed = (mediaType: string, written: readonly string[]): boolean => {
  if (written.length === 0 || written.includes('none')) return false;
  const denied = written.filter((one) => one.startsWith('!')).map((one) => toPattern(one.slice(1).trim()));
  const allowed = written.filter((one) => !one.startsWith('!')).map(toPattern);
  if (denied.some((pattern) => pattern?.test(mediaType))) return false;
  return allowed.length === 0 || allowed.some((pattern) => pattern === undefined || pattern.test(mediaType));
};

/**
 * Does Hugo stop at content of this media type? Since 0.162 at HTML unless the site allows it, and in newer ones at Org
 * (0.166 and 0.168 do).
 */
export const isRefused = (site: Pick<Site, 'config' | 'hugo'>, mediaType: string): boolean => {
  if (!isAtLeast(site.hugo, '0.162.0')) return false;
  const allowed = findConfigValue(site.config.all, 'security.allowContent');
  if (allowed !== undefined) return !isAllowed(mediaType, toList(allowed));
  return mediaType === 'text/html' || (mediaType === 'text/org' && isAtLeast(site.hugo, '0.166.0'));
};

/**
 * The media type of a content file that stops the build, also of a draft; undefined for what Hugo reads. The file's own
 * `markup` counts for more than its extension, one that is handed down counts for nothing (tried on 0.168).
 */
export const findRefused = (
  site: Pick<Site, 'config' | 'hugo'>,
  path: SitePath,
  { markup = '' }: Pick<Outline, 'markup'>,
): string | undefined => {
  const named = markup.toLowerCase().replace(/^text\//, '') || extensionOf(path).slice(1);
  const mediaType = mediaTypes.get(named) ?? 'text/markdown';
  return isRefused(site, mediaType) ? mediaType : undefined;
};
