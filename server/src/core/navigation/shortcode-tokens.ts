// Owns what colours cannot tell without the site: which shortcodes and arguments there are. The rest of a tag is the grammar's.
import type { Page } from '../page/index.ts';
import { findParameter, findShortcode, type Site, shortcodeKey } from '../site/index.ts';
import type { Span } from '../text/index.ts';

export const tokenTypes = ['shortcode', 'parameter'] as const;

/**
 * - `defaultLibrary`: comes with Hugo;
 * - `deprecated`: Hugo gives it up;
 * - `unresolved`: neither the site nor Hugo has it.
 */
export const tokenModifiers = ['defaultLibrary', 'deprecated', 'unresolved'] as const;

export interface ShortcodeToken {
  readonly span: Span;
  readonly type: (typeof tokenTypes)[number];
  readonly modifiers: readonly (typeof tokenModifiers)[number][];
}

/** May this be the beginning of a name that is still being typed? */
const mayGrow = (site: Site, name: string): boolean => {
  const key = shortcodeKey(site, name);
  for (const known of site.shortcodes.keys()) if (known.startsWith(key)) return true;
  return false;
};

/** The names of shortcodes and of the arguments they read, in the order of the text; only those that `within` touches. */
export const findShortcodeTokens = (
  page: Page,
  site: Site,
  within: Span = page.body.span,
): readonly ShortcodeToken[] => {
  const tokens: ShortcodeToken[] = [];
  for (const call of page.body.shortcodes) {
    if (call.span.end < within.start || call.name === '' || call.inline) continue;
    if (call.span.start > within.end) break;
    const template = findShortcode(site, call.name);
    // What a theme brings that is not here may well be known to it.
    if (!template && (site.absent.length > 0 || !site.complete || mayGrow(site, call.name))) continue;
    tokens.push({
      span: call.nameSpan,
      type: 'shortcode',
      modifiers: template
        ? [
            ...(template.path === undefined ? (['defaultLibrary'] as const) : []),
            ...(template.retired ? (['deprecated'] as const) : []),
          ]
        : ['unresolved'],
    });
    for (const { name, nameSpan } of call.arguments)
      if (template && nameSpan && findParameter(template, { name }))
        tokens.push({ span: nameSpan, type: 'parameter', modifiers: [] });
  }
  return tokens;
};
