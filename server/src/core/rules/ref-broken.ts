// Owns saying that a `ref` or `relref`, or what a template hands to one, finds no page, or more than one. What Hugo finds is `core/site/check-reference`.
import * as l10n from '@vscode/l10n';
import type { Page } from '../page/index.ts';
import {
  checkReference,
  findParameter,
  findShortcode,
  type Reference,
  referencesOf,
  referTo,
  type Site,
  suggestReference,
  titleOf,
  wantsQuotes,
  withInherited,
} from '../site/index.ts';
import { listSome, quote, type SitePath, type Span, spanOf, spellPath } from '../text/index.ts';
import type { Finding, Fix, Level, Rule } from './rule.ts';

/** More are no help to choose from. */
const mostFixes = 5;

/** Is it said in the configuration that the build goes on? Otherwise Hugo stops at each reference that is not found. */
const onlyWarns = ({ config }: Site): boolean => String(config.all.reflinkserrorlevel).toUpperCase() === 'WARNING';

/** The reference without query and fragment, where it stands as it is meant. */
const pathSpan = ({ text }: Page, { span, written }: Reference): Span => {
  const path = /^[^?#]*/.exec(written)![0];
  return path !== '' && text.startsWith(path, span.start) ? spanOf(span.start, span.start + path.length) : span;
};

const writeOver = (page: Page, reference: Reference, name: string, preferred: boolean): Fix => {
  const span = pathSpan(page, reference);
  const newText = wantsQuotes(page.text, span, name) ? `"${name}"` : name;
  return { title: l10n.t`Change to “${name}”`, edits: [{ span, newText }], ...(preferred && { preferred }) };
};

/** The address itself in place of the shortcode, where the shortcode is the whole target of a link. */
const writeAddress = (page: Page, { call: { span }, written }: Reference): readonly Fix[] => {
  const isTarget = page.text.slice(0, span.start).endsWith('](') && page.text[span.end] === ')';
  if (!isTarget || /[\s()<>"]/.test(written)) return [];
  return [{ title: l10n.t('Write the address itself'), edits: [{ span, newText: written }], preferred: true }];
};

/** Is the page left out of a plain build by a mark of its own? Of dates nothing is said: they pass. */
const isDraft = (site: Site, path: SitePath): boolean => {
  const outline = site.outlines.get(path);
  return site.config.all.builddrafts !== true && outline !== undefined && withInherited(site, path, outline).draft;
};

/** A template of the site may take an address, or the path of a file, in the place of a page. */
const isSurelyPage = (site: Site, { byOwn, call, span, use, written }: Reference): boolean => {
  if (!byOwn) return true;
  if (use !== 'ref' || /^\s*(#|\/\/|[a-z][a-z0-9+.-]*:)/i.test(written)) return false;
  const template = findShortcode(site, call.name);
  const position = call.arguments.findIndex(({ valueSpan }) => valueSpan === span);
  const name = call.arguments[position]?.name;
  const parameter = template && findParameter(template, name === undefined ? { position } : { name });
  return parameter !== undefined && !parameter.imageUse && !parameter.fileUse && !parameter.values;
};

const judge = (page: Page, site: Site, reference: Reference): Omit<Finding, 'span' | 'level'> | undefined => {
  const found = checkReference(site, page, reference);
  const written = reference.written.trim();
  const wanted = written.replace(/[?#].*$/s, '');
  const goesOn = onlyWarns(site);
  switch (found?.kind) {
    case 'foreign':
      if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(written)) return undefined;
      return {
        message: goesOn
          ? l10n.t`“${reference.call.name}” finds pages of this site only, no address of another, so Hugo leaves the link empty. Write the address itself.`
          : l10n.t`“${reference.call.name}” finds pages of this site only, no address of another, so Hugo stops the build. Write the address itself.`,
        fixes: writeAddress(page, reference),
      };
    case 'ambiguous': {
      const paths = [...found.paths].sort();
      const names = paths.flatMap((path) => referTo(site, page, { ...reference, written: `/${wanted}` }, path) ?? []);
      const listed = listSome(names.map(quote));
      return {
        message: goesOn
          ? l10n.t`“${wanted}” is the name of ${paths.length} pages, so Hugo leaves the link empty. Write which one: ${listed}.`
          : l10n.t`“${wanted}” is the name of ${paths.length} pages, so Hugo stops the build. Write which one: ${listed}.`,
        fixes: names.slice(0, mostFixes).map((name) => writeOver(page, reference, name, false)),
        related: paths.map((path) => ({
          path,
          span: spanOf(0, 0),
          message: titleOf(path, site.outlines.get(path)!),
        })),
      };
    }
    case 'none': {
      const near = suggestReference(site, page, reference, found);
      const folder = `${spellPath(site.config.contentDir)}/`;
      const what = goesOn
        ? l10n.t`No page “${wanted}” in ${folder}, so Hugo leaves the link empty.`
        : l10n.t`No page “${wanted}” in ${folder}, so Hugo stops the build.`;
      return {
        message: near === undefined ? what : `${what} ${l10n.t`Did you mean “${near}”?`}`,
        ...(near !== undefined && { fixes: [writeOver(page, reference, near, true)] }),
      };
    }
    case 'page': {
      if (!isDraft(site, found.path) || isDraft(site, page.path)) return undefined;
      const title = titleOf(found.path, site.outlines.get(found.path)!);
      return {
        message: goesOn
          ? l10n.t`“${title}” is a draft, so a build without drafts does not find it and leaves the link empty. Publish it first.`
          : l10n.t`“${title}” is a draft, so a build without drafts does not find it and stops here. Publish it first.`,
      };
    }
    default:
      return undefined;
  }
};

export const refBroken: Rule = {
  code: 'ref-broken',
  title: 'A `ref` or `relref` to a page that does not exist',
  level: 'error',
  needs: 'site',
  *check(page, site) {
    // A theme that is not here may bring pages of its own.
    const isSoft = onlyWarns(site) || site.absent.length > 0;
    for (const reference of referencesOf(page, site)) {
      if (!isSurelyPage(site, reference)) continue;
      const finding = judge(page, site, reference);
      // What a template of the site makes of an argument may depend on more than is seen.
      const level: Level = isSoft || reference.byOwn ? 'warning' : 'error';
      if (finding) yield { span: pathSpan(page, reference), level, ...finding };
    }
  },
};
