// Owns drawing texts as VS Code's Markdown preview does with our plugin in it. Asserts no more than that nothing of ours failed.
import assert from 'node:assert/strict';
import MarkdownIt, { type MarkdownIt as Engine } from 'markdown-it';
import {
  extendMarkdown,
  indexTargets,
  type PreviewHost,
  type Targets,
  toMarkup,
} from '../../server/src/core/preview/index.ts';

/** What the site knows, and how it is configured. */
export interface Given {
  readonly images?: Targets;
  readonly arguments?: Targets;
  readonly links?: Targets;
  readonly references?: Targets;
  readonly isPage?: boolean;
  /** `markup.goldmark` of the configuration. */
  readonly goldmark?: Readonly<Record<string, unknown>>;
  readonly emoji?: boolean;
  readonly unknown?: readonly string[];
  readonly parameters?: Readonly<Record<string, string>>;
}

/** What the older tests are about is not how Hugo writes quotes. */
const plain = { renderer: { unsafe: true }, extensions: { typographer: false }, parser: { autoheadingid: false } };

export const failures: unknown[] = [];

/** An engine as VS Code sets it up: our plugin first, then its own pass that marks lines. */
export const engineOf = (given: Given): Engine => {
  const { images = {}, links = {}, references = {}, isPage = true, goldmark = plain, emoji, unknown = [] } = given;
  const find = (targets: Targets) => (_: unknown, target: string) =>
    isPage ? indexTargets(targets)(target) : undefined;
  const page = {
    markup: toMarkup({ enableemoji: emoji, markup: { goldmark } }, false),
    parameter: (path: string) => given.parameters?.[path],
    isUnknownShortcode: (name: string) => unknown.includes(name),
  };
  const host: PreviewHost = {
    findPage: () => (isPage ? page : undefined),
    findImage: find(images),
    findArgument: find(given.arguments ?? {}),
    findLink: find(links),
    findReference: find(references),
    rendering: () => undefined,
    failed: (error) => void failures.push(error),
    words: {
      draft: 'Draft',
      unreadable: 'The front matter has an error.',
      missingImage: (target) => `No image “${target}”`,
      runsInCode: (names) => `Hugo runs ${names.join(', ')} here`,
      video: 'video',
      post: 'post',
      qrCode: 'QR code',
      unknownShortcode: 'unknown',
      summaryEnds: 'Summary ends',
    },
  };
  const md = new MarkdownIt({ html: true });
  extendMarkdown(md, host);
  md.core.ruler.push('lines', (state) => {
    for (const token of state.tokens)
      if (token.map && token.type !== 'inline') {
        token.attrSet('data-line', String(token.map[0]));
        token.attrJoin('class', 'code-line');
      }
  });
  return md;
};

/** VS Code parses without saying for which document, and says so when it renders. */
export const render = (text: string, given: Given = {}): string => {
  const md = engineOf(given);
  const html = md.renderer.render(md.parse(text, {}), md.options, { currentDocument: 'page' });
  assert.deepEqual(failures, []);
  return html;
};

/** Without the marks of lines, for tests that are not about them. */
export const draw = (text: string, given: Given = {}): string =>
  render(text, given)
    .replace(/ data-line="\d+"/g, '')
    .replace(/ class="code-line"/g, '')
    .replace(/ code-line|code-line /g, '');

/** A text that has front matter before it: Hugo takes a shortcode at the very start for JSON. */
export const drawBody = (text: string, given?: Given): string => draw(`---\n---\n${text}`, given);

export const lineOf = (html: string, start: string): string | undefined => {
  const tag = html.slice(html.indexOf(start)).split('>')[0];
  return /data-line="(\d+)"/.exec(tag ?? '')?.[1];
};

/** One that knows nothing. */
export function hostOf(): PreviewHost {
  return {
    findPage: () => ({
      markup: toMarkup({}, false),
      parameter: () => undefined,
      isUnknownShortcode: () => false,
    }),
    findImage: () => undefined,
    findArgument: () => undefined,
    findLink: () => undefined,
    findReference: () => undefined,
    rendering: () => undefined,
    failed: (error) => void failures.push(error),
    words: {
      draft: '',
      unreadable: '',
      missingImage: String,
      runsInCode: String,
      video: '',
      post: '',
      qrCode: '',
      unknownShortcode: '',
      summaryEnds: '',
    },
  };
}
