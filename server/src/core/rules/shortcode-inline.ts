// Owns saying that an inline shortcode has no effect: switched off, or without a definition.
import * as l10n from '@vscode/l10n';
import { findConfigValue, type Site } from '../site/index.ts';
import type { Rule } from './rule.ts';

const isEnabled = ({ config }: Site): boolean =>
  String(findConfigValue(config.all, 'security.enableInlineShortcodes')).toLowerCase() === 'true';

export const shortcodeInline: Rule = {
  code: 'shortcode-inline',
  title: 'An inline shortcode without effect',
  level: 'warning',
  needs: 'page',
  *check(_page, site, { shortcodes }) {
    const enabled = isEnabled(site);
    const defined = new Set<string>();
    for (const { call, standing } of shortcodes().calls) {
      if (standing !== 'inline') continue;
      const isDefinition = call.kind === 'open';
      if (isDefinition) defined.add(call.name);
      if (!enabled && isDefinition)
        yield {
          span: call.nameSpan,
          message: l10n.t`Inline shortcodes are off, so “${call.name}” renders nothing. Set enableInlineShortcodes = true below [security].`,
        };
      else if (enabled && !defined.has(call.name))
        yield {
          span: call.nameSpan,
          level: 'error',
          message: l10n.t`The inline shortcode “${call.name}” is not defined above. Give it a template between two tags first.`,
        };
    }
  },
};
