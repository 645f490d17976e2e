// Owns saying that `param` names what neither the page nor the site has. What it finds is `core/site/page-parameters`.
import * as l10n from '@vscode/l10n';
import { findPageParameter, pageParametersOf } from '../site/index.ts';
import { findNearName } from './near-name.ts';
import type { Rule } from './rule.ts';

export const paramUnknown: Rule = {
  code: 'param-unknown',
  title: 'A `param` that neither the page nor the site has',
  level: 'error',
  needs: 'site',
  *check(page, site, { shortcodes }) {
    for (const { call, template } of shortcodes().calls) {
      const [given] = call.arguments;
      if (template?.name !== 'param' || template.path !== undefined || !call.closed || !given) continue;
      const { value: name, valueSpan: span, verbatim } = given;
      if (given.name !== undefined || name.trim() === '') continue;
      const standing = findPageParameter(page, site, name);
      if (standing === 'empty')
        yield { span, message: l10n.t`The value of “${name}” is empty, 0 or false. Hugo stops at that.` };
      if (standing !== 'none') continue;
      const names = pageParametersOf(page, site).map((one) => one.name);
      const meant = findNearName(name, names);
      yield {
        span,
        message:
          meant === undefined
            ? l10n.t`Neither this page nor the site has a parameter “${name}”. Hugo stops here.`
            : l10n.t`Neither this page nor the site has a parameter “${name}”. Did you mean “${meant}”?`,
        ...(meant !== undefined &&
          verbatim && {
            fixes: [{ title: l10n.t`Change to “${meant}”`, edits: [{ span, newText: meant }], preferred: true }],
          }),
      };
    }
  },
};
