// Owns how long a page of a site is: what the site's configuration and its shortcodes have to do with the count.
import { countWords, findEntry, type Page, type ShortcodeCall, type WordCount } from '../page/index.ts';
import { findContentPlace } from './content-place.ts';
import { isAtLeast } from './hugo-version.ts';
import { originOfShortcode } from './shortcode-order.ts';
import type { Site } from './site.ts';

const cjk = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The page says so itself, or the site wants it found out from the text. */
const isCJK = (site: Site, page: Page): boolean => {
  const own = page.frontMatter && findEntry(page.frontMatter.root, 'isCJKLanguage')?.value;
  if (own?.kind === 'scalar' && own.type === 'boolean') return own.value.toLowerCase() === 'true';
  const language = findContentPlace(page.path, site.mounts, site.config)?.language ?? '';
  return asksForCJK(site, language) && cjk.test(page.text);
};

const asksForCJK = (site: Site, language: string): boolean => {
  const { all } = site.config;
  const languages = all.languages as Readonly<Record<string, { readonly hascjklanguage?: unknown }>> | undefined;
  return (languages?.[language]?.hascjklanguage ?? all.hascjklanguage) === true;
};

/** In Hugo's documentation it was always 212 and 500; until 0.166 it counted one more (tried on 0.152 to 0.168). */
const paceOf = (site: Site, cjkText: boolean): number =>
  (cjkText ? 500 : 212) + (isAtLeast(site.hugo, '0.166.0') ? 0 : 1);

const isHugosFigure = (site: Site, { name }: ShortcodeCall): boolean => {
  const template = name === 'figure' ? site.shortcodes.get(name) : undefined;
  return template !== undefined && originOfShortcode(template) === 'Hugo';
};

/** Hugo's own `figure` writes its title, its caption and whom it is from, one behind the other. */
const shownByFigure = (call: ShortcodeCall): string => {
  const given = (wanted: string): string => call.arguments.filter(({ name }) => name === wanted).at(-1)?.value ?? '';
  return `${given('title')}${given('caption')}${given('attr')}`;
};

/**
 * The words of a page and the minutes it takes to read them, as Hugo counts them. What shortcodes write by themselves is not
 * known, apart from Hugo's `figure`; the text inside them counts. Undefined for markup that is not read here.
 */
export const countPageWords = (site: Site, page: Page): WordCount | undefined => {
  const cjkText = isCJK(site, page);
  return countWords(page, {
    isCJK: cjkText,
    pace: paceOf(site, cjkText),
    unsafeHTML: site.config.unsafeHTML,
    shownBy: (call) => (isHugosFigure(site, call) ? shownByFigure(call) : ''),
  });
};
