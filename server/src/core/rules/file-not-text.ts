// Owns saying that a content file is no text at all.
import * as l10n from '@vscode/l10n';
import { spanOf } from '../text/index.ts';
import type { Rule } from './rule.ts';

export const fileNotText: Rule = {
  code: 'file-not-text',
  title: 'A content file that is not text',
  level: 'warning',
  needs: 'page',
  *check(page) {
    if (!page.binary) return;
    const at = page.text.indexOf('\0');
    yield {
      span: spanOf(at, at + 1),
      message: l10n.t(
        'This file is not text, so nothing in it was checked. Hugo would publish it as a page: give it another extension if it is not one.',
      ),
    };
  },
};
