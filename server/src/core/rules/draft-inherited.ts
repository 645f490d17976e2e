// Owns saying that a page is a draft only because a section above it, or the configuration, says so.
import * as l10n from '@vscode/l10n';
import { setKey } from '../edits/index.ts';
import type { Page } from '../page/index.ts';
import { findContentPlace, findInherited, isAtLeast, spellCascadeSource, withInherited } from '../site/index.ts';
import { type Span, spanOf } from '../text/index.ts';
import type { Fix, Rule } from './rule.ts';

/** The line that opens the front matter; the very beginning of a page without. */
const findSpan = ({ frontMatter, text }: Page): Span => {
  const start = frontMatter?.span.start ?? 0;
  const width = frontMatter === undefined || frontMatter.format === 'org' ? 0 : frontMatter.format === 'json' ? 1 : 3;
  return spanOf(start, Math.min(start + width, text.length));
};

const toFixes = (page: Page): readonly Fix[] => {
  const edits = setKey(page, ['draft'], false);
  return edits && edits.length > 0 ? [{ title: l10n.t('Publish it all the same: “draft” is false'), edits }] : [];
};

export const draftInherited: Rule = {
  code: 'draft-inherited',
  title: 'A draft because of the `cascade` of a section above',
  level: 'hint',
  needs: 'site',
  *check(page, site) {
    if (site.config.all.builddrafts === true) return;
    const place = findContentPlace(page.path, site.mounts, site.config);
    if (!place || place.kind === 'branch' || page.outline.keys.some((key) => key.toLowerCase() === 'draft')) return;
    if (!withInherited(site, page.path, page.outline).draft) return;
    const from = findInherited(site, page.path).get('draft')?.from;
    if (from === undefined || (from !== 'config' && from.path === page.path)) return;
    yield {
      span: findSpan(page),
      message:
        from === 'config'
          ? l10n.t('This page is a draft because of the “cascade” of the site’s configuration.')
          : l10n.t`This page is a draft because of the “cascade” of “${spellCascadeSource(from)}”.`,
      // Before 0.123 the section is a draft itself, and takes all below it along.
      fixes: isAtLeast(site.hugo, '0.123.0') ? toFixes(page) : [],
    };
  },
};
