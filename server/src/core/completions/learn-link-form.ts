// Owns learning from the posts themselves in which form links to pages are written. Asks for one text after the other; the shell
// hands it over.
import { parsePage } from '../page/index.ts';
import type { LinkForm, Site } from '../site/index.ts';
import { type SitePath, spanOf } from '../text/index.ts';
import { formsOnPage, mostOf } from './link-form.ts';

/** As many posts are read at most, the newest ones: habits change. */
const mostPosts = 120;
/** So many links settle it; fewer than the least are chance. */
const enough = 30;
const fewest = 3;

const nowhere = spanOf(-1, -1);

/**
 * The form that most links of the newest posts have; undefined where they have hardly any. Yields the path of a post, and wants its
 * text back; undefined for one that is gone. `now` is in milliseconds since 1970.
 */
export function* learnLinkForm(site: Site, now: number): Generator<SitePath, LinkForm | undefined, string | undefined> {
  const forms: LinkForm[] = [];
  for (const { path } of site.calendar.at(now).entries.slice(0, mostPosts)) {
    const text = yield path;
    if (text === undefined || !/\]\(|\]:|href=|\bref\b|\brelref\b/.test(text)) continue;
    forms.push(...formsOnPage(parsePage(path, text, site.dialect), site, nowhere));
    if (forms.length >= enough) break;
  }
  return forms.length < fewest ? undefined : mostOf(forms);
}
