// Owns telling which shortcode calls of a page stand in code that is shown to the reader. Knows no rule.
import type { Page, ShortcodeCall } from '../page/index.ts';
import { extensionOf } from '../text/index.ts';

/** Languages of code in which a shortcode is more likely shown than used: text, templates, none. */
const SHOWING =
  /^(|md|markdown|mdx|html|xml|go-html-template|gohtml|gotmpl|go-text-template|template|hugo|text|txt|plain|plaintext|none|handlebars|jinja|jinja2|liquid)$/i;

/** These make a good part of code: the address of a page, a version number. */
const USEFUL = new Set(['param', 'ref', 'relref']);

/** The opening tags that stand in code spans, or in fences of a language in which they are likely meant as a sample. */
export const findCodeSamples = (page: Page): ReadonlySet<ShortcodeCall> => {
  const found = new Set<ShortcodeCall>();
  if (!/^\.(md|mdown|markdown)$/i.test(extensionOf(page.path))) return found;
  const { shortcodes, verbatim } = page.body;
  let next = 0;
  for (const call of shortcodes) {
    while (next < verbatim.length && verbatim[next]!.end <= call.span.start) next++;
    const code = verbatim[next];
    if (code === undefined || code.start > call.span.start || call.kind === 'close' || USEFUL.has(call.name)) continue;
    const mark = /^(`+|~{3,})[ \t]*\{?\.?([^\s`{}]*)/.exec(page.text.slice(code.start, code.start + 60));
    if (mark === null) continue;
    const isFence = mark[1]!.length >= 3 && page.text.slice(code.start, code.end).includes('\n');
    if (!isFence || SHOWING.test(mark[2]!)) found.add(call);
  }
  return found;
};
