// Owns putting the preview's rules into a Markdown engine that is not ours. Knows no editor and no version of that engine.
import type { MarkdownIt } from 'markdown-it';
import { readFrontMatter } from '../page/index.ts';
import { addAddresses } from './addresses.ts';
import { addBlockRules } from './block-rules.ts';
import { addShortcodeBlocks } from './block-tokens.ts';
import { addDefinitionLists } from './definition-lists.ts';
import { addDeletions } from './deletions.ts';
import { addFootnotes } from './footnotes.ts';
import { isEmptyHeader } from './header.ts';
import { addPictures } from './image-html.ts';
import { addShortcodesInText } from './inline-tokens.ts';
import { addLinks } from './link-html.ts';
import { addPasses } from './passes.ts';
import { createPlaceholders } from './placeholders.ts';
import type { PreviewHost, PreviewPage } from './preview-host.ts';
import { readHeader } from './read-header.ts';
import { type Reading, readingOf, setReading } from './reading.ts';
import { addRenderRules } from './render-rules.ts';
import { addTextRules } from './text-rules.ts';
import { withOptions } from './with-options.ts';

/** Lines are kept: every character but the line ends goes. */
const blankOut = (text: string): string => text.replace(/[^\n]+/g, '');

/** Cuts the front matter off and hides the shortcodes, both without changing the number of any line. */
const readPage = (
  source: string,
  host: PreviewHost,
  page: PreviewPage,
): { readonly text: string; readonly reading: Reading } => {
  const text = source.replace(/\r\n?/g, '\n');
  const { frontMatter, bodyStart } = readFrontMatter(text);
  const { header, parameter } = readHeader(text, frontMatter);
  // While the closing line is not typed yet, all would be front matter; showing the text is kinder.
  const start = frontMatter?.closed === false ? text.indexOf('\n', frontMatter.span.start) + 1 : bodyStart;
  const blank = blankOut(text.slice(0, start));
  const placeholders = createPlaceholders(text);
  return {
    text: blank + placeholders.hide(text.slice(start)),
    reading: {
      markup: page.markup,
      placeholders,
      context: {
        words: host.words,
        parameter: (path) => parameter(path) ?? page.parameter(path),
        isUnknownShortcode: page.isUnknownShortcode,
      },
      header,
      headerLines: blank.length,
      depth: 0,
      divided: false,
      quotes: { single: 0, double: 0 },
    },
  };
};

/**
 * Makes an engine show the pages of a Hugo site as Hugo would: front matter as a header, shortcodes drawn, pictures
 * found. All other texts come out as before. A failure of ours is told to the host, and costs only our part.
 */
export const extendMarkdown = (md: MarkdownIt, host: PreviewHost): MarkdownIt => {
  const read = (source: string, environment: Record<string, unknown>): string => {
    setReading(environment, undefined);
    try {
      const page = host.findPage(source, environment);
      if (!page) return source;
      const { text, reading } = readPage(source, host, page);
      setReading(environment, reading);
      return text;
    } catch (error) {
      host.failed(error);
      return source;
    }
  };
  const { parse, parseInline } = { parse: md.parse.bind(md), parseInline: md.parseInline.bind(md) };
  md.parse = (source, environment = {}) => {
    const text = read(source, environment);
    return withOptions(md, readingOf(environment)?.markup, () => parse(text, environment));
  };
  md.parseInline = (source, environment = {}) =>
    withOptions(md, readingOf(environment)?.markup, () => parseInline(source, environment));
  addShortcodeBlocks(md);
  addShortcodesInText(md);
  addBlockRules(md);
  addTextRules(md);
  addAddresses(md);
  addDeletions(md);
  addPasses(md);
  addFootnotes(md);
  addDefinitionLists(md);
  md.core.ruler.after('hugo_passes', 'hugo_header', (state) => {
    const reading = readingOf(state.env);
    if (!reading || state.inlineMode) return;
    // Every page has this token, be it empty: it tells a page that was drawn from one that was not.
    const token = new state.Token('hugo_header', '', 0);
    const shown = reading.header && !isEmptyHeader(reading.header);
    Object.assign(token, {
      block: true,
      ...(shown && { map: [0, reading.headerLines], meta: { header: reading.header } }),
    });
    state.tokens.unshift(token);
  });
  const render = md.renderer.render.bind(md.renderer);
  md.renderer.render = (tokens, options, env) => {
    const drawn = tokens.some(({ type }) => type === 'hugo_header');
    host.rendering(env, drawn);
    return render(tokens, drawn ? { ...options, breaks: false } : options, env);
  };
  addLinks(md, host);
  addRenderRules(md, addPictures(md, host), host.words);
  return md;
};
