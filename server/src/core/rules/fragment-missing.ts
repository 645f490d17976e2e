// Owns saying that a link leads to a place of a page that is not there. Which places a page has is `core/site/fragments`.
import * as l10n from '@vscode/l10n';
import { checkFragment, titleOf, writeFragment } from '../site/index.ts';
import type { Rule } from './rule.ts';

export const fragmentMissing: Rule = {
  code: 'fragment-missing',
  title: 'A link to a heading that its page does not have',
  level: 'hint',
  needs: 'site',
  *check(page, site, { fragmentsOf, namedFragments }) {
    for (const { path, written, span, by } of namedFragments()) {
      // Raw HTML does not reach the page then.
      if (by === 'html' && !site.config.unsafeHTML && !/\.html?$/i.test(page.path)) continue;
      const fragments = fragmentsOf(path);
      const missing = fragments && checkFragment(site, written, fragments);
      if (!missing) continue;
      const { near } = missing;
      const what =
        path === page.path
          ? l10n.t`No heading of this page has the address “#${written}”.`
          : l10n.t`No heading of “${titleOf(path, site.outlines.get(path) ?? page.outline)}” has the address “#${written}”.`;
      yield {
        span,
        message: near === undefined ? what : `${what} ${l10n.t`Did you mean “#${near}”?`}`,
        ...(near !== undefined && {
          fixes: [
            { title: l10n.t`Change to “#${near}”`, edits: [{ span, newText: writeFragment(near) }], preferred: true },
          ],
        }),
      };
    }
  },
};
