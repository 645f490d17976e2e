// Owns saying that Hugo refuses the markup of a page for the sake of safety. What it refuses is known to `core/site`.
import * as l10n from '@vscode/l10n';
import { findEntry, type Page } from '../page/index.ts';
import { findConfigValue, findContentPlace, findRefused } from '../site/index.ts';
import { type Span, spanOf } from '../text/index.ts';
import type { Rule } from './rule.ts';

/** The page's own `markup`; else its first line, as far as it says something. */
const findSpan = ({ frontMatter, text }: Page): Span => {
  const own = frontMatter && findEntry(frontMatter.root, 'markup')?.value;
  if (own?.kind === 'scalar' && own.value !== '') return own.span;
  const start = frontMatter?.span.start ?? Math.max(0, text.search(/\S/));
  const end = text.slice(start).search(/[\r\n]|$/);
  return spanOf(start, start + end);
};

export const markupRefused: Rule = {
  code: 'markup-refused',
  title: 'Content in a markup that Hugo refuses for safety',
  level: 'error',
  needs: 'page',
  *check(page, site) {
    const place = findContentPlace(page.path, site.mounts, site.config);
    const language = site.config.languages.find(({ key }) => key === place?.language);
    if (!place || language?.disabled || site.isIgnored(page.path)) return;
    const mediaType = findRefused(site, page.path, page.outline);
    if (mediaType === undefined) return;
    const span = findSpan(page);
    if (findConfigValue(site.config.all, 'security.allowContent') !== undefined)
      yield {
        span,
        message: l10n.t`Hugo stops here: “security.allowContent” of the site does not allow content in “${mediaType}”.`,
      };
    else if (site.hugo.number !== undefined)
      yield {
        span,
        message: l10n.t`Hugo stops at content in “${mediaType}”, for safety. “security.allowContent” in the configuration of the site can allow it.`,
      };
    else
      yield {
        span,
        level: 'hint',
        message: l10n.t`Newer versions of Hugo stop at content in “${mediaType}”, for safety. “security.allowContent” in the configuration of the site can allow it.`,
      };
  },
};
