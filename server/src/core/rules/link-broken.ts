// Owns saying that a link leads to a page that is not there. What leads where is `core/site/links`; files are another rule's.
import * as l10n from '@vscode/l10n';
import type { LinkMention, Page } from '../page/index.ts';
import {
  type LinkLookup,
  resolveLinks,
  type Site,
  suggestLink,
  toAddress,
  writeImagePath,
  writePageReference,
} from '../site/index.ts';
import { type Span, spanOf } from '../text/index.ts';
import type { Fix, Rule } from './rule.ts';

type Missing = Extract<LinkLookup, { kind: 'missing' }>;

/** The path without query and fragment, where it stands as it is meant. */
const pathSpan = ({ text }: Page, { span }: LinkMention, { written }: Missing): Span => {
  const raw = text.slice(span.start, span.end);
  const start = span.start + raw.length - raw.trimStart().length;
  return text.startsWith(written, start) ? spanOf(start, start + written.length) : span;
};

const toFix = (page: Page, mention: LinkMention, missing: Missing, name: string): readonly Fix[] => {
  const span = pathSpan(page, mention, missing);
  if (span === mention.span && page.text.slice(span.start, span.end) !== missing.written) return [];
  const newText = name.includes('://')
    ? name
    : writeImagePath(name, { source: mention.by === undefined ? 'markdown' : 'html', quoted: false });
  return [{ title: l10n.t`Change to “${newText}”`, edits: [{ span, newText }], preferred: true }];
};

/** `{{< relref "b.md" >}}`, which Hugo checks, in place of a path as an editor knows it. */
const toReference = (page: Page, site: Site, mention: LinkMention, missing: Missing): readonly Fix[] => {
  const reference = missing.named && writePageReference(site, missing.named, { rooted: true, extension: true });
  if (reference === undefined || /["\\`]/.test(reference)) return [];
  const fragment = /#.*$/s.exec(mention.target)?.[0] ?? '';
  const newText = `{{< relref "${reference}${fragment}" >}}`;
  const isBracketed = page.text[mention.span.start - 1] === '<';
  if (mention.by !== undefined || isBracketed || /["\s]/.test(fragment)) return [];
  return [{ title: l10n.t`Change to “${newText}”`, edits: [{ span: mention.span, newText }] }];
};

/** An address of the web that is not written as one: within signs of its own, or without what stands in front. */
const toWebAddress = ({ written }: Missing): string | undefined => {
  const within = /^[^\w/.]+(https?:\/\/[^\s(){}[\]“”"'<>]+)/i.exec(written)?.[1];
  if (within !== undefined) return within;
  const host = /^(?:www\.[\w-]+(?:\.[\w-]+)+|(?:[\w-]+\.)+(?:com|org|net|edu|gov|io))(?=\/|$)/i.exec(written)?.[0];
  return host === undefined ? undefined : `https://${written}`;
};

/** Some web hosts, such as Netlify, do not mind the letter case of a path. */
const differsInCaseOnly = ({ written }: Missing, meant: string | undefined): boolean =>
  meant !== undefined && meant.replace(/\/$/, '').toLowerCase() === written.replace(/\/$/, '').toLowerCase();

const spell = (site: Site, missing: Missing, meant: string | undefined): string => {
  const { written, url, named, isDoubtful } = missing;
  if (isDoubtful && meant !== undefined)
    return l10n.t`Unless the theme, which is not here, makes links of files, “${written}” leads nowhere. Write “${meant}” or a “relref”.`;
  if (named !== undefined && meant !== undefined)
    return l10n.t`A link to a file stays as it is written, and “${written}” is not the address of its page. Write “${meant}” or a “relref”.`;
  const base = toAddress(site, missing.place.language, '');
  if (url === undefined)
    return meant === undefined
      ? l10n.t`“${written}” leads out of this site, which begins at ${base}.`
      : l10n.t`“${written}” leads out of this site, which begins at ${base}. Did you mean “${meant}”?`;
  if (url === written)
    return meant === undefined
      ? l10n.t`No page of this site is at “${written}”.`
      : l10n.t`No page of this site is at “${written}”. Did you mean “${meant}”?`;
  return meant === undefined
    ? l10n.t`No page of this site is at “${written}”, which is ${url}.`
    : l10n.t`No page of this site is at “${written}”, which is ${url}. Did you mean “${meant}”?`;
};

export const linkBroken: Rule = {
  code: 'link-broken',
  title: 'A link to a page that does not exist',
  level: 'warning',
  needs: 'site',
  *check(page, site) {
    if (page.body.links.length === 0) return;
    const resolve = resolveLinks(site, page.path, page.outline);
    for (const mention of page.body.links) {
      // Raw HTML does not reach the page then.
      if (mention.by !== undefined && !/^a(rea)? href$/.test(mention.by)) continue;
      if (mention.by !== undefined && !site.config.unsafeHTML && /\.(md|markdown|mdown)$/i.test(page.path)) continue;
      const found = resolve(mention);
      if (found.kind !== 'missing') continue;
      const address = toWebAddress(found);
      const meant = address ?? suggestLink(site, found);
      yield {
        span: pathSpan(page, mention, found),
        message:
          address === undefined
            ? spell(site, found, meant)
            : l10n.t`“${found.written}” is taken for a page of this site. Write “${address}”.`,
        ...(found.isDoubtful && { level: 'hint' as const }),
        ...(differsInCaseOnly(found, meant) && { level: 'information' as const }),
        ...(meant !== undefined && {
          fixes: [...toFix(page, mention, found, meant), ...toReference(page, site, mention, found)],
        }),
      };
    }
  },
};
