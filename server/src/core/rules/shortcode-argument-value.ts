// Owns saying that an argument of a shortcode has a value that its contract does not know. What it knows says `core/site`.
import * as l10n from '@vscode/l10n';
import type { ShortcodeArgument } from '../page/index.ts';
import { findParameter, type ShortcodeParameter, type ShortcodeTemplate } from '../site/index.ts';
import { isOneSlip, quote } from '../text/index.ts';
import { findNearName } from './near-name.ts';
import { passedOverIn } from './passed-over-in.ts';
import type { Finding, Rule } from './rule.ts';

/** Other words for true and false that Hugo's own shortcodes take. */
const SAME: Readonly<Record<string, string>> = { '1': 'true', '0': 'false' };

/** A percent sign that begins no escape, before the query. */
const LONE_PERCENT = /%(?![0-9a-f]{2})/i;

/** What Go's URL parser refuses in the paths that authors write: a lone percent sign, a colon in the first segment. */
const describeAddress = ({ value, valueSpan, verbatim }: ShortcodeArgument): Finding | undefined => {
  const path = value.replace(/\?[^#]*/, '');
  if (LONE_PERCENT.test(path)) {
    const newText = value.includes('?') ? undefined : value.replaceAll(new RegExp(LONE_PERCENT, 'gi'), '%25');
    return {
      span: valueSpan,
      level: 'error',
      message: l10n.t`Hugo cannot read “${value}” as an address: a percent sign is written “%25”.`,
      ...(newText !== undefined &&
        verbatim && {
          fixes: [{ title: l10n.t`Change to “${newText}”`, edits: [{ span: valueSpan, newText }], preferred: true }],
        }),
    };
  }
  if (!/^[^/?#]*:/.test(value) || /^[a-z][a-z0-9+.-]*:/i.test(value)) return undefined;
  return {
    span: valueSpan,
    level: 'error',
    message: l10n.t`Hugo cannot read “${value}” as an address: no colon may stand before the first slash.`,
  };
};

const describe = (
  { name, path }: ShortcodeTemplate,
  { values = [], refusesOthers, isAddress }: ShortcodeParameter,
  argument: ShortcodeArgument,
): Finding | undefined => {
  const { value, valueSpan, verbatim } = argument;
  if (isAddress) return describeAddress(argument);
  if (value === '' || values.length === 0 || values.includes(value)) return undefined;
  const embedded = path === undefined;
  if (embedded && values.includes(SAME[value] ?? '')) return undefined;
  const meant = findNearName(value, values);
  // A template that only compares takes any other value as well, so no more is known than that it looks like a slip.
  if (
    !embedded &&
    !refusesOthers &&
    !values.some((known) => known.length > 2 && isOneSlip(value.toLowerCase(), known.toLowerCase()))
  )
    return undefined;
  const advice =
    values.length <= 6
      ? l10n.t`It takes ${values.map(quote).join(', ')}.`
      : meant !== undefined && l10n.t`Did you mean “${meant}”?`;
  const what = l10n.t`“${name}” does not know “${value}”.`;
  return {
    span: valueSpan,
    ...(refusesOthers ? { level: 'error' as const } : !embedded && { level: 'hint' as const }),
    message: advice ? `${what} ${advice}` : what,
    ...(meant !== undefined &&
      verbatim && {
        fixes: [{ title: l10n.t`Change to “${meant}”`, edits: [{ span: valueSpan, newText: meant }], preferred: true }],
      }),
  };
};

export const shortcodeArgumentValue: Rule = {
  code: 'shortcode-argument-value',
  title: 'A value that a shortcode does not know',
  level: 'warning',
  needs: 'page',
  *check(_page, _site, { shortcodes }) {
    for (const { call, template } of shortcodes().calls) {
      if (template === undefined || !call.closed) continue;
      const keptOver = passedOverIn(call);
      for (const [position, argument] of call.arguments.entries()) {
        if (keptOver(argument) !== undefined) continue;
        const parameter = findParameter(template, argument.name === undefined ? { position } : argument);
        const finding = parameter && describe(template, parameter, argument);
        if (finding) yield finding;
      }
    }
  },
};
