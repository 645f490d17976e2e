// Owns what links and headings lead to in the preview: the file of a post, the id that the site gives. Knows no site.
import type { MarkdownIt } from 'markdown-it';
import { decodeAttribute, escapeHtml } from './html.ts';
import type { PreviewHost } from './preview-host.ts';

/** Which `a` of raw HTML, up to its `href`, and the value with its quotes. */
const rawLink = /(<a\b[^<>]*?\bhref\s*=\s*)("[^"]*"|'[^']*'|[^\s"'<>]+)(?=[^<>]*>)/gi;

/** Lets links to posts open them, and links to headings find them. */
export const addLinks = (md: MarkdownIt, host: PreviewHost): void => {
  const drawLink = md.renderer.rules.link_open;
  md.renderer.rules.link_open = (tokens, index, options, env, self) => {
    const token = tokens[index]!;
    const draw = (): string =>
      drawLink ? drawLink(tokens, index, options, env, self) : self.renderToken(tokens, index, options);
    const href = token.attrGet('href');
    const reference = token.meta?.reference as string | undefined;
    const found = reference === undefined ? host.findLink(env, String(href ?? '')) : host.findReference(env, reference);
    if (typeof found !== 'string') {
      if (found === null) token.attrSet('class', 'hugo-broken');
      return draw();
    }
    const source = found + String(token.meta?.behind ?? '');
    // VS Code keeps the address of a click beside the address that is seen, and sets it before it asks us.
    const kept = token.attrGet('data-href');
    token.attrSet('href', source);
    if (kept !== null) token.attrSet('data-href', source);
    const html = draw();
    token.attrSet('href', href ?? '');
    return html;
  };

  for (const name of ['html_block', 'html_inline'] as const) {
    const drawHtml = md.renderer.rules[name];
    md.renderer.rules[name] = (tokens, index, options, env, self) => {
      const html = drawHtml ? drawHtml(tokens, index, options, env, self) : tokens[index]!.content;
      return html.replace(rawLink, (whole, before: string, quoted: string) => {
        const found = host.findLink(env, decodeAttribute(quoted));
        return typeof found === 'string' ? `${before}"${escapeHtml(found)}"` : whole;
      });
    };
  }

  const drawHeading = md.renderer.rules.heading_open;
  md.renderer.rules.heading_open = (tokens, index, options, env, self) => {
    const token = tokens[index]!;
    // VS Code gives each an id of its own, before it asks us.
    const id = token.meta?.hugoId as string | undefined;
    if (id !== undefined) token.attrSet('id', id);
    return drawHeading ? drawHeading(tokens, index, options, env, self) : self.renderToken(tokens, index, options);
  };
};
