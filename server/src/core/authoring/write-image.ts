// Owns the text that inserts an image, as a snippet with places to fill in, the alternative text first. Knows no site.
import { writeImagePath } from '../site/index.ts';
import { escapeSnippet } from '../text/index.ts';
import type { ImageForm } from './image-habits.ts';

const quote = (text: string): string => text.replace(/[\\"]/g, '\\$&');

/**
 * The snippet for an image. `name`: as the post names the file, unescaped; `words`: what the author had selected, which becomes
 * the caption, in Markdown the alternative text; `first`: the number of the first place to fill in. Places are empty: an author who
 * leaves one out publishes no stand-in.
 */
export const writeImage = (form: ImageForm, name: string, words: string, first: number): string => {
  const alt = `\${${first}}`;
  if (form.kind === 'markdown') {
    const path = escapeSnippet(writeImagePath(name, { source: 'markdown', quoted: false }));
    const shown = words === '' ? alt : `\${${first}:${escapeSnippet(words.replace(/[[\]]/g, '\\$&'))}}`;
    return `![${shown}](${path})`;
  }
  const [open, close] = form.delimiter === '<' ? ['{{<', '>}}'] : ['{{%', '%}}'];
  const path = `"${escapeSnippet(writeImagePath(name, { source: 'shortcode', quoted: true }))}"`;
  if (form.argument === undefined) return `${open} ${form.name} ${path} ${close}`;
  const wording = form.wording ?? (words === '' ? undefined : 'caption');
  const told = words === '' ? `\${${first + 1}}` : `\${${first + 1}:${escapeSnippet(quote(words))}}`;
  const more = wording === undefined ? '' : ` ${wording}="${told}"`;
  return `${open} ${form.name} ${form.argument}=${path} alt="${alt}"${more} ${close}`;
};
