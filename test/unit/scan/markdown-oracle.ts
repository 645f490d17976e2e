// Owns markdown-it as the oracle of the Markdown scanner: what images, links, headings and code it sees in the same body.
import MarkdownIt from 'markdown-it';
import { toOpaque } from '../../../server/src/core/page/markdown/opaque.ts';
import { scanMarkdown } from '../../../server/src/core/page/markdown/scan-markdown.ts';
import { lexShortcodes } from '../../../server/src/core/page/shortcodes/lex-shortcodes.ts';

/** What both sides can say of a body. */
export interface BodyFacts {
  readonly images: readonly string[];
  readonly links: readonly string[];
  /** Level and raw text. */
  readonly headings: readonly string[];
  /** The words (w1w, w2w …) that stand in code, comments and the like. */
  readonly verbatimWords: readonly string[];
}

/** Stands for a shortcode tag, as Hugo's own placeholder does. */
const placeholder = 'HAHAHUGOSHORTCODE';

const markdown = new MarkdownIt({ html: true, linkify: false });
markdown.normalizeLink = (url) => url;
markdown.validateLink = () => true;

const wordsIn = (text: string): readonly string[] => text.match(/w\d+w/g) ?? [];

/** The body as Hugo hands it to Markdown: tags replaced, the summary divider a paragraph of its own. */
const toMarkdown = (text: string, start: number): string => {
  let out = '';
  let at = start;
  for (const span of toOpaque(lexShortcodes(text, start).calls).spans) {
    out += text.slice(at, span.start) + placeholder;
    at = span.end;
  }
  return (out + text.slice(at)).replace(/<!--more-->\s*/, '\n\nHUGOMORE42\n\n');
};

/** Tags, by a reader of the test's own: simple, not fast. */
const tagPattern =
  /<!--[\s\S]*?-->|<(pre|code|script|style|textarea|template)\b(?:"[^"]*"|'[^']*'|[^>"'])*>[\s\S]*?<\/\1\s*>|<([a-z]+)(?=[\s/>])((?:"[^"]*"|'[^']*'|[^>"'<])*)>/gi;

const decode = (written: string): string =>
  written
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .trim();

const naming = ['img src', 'a href', 'video src', 'video poster', 'source src', 'audio src'];

interface Collected {
  readonly images: string[];
  readonly links: string[];
  readonly words: string[];
}

const readTags = (html: string, { images, links, words }: Collected): void => {
  for (const [whole, , name, attributes] of html.matchAll(tagPattern)) {
    if (name === undefined) words.push(...wordsIn(whole));
    else
      for (const attribute of ['src', 'poster', 'href'])
        if (naming.includes(`${name.toLowerCase()} ${attribute}`)) {
          const pattern = new RegExp(`(?:^|[\\s"'])${attribute}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i');
          const value = pattern.exec(attributes ?? '');
          const isImage = name.toLowerCase() === 'img' || attribute === 'poster';
          if (value) (isImage ? images : links).push(decode(value[1] ?? value[2] ?? value[3] ?? ''));
        }
  }
};

type InlineToken = NonNullable<ReturnType<typeof markdown.parse>[number]['children']>[number];

const rawOpening = /^<(pre|code|script|style|textarea|template)\b/i;
const rawClosing = /^<\/(pre|code|script|style|textarea|template)\b/i;

const readInline = (children: readonly InlineToken[], collected: Collected): void => {
  let raw = 0;
  for (const child of children) {
    if (child.type === 'code_inline') collected.words.push(...wordsIn(child.content));
    else if (child.type === 'html_inline') {
      if (rawOpening.test(child.content)) raw++;
      else if (rawClosing.test(child.content)) raw = Math.max(0, raw - 1);
      else if (raw === 0 || child.content.startsWith('<!')) readTags(child.content, collected);
    } else if (child.type === 'image') {
      if (raw === 0) collected.images.push(String(child.attrGet('src')));
      for (const inner of child.children ?? [])
        if (inner.type === 'code_inline') collected.words.push(...wordsIn(inner.content));
    } else if (child.type === 'link_open' && raw === 0 && child.markup !== 'autolink')
      collected.links.push(String(child.attrGet('href')));
  }
};

/** The text of a heading of several lines without the blanks and quote marks between them. */
const toOneForm = (heading: string): string => heading.replace(/\s*\n[ \t>]*/g, '\n').trim();

/** What markdown-it sees in the body from `start` on. */
export const readWithOracle = (text: string, start: number): BodyFacts => {
  const collected: Collected = { images: [], links: [], words: [] };
  const headings: string[] = [];
  let level = 0;
  for (const token of markdown.parse(toMarkdown(text, start), {})) {
    if (token.type === 'fence' || token.type === 'code_block')
      collected.words.push(...wordsIn(`${token.info} ${token.content}`));
    else if (token.type === 'html_block') readTags(token.content, collected);
    else if (token.type === 'heading_open') level = Number(token.tag.slice(1));
    else if (token.type === 'inline') {
      if (level > 0) headings.push(`${level} ${toOneForm(token.content)}`);
      level = 0;
      readInline(token.children ?? [], collected);
    }
  }
  const isOurs = (target: string): boolean => !target.includes(placeholder);
  return {
    images: collected.images.filter(isOurs),
    links: collected.links.filter(isOurs),
    headings,
    verbatimWords: collected.words,
  };
};

/** What our scanner sees there, in the same words. */
export const readWithScanner = (text: string, start: number): BodyFacts => {
  const { calls } = lexShortcodes(text, start);
  const { images, links, headings, verbatim } = scanMarkdown(text, start, calls);
  const opaque = toOpaque(calls);
  return {
    images: images.map(({ target }) => target),
    links: links.map(({ target }) => target),
    headings: headings.map(({ level, span }) => `${level} ${withPlaceholders(text, span.start, span.end)}`),
    verbatimWords: [...new Set(verbatim.flatMap(({ start: from, end }) => wordsIn(text.slice(from, end))))],
  };

  function withPlaceholders(whole: string, from: number, to: number): string {
    let out = '';
    for (let at = from; at < to; ) {
      const end = opaque.endAt(at);
      out += end > 0 ? placeholder : whole[at];
      at = end > 0 ? end : at + 1;
    }
    return toOneForm(out);
  }
};

/** Definitions count once for us, each time for markdown-it: then compare without repeats. */
export const comparable = (facts: BodyFacts): BodyFacts => ({
  images: sorted(facts.images),
  links: sorted(facts.links),
  headings: facts.headings,
  verbatimWords: sorted(facts.verbatimWords),
});

const sorted = (items: readonly string[]): readonly string[] => [...new Set(items)].sort();
