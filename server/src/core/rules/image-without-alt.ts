// Owns saying that an image has no alternative text, where it is named: in Markdown, HTML and shortcodes. Looks for no file.
import * as l10n from '@vscode/l10n';
import type { ImageMention, Page, ShortcodeCall } from '../page/index.ts';
import { findShortcode, type Site } from '../site/index.ts';
import { type Span, spanOf } from '../text/index.ts';
import type { Finding, Rule } from './rule.ts';

/** Enough for what stands between the start of a tag and its `src` or `srcset`; keeps the search short. */
const REACH = 2000;

/** `![](`, up to the destination. A reference (`![][lake]`) has its destination elsewhere. */
const inMarkdown = ({ text }: Page, { span }: ImageMention): Finding | undefined => {
  const marks = /!\[\s*\]\(\s*<?$/.exec(text.slice(Math.max(0, span.start - 80), span.start))?.[0];
  if (marks === undefined) return undefined;
  const start = span.start - marks.length;
  return {
    span: spanOf(start, start + marks.indexOf(']') + 1),
    message: l10n.t('This image has no alternative text. Say between the brackets what it shows.'),
  };
};

/** The tag around an offset; undefined when none is open there. */
const findTag = (text: string, offset: number): Span | undefined => {
  const from = Math.max(0, offset - REACH);
  const start = text.slice(from, offset).toLowerCase().lastIndexOf('<img');
  if (start < 0) return undefined;
  const inside = /^<img(?:[^"'>]|"[^"]*"|'[^']*')*>/i.exec(text.slice(from + start, offset + REACH));
  const tag = inside && spanOf(from + start, from + start + inside[0].length);
  return tag && offset < tag.end ? tag : undefined;
};

const namesItself =
  /\s(?:alt|aria-label|aria-labelledby)(?=[\s=/>])|\saria-hidden\s*=\s*["']?true|\srole\s*=\s*["']?(?:presentation|none)/i;

const inHtml = ({ text }: Page, { span }: ImageMention): Finding | undefined => {
  const tag = findTag(text, span.start);
  // What stands in quotes is a value, whatever it says.
  const bare =
    tag &&
    text
      .slice(tag.start, tag.end)
      .replace(/=\s*(?:"[^"]*"|'[^']*')/g, (value) =>
        /^=\s*["'](?:true|presentation|none)["']$/i.test(value) ? value : '=""',
      );
  if (bare === undefined || namesItself.test(bare)) return undefined;
  return {
    span: spanOf(tag!.start, tag!.start + 4),
    message: l10n.t('This image has no “alt”. Say there what it shows; leave it empty for mere decoration.'),
    fixes: [
      {
        title: l10n.t('Mark as decoration (alt="")'),
        edits: [{ span: spanOf(tag!.start + 4, tag!.start + 4), newText: ' alt=""' }],
      },
    ],
  };
};

/**
 * Hugo's own `figure` makes an alternative of the caption, not of the title (tried on 0.111, 0.147 and 0.168); but the title
 * stands below the image for all to read.
 */
const inFigure = (call: ShortcodeCall): Finding | undefined =>
  call.arguments.some(({ name }) => name === 'alt' || name === 'caption' || name === 'title')
    ? undefined
    : { span: call.nameSpan, message: l10n.t('This image has no alternative text. Say in “alt” what it shows.') };

/** Shortcodes of the site: only where the template knows `alt`, and the call gives nothing that may stand in. */
const inShortcode = (site: Site, call: ShortcodeCall): Finding | undefined => {
  const template = findShortcode(site, call.name);
  if (template === undefined) return undefined;
  if (template.path === undefined)
    return site.absent.length === 0 && template.name === 'figure' ? inFigure(call) : undefined;
  const alt = template.parameters.find(({ name }) => name === 'alt');
  if (alt === undefined || alt.fallback !== undefined || alt.insists !== undefined || template.takesInner)
    return undefined;
  const isToldOtherwise = call.arguments.some(
    ({ name }) => name === undefined || /^(alt|caption|title|text|desc|description|label)$/i.test(name),
  );
  return isToldOtherwise
    ? undefined
    : { span: call.nameSpan, message: l10n.t('This image has no alternative text. Say in “alt” what it shows.') };
};

export const imageWithoutAlt: Rule = {
  code: 'image-without-alt',
  title: 'An image without an alternative text',
  level: 'hint',
  needs: 'site',
  *check(page, site, { images }) {
    const calls = new Map<number, ShortcodeCall>();
    for (const call of page.body.shortcodes)
      for (const { valueSpan } of call.arguments) calls.set(valueSpan.start, call);
    const told = new Set<ShortcodeCall>();
    let lastTag = -1;
    for (const mention of images()) {
      if (mention.source === 'markdown') yield* listOf(inMarkdown(page, mention));
      else if (mention.source === 'html') {
        const finding = mention.by?.startsWith('img ') ? inHtml(page, mention) : undefined;
        // `src` and `srcset` are ways to the same picture.
        if (finding && lastTag !== finding.span.start) yield finding;
        lastTag = finding?.span.start ?? lastTag;
      }
      const call = mention.source === 'shortcode' ? calls.get(mention.span.start) : undefined;
      if (call === undefined || told.has(call)) continue;
      told.add(call);
      yield* listOf(inShortcode(site, call));
    }
  },
};

const listOf = (finding: Finding | undefined): readonly Finding[] => (finding ? [finding] : []);
