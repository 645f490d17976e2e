// Owns saying that no template answers to the name of a shortcode. Where templates are found is `core/site`.
import * as l10n from '@vscode/l10n';
import type { Page } from '../page/index.ts';
import { embeddedSince, findShortcode, isAtLeast, languageOfVariant, reachOf, type Site } from '../site/index.ts';
import { baseNameOf, quote, spanOf } from '../text/index.ts';
import type { JudgedCall } from './judge-shortcodes.ts';
import { findNearName } from './near-name.ts';
import type { Finding, Fix, Rule } from './rule.ts';
import { escapeCall, renameCall } from './shortcode-tags.ts';

/** The shortcode that was probably meant: one that is closed in the same way first, then one of that name in a folder. */
const findMeant = (site: Site, { call, closing }: JudgedCall): string | undefined => {
  const isPaired = closing !== undefined || call.kind === 'self-closing';
  const callable = [...site.shortcodes.values()].filter(({ retired }) => !retired?.fails);
  const fitting = callable.filter(({ takesInner }) => takesInner === isPaired);
  const nearest = findNearName(
    call.name,
    [...fitting, ...callable].map(({ name }) => name),
  );
  return nearest ?? callable.find(({ name }) => baseNameOf(name) === call.name)?.name;
};

/** A shortcode of the site that this page does not reach. */
const explainOutOfReach = (page: Page, site: Site, { call }: JudgedCall): Omit<Finding, 'span'> => {
  const template = findShortcode(site, call.name);
  const variants = template?.variants ?? [];
  if (template === undefined || reachOf(site, page.path, template, call.delimiter) !== 'other-language')
    return {
      message: l10n.t`Hugo finds the shortcode “${call.name}” only for pages of “${variants[0]?.section ?? ''}”.`,
    };
  const shared = `${baseNameOf(call.name)}.html`;
  const languages = new Set(variants.flatMap((variant) => languageOfVariant(site, variant) ?? []));
  return {
    message: l10n.t`Hugo finds the shortcode “${call.name}” only for pages in ${[...languages].map(quote).join(', ')}. A template “${shared}” would serve all languages.`,
    // Hugo before 0.154.4 takes any, and which one builds this site is not known.
    ...(site.hugo.number === undefined && { level: 'warning' as const }),
  };
};

const explain = (page: Page, site: Site, judged: JudgedCall): Omit<Finding, 'span'> => {
  const { name } = judged.call;
  if (judged.standing === 'elsewhere') return explainOutOfReach(page, site, judged);
  const bare = name.replace(/\/+$/, '');
  if (bare !== name && site.shortcodes.has(isAtLeast(site.hugo, '0.146.0') ? bare.toLowerCase() : bare)) {
    const { end } = judged.call.nameSpan;
    const edit = { span: spanOf(end - (name.length - bare.length), end), newText: ' /' };
    return {
      message: l10n.t`Hugo reads “${name}” as the name of the shortcode. A blank must stand before the slash.`,
      fixes: [{ title: l10n.t('Put a blank before the slash'), edits: [edit], preferred: true }],
    };
  }
  const since = embeddedSince(name);
  if (since !== undefined && !isAtLeast(site.hugo, since))
    return {
      message: l10n.t`The shortcode “${name}” comes with Hugo ${since}. This site is built with ${site.hugo.number ?? '?'}.`,
    };
  const meant = findMeant(site, judged);
  if (meant === undefined) return { message: l10n.t`No shortcode “${name}” in layouts, in themes or in Hugo.` };
  return {
    message: l10n.t`No shortcode “${name}” in layouts, in themes or in Hugo. Did you mean “${meant}”?`,
    fixes: [{ title: l10n.t`Change to “${meant}”`, edits: renameCall(judged, meant), preferred: true }],
  };
};

export const shortcodeUnknown: Rule = {
  code: 'shortcode-unknown',
  title: 'A shortcode that does not exist',
  level: 'error',
  needs: 'page',
  *check(page, site, { shortcodes, codeSamples }) {
    for (const judged of shortcodes().calls) {
      if (judged.standing !== 'unknown' && judged.standing !== 'elsewhere') continue;
      const { fixes = [], ...said } = explain(page, site, judged);
      const escaped = codeSamples().has(judged.call) ? escapeCall(judged) : undefined;
      const shown: readonly Fix[] = escaped ? [{ title: l10n.t('Show it instead of running it'), edits: escaped }] : [];
      yield { ...said, span: judged.call.nameSpan, fixes: [...shown, ...fixes] };
    }
  },
};
