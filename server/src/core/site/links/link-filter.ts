// Owns telling cheaply which texts and which targets of links can lead to one of some pages at all. Resolves no link.
import { baseNameOf, lowerAsGo, type SitePath } from '../../text/index.ts';
import { findContentPlace } from '../content-place.ts';
import type { Site } from '../site.ts';
import { decodePercent } from '../url-path.ts';

export interface LinkFilter {
  /** False only where a text names none of the pages. */
  inText(text: string): boolean;
  /** The same of one target. */
  ofTarget(target: string): boolean;
}

/** Whatever may be a part of a path in a link or an argument of a shortcode. */
const linkParts = /(?:["'`(</=]|\{\{[<%]\s*[^\s<>%{}"'`=/]+\s+|\]:\s*)([^"'`()<>[\]{}/#?\n]+)/g;

/** More names are not looked for one by one in a text: rather every part of a path among them. */
const mostNames = 40;

/** A part of a path without extension, in the one spelling that blanks, escapes and letter case have in common. */
const toName = (part: string): string =>
  lowerAsGo(decodePercent(part))
    .replace(/\.(md|markdown|mdown|html?)$/, '')
    .replaceAll(' ', '-');

/** What the path of every link to a page has as one of its parts: the name of its file or folder, or the last part of its URL. */
export const linkNamesOf = (site: Site, path: SitePath): readonly string[] => {
  const place = findContentPlace(path, site.mounts, site.config);
  const url = site
    .linkUrls()
    .urlOf(path)
    ?.replace(/(\/|\.html?)$/, '');
  return [place?.name, url && baseNameOf(url)].flatMap((name) => name || []);
};

/** By such names. Ways of dots alone (`../`) are not told by a name. */
export const toLinkFilter = (written: Iterable<string>): LinkFilter => {
  const names = new Set([...written].map(toName));
  const inText = [...new Set([...names].flatMap((name) => [name, encodeURI(name), encodeURIComponent(name)]))].map(
    lowerAsGo,
  );
  const isNamed = (part: string): boolean => names.has(toName(part)) || names.has(toName(part).replace(/\.[^.]+$/, ''));
  return {
    inText(text) {
      if (names.size > mostNames) {
        // An argument without quotes ends at a blank, a path in quotes does not.
        for (const [, part] of text.matchAll(linkParts))
          if (isNamed(part!.trim()) || isNamed(part!.trim().split(/\s/)[0]!)) return true;
        return false;
      }
      if (names.size === 0) return false;
      const lower = lowerAsGo(text).replace(/ |%20/g, '-');
      return inText.some((name) => lower.includes(name));
    },
    ofTarget: (target) =>
      target
        .trim()
        .replace(/[?#].*$/s, '')
        .split('/')
        .some(isNamed),
  };
};
