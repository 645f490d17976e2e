// Owns the HTML of our tokens. Its classes are styled by `media/preview.css`; knows no editor.
import type { MarkdownIt, Renderer, Token } from 'markdown-it';
import type { Drawing, FigureArguments } from './drawing.ts';
import type { Header } from './header.ts';
import { escapeHtml, toAttributes, toSafeLink } from './html.ts';
import type { Pictures } from './image-html.ts';
import type { PreviewEnvironment, PreviewWords } from './preview-host.ts';

type DrawingOf<Kind extends Drawing['kind']> = Extract<Drawing, { kind: Kind }>;

const drawingOf = <Kind extends Drawing['kind']>(token: Token, kind: Kind): DrawingOf<Kind> | undefined => {
  const drawing = token.meta?.drawing as Drawing | undefined;
  return drawing?.kind === kind ? (drawing as DrawingOf<Kind>) : undefined;
};

/** The attributes that scrolling in step needs (the engine puts them on every token with lines), and a class of ours. */
const open = (tag: string, name: string, token: Token, self: Renderer, more = ''): string => {
  const own = self.renderAttrs(token);
  const classes = / class="([^"]*)"/.exec(own);
  const rest = classes ? own.replace(classes[0], '') : own;
  return `<${tag} class="${name}${classes ? ` ${classes[1]}` : ''}"${rest}${more}>`;
};

const label = (name: string, detail: string): string =>
  `<span class="hugo-name">${escapeHtml(name)}</span>${detail === '' ? '' : ` <span class="hugo-detail">${escapeHtml(detail)}</span>`}`;

/** Draws as Hugo's own template does (hugo-facts §5.6): link around the picture, title, caption with its attribution. */
const drawFigure = (
  pictures: Pictures,
  env: PreviewEnvironment,
  figure: FigureArguments,
  inline: (text: string) => string,
  resolve: (text: string) => string,
): string => {
  const plain = (text: string): string => inline(text).replace(/<[^>]*>/g, '');
  const { src = '', link, target, rel, title, caption, attr, attrlink, width, height, loading } = figure;
  // `plain` is HTML already; attributes are escaped again where they are written.
  const alt = figure.alt ?? (caption === undefined ? undefined : resolve(plain(caption)));
  const picture = pictures.toHtml(env, src, { alt, width, height, loading });
  const address = link === undefined ? undefined : toSafeLink(link);
  const linked = address === undefined ? picture : `<a${toAttributes({ href: address, target, rel })}>${picture}</a>`;
  const attribution = attr === undefined ? '' : inline(attr);
  const attributionAddress = attrlink === undefined ? undefined : toSafeLink(attrlink);
  const credit =
    attributionAddress === undefined || attribution === ''
      ? attribution
      : `<a${toAttributes({ href: attributionAddress })}>${attribution}</a>`;
  const text = [caption === undefined ? '' : inline(caption), credit].filter((part) => part !== '').join(' ');
  const below = `${title ? `<h4>${escapeHtml(title)}</h4>` : ''}${text === '' ? '' : `<p>${text}</p>`}`;
  return `${linked}${below === '' ? '' : `<figcaption>${below}</figcaption>`}`;
};

/** A formula with its marks, for a script on the page. */
const asWritten = ({ info, content, markup }: Token): string => escapeHtml(`${info}${content}${markup}`);

const drawHeader = (pictures: Pictures, words: PreviewWords, env: PreviewEnvironment, header: Header): string => {
  const { title, date, terms, draft, image, broken } = header;
  const badge = draft ? `<span class="hugo-draft">${escapeHtml(words.draft)}</span>` : '';
  const facts = [
    date === undefined ? '' : `<time>${escapeHtml(date)}</time>`,
    ...terms.map((term) => `<span class="hugo-term">${escapeHtml(term)}</span>`),
  ].filter((part) => part !== '');
  return [
    image === undefined ? '' : `<div class="hugo-cover">${pictures.toHtml(env, image, { alt: '' })}</div>`,
    title === undefined && badge === '' ? '' : `<div class="hugo-title">${escapeHtml(title ?? '')}${badge}</div>`,
    facts.length === 0 ? '' : `<div class="hugo-facts">${facts.join('')}</div>`,
    broken ? `<div class="hugo-note">${escapeHtml(words.unreadable)}</div>` : '',
  ].join('');
};

/** Adds the rules that write our tokens. */
export const addRenderRules = (md: MarkdownIt, pictures: Pictures, words: PreviewWords): void => {
  /** Arguments that are Markdown are read as the site reads its pages. */
  const inlineOf =
    (token: Token) =>
    (text: string): string =>
      md.renderInline(text, (token.meta?.env ?? {}) as Record<string, unknown>);
  const labelOf = (box: DrawingOf<'box'> | undefined): string =>
    `${label(box?.label ?? '', box?.detail ?? '')}${box?.unknown ? ` <span class="hugo-missing">${escapeHtml(words.unknownShortcode)}</span>` : ''}`;
  Object.assign<typeof md.renderer.rules, typeof md.renderer.rules>(md.renderer.rules, {
    hugo_header(tokens, index, _options, env, self) {
      const token = tokens[index]!;
      const header = token.meta?.header as Header | undefined;
      if (!header) return '';
      return `${open('header', 'hugo-header', token, self)}${drawHeader(pictures, words, env, header)}</header>\n`;
    },
    hugo_figure(tokens, index, _options, env, self) {
      const token = tokens[index]!;
      const figure = drawingOf(token, 'figure')?.arguments ?? {};
      const name = figure.class ? `hugo-figure ${escapeHtml(figure.class)}` : 'hugo-figure';
      return `${open('figure', name, token, self)}${drawFigure(pictures, env, figure, inlineOf(token), md.utils.unescapeAll)}</figure>\n`;
    },
    hugo_card(tokens, index, _options, _env, self) {
      const token = tokens[index]!;
      const card = drawingOf(token, 'card');
      if (!card) return '';
      return `${open('a', 'hugo-card', token, self, toAttributes({ href: card.link }))}${label(card.label, card.detail)}</a>\n`;
    },
    hugo_text(tokens, index, _options, _env, self) {
      const token = tokens[index]!;
      return `${open('p', 'hugo-text', token, self)}${escapeHtml(drawingOf(token, 'text')?.text ?? '')}</p>\n`;
    },
    hugo_details_open(tokens, index, _options, _env, self) {
      const token = tokens[index]!;
      const details = drawingOf(token, 'details');
      const summary = inlineOf(token)(details?.summary ?? '');
      return `${open('details', 'hugo-details', token, self, details?.open ? ' open' : '')}<summary>${summary}</summary>\n`;
    },
    hugo_details_close: () => '</details>\n',
    hugo_box_open(tokens, index, _options, env, self) {
      const token = tokens[index]!;
      const box = drawingOf(token, 'box');
      const shown = pictures.ofArguments(env, box?.values ?? []);
      return `${open('div', box?.unknown ? 'hugo-box hugo-unknown' : 'hugo-box', token, self)}<div class="hugo-label">${labelOf(box)}</div>\n${shown === '' ? '' : `<div class="hugo-pictures">${shown}</div>\n`}`;
    },
    hugo_box_close: () => '</div>\n',
    hugo_chip_open(tokens, index) {
      const box = drawingOf(tokens[index]!, 'box');
      // A blank at its end would swallow the one behind it.
      const gap = tokens[index + 1]?.type === 'hugo_chip_close' ? '' : ' ';
      return `<span class="${box?.unknown ? 'hugo-chip hugo-unknown' : 'hugo-chip'}">${labelOf(box)}${gap}`;
    },
    hugo_chip_close: () => '</span>',
    hugo_task: (tokens, index) => `<input${tokens[index]!.meta?.done ? ' checked' : ''} disabled type="checkbox">`,
    hugo_emoji: (tokens, index) => escapeHtml(tokens[index]!.content),
    hugo_divider: (tokens, index, _options, _env, self) =>
      `${open('div', 'hugo-divider', tokens[index]!, self)}${escapeHtml(words.summaryEnds)}</div>\n`,
    hugo_divider_inline: () => `<span class="hugo-divider">${escapeHtml(words.summaryEnds)}</span>`,
    // Where there is somebody who can draw formulas, it is asked to.
    hugo_formula: (tokens, index, options, env, self) =>
      self.rules.math_inline?.(tokens, index, options, env, self) ?? asWritten(tokens[index]!),
    hugo_formula_block: (tokens, index, options, env, self) =>
      self.rules.math_block?.(tokens, index, options, env, self) ?? `${asWritten(tokens[index]!)}\n`,
    hugo_note: (tokens, index) => `<div class="hugo-note">${escapeHtml(tokens[index]!.content)}</div>\n`,
  });
};
