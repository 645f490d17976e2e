// Owns saying that a shortcode is closed though its template takes no content. Which one that is says `judge-shortcodes.ts`.
import * as l10n from '@vscode/l10n';
import type { Page, ShortcodeCall } from '../page/index.ts';
import type { Finding, Rule } from './rule.ts';
import { removeSlash, tagSpan } from './shortcode-tags.ts';

const describe = (page: Page, tag: ShortcodeCall, hasContent: boolean): Finding => {
  const message = l10n.t`“${tag.name}” takes no content, so it must not be closed.`;
  if (tag.kind === 'self-closing') {
    const slash = page.text.lastIndexOf('/', tag.span.end - 4);
    const fixes = [{ title: l10n.t('Remove the slash'), edits: [removeSlash(page, tag)], preferred: true }];
    return { span: { start: slash, end: slash + 1 }, message, fixes };
  }
  const loss = l10n.t('What stands between its tags would stay as text.');
  const fix = {
    title: l10n.t('Remove the closing tag'),
    edits: [{ span: tag.span, newText: '' }],
    preferred: !hasContent,
  };
  return { span: tagSpan(page, tag), message: hasContent ? `${message} ${loss}` : message, fixes: [fix] };
};

export const shortcodeClosedNeedlessly: Rule = {
  code: 'shortcode-closed-needlessly',
  title: 'A shortcode that is closed though it takes no content',
  level: 'error',
  needs: 'page',
  *check(page, _site, { shortcodes }) {
    const { needless, calls } = shortcodes();
    if (needless.length === 0) return;
    const opening = new Map(calls.map((judged) => [judged.closing, judged.call]));
    for (const tag of needless) {
      const inner = opening.get(tag)?.inner;
      const hasContent = inner !== undefined && page.text.slice(inner.start, inner.end).trim() !== '';
      yield describe(page, tag, hasContent);
    }
  },
};
