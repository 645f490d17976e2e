// Owns how pictures get into the preview: where they are, or that they are missing. Knows no site: the host says where.
import type { MarkdownIt } from 'markdown-it';
import { decodeAttribute, escapeHtml, toAttributes } from './html.ts';
import type { PreviewEnvironment, PreviewHost } from './preview-host.ts';

export interface Pictures {
  /** An `img`, or in its place a note that it is missing. */
  toHtml(
    environment: PreviewEnvironment,
    target: string,
    attributes: Readonly<Record<string, string | undefined>>,
  ): string;
  /** The images that arguments of a shortcode name, or that they are missing; empty when they name none. */
  ofArguments(environment: PreviewEnvironment, values: readonly string[]): string;
}

/** A query or fragment names no file; where there is nothing before it, it is all there is to say. */
const withoutQuery = (target: string): string => /^[^?#]+/.exec(target)?.[0] ?? target;

const toMissing = (host: PreviewHost, target: string): string =>
  `<span class="hugo-missing" role="img">${escapeHtml(host.words.missingImage(withoutQuery(target)))}</span>`;

/** Which `img` of raw HTML, up to its `src`, the value with its quotes, and the rest. */
const rawImage = /(<img\b[^<>]*?\bsrc\s*=\s*)("[^"]*"|'[^']*'|[^\s"'<>]+)([^<>]*>)/gi;

/** Lets the pictures of Markdown and of raw HTML be found where Hugo finds them, and draws others on request. */
export const addPictures = (md: MarkdownIt, host: PreviewHost): Pictures => {
  const drawImage = md.renderer.rules.image;
  md.renderer.rules.image = (tokens, index, options, env, self) => {
    const token = tokens[index]!;
    const draw = (): string =>
      drawImage ? drawImage(tokens, index, options, env, self) : self.renderToken(tokens, index, options);
    // VS Code resolves `src` before we are asked, and keeps what the page says in `data-src`.
    const resolved = token.attrGet('src');
    const target = String(token.attrGet('data-src') ?? resolved ?? '');
    const source = host.findImage(env, target);
    if (source === undefined) return draw();
    if (source === null) return toMissing(host, target);
    token.attrSet('src', source);
    const html = draw();
    token.attrSet('src', resolved ?? target);
    return html;
  };

  const drawRaw = (html: string, env: PreviewEnvironment): string =>
    html.replace(rawImage, (whole, before: string, quoted: string, after: string) => {
      const target = decodeAttribute(quoted);
      const source = host.findImage(env, target);
      if (source === undefined) return whole;
      return source === null ? toMissing(host, target) : `${before}"${escapeHtml(source)}"${after}`;
    });
  for (const name of ['html_block', 'html_inline'] as const) {
    const drawHtml = md.renderer.rules[name];
    md.renderer.rules[name] = (tokens, index, options, env, self) =>
      drawRaw(drawHtml ? drawHtml(tokens, index, options, env, self) : tokens[index]!.content, env);
  }

  return {
    toHtml(environment, target, attributes) {
      const source = host.findImage(environment, target);
      return source === null
        ? toMissing(host, target)
        : `<img${toAttributes({ src: source ?? target, ...attributes })}>`;
    },
    ofArguments: (environment, values) =>
      [...new Set(values)]
        .map((value) => {
          const source = host.findArgument(environment, value);
          if (source === undefined) return '';
          return source === null ? toMissing(host, value) : `<img${toAttributes({ src: source, alt: '' })}>`;
        })
        .join(''),
  };
};
