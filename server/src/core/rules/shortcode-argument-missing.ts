// Owns saying that a shortcode lacks an argument that it cannot do without. What that is says its contract in `core/site`.
import * as l10n from '@vscode/l10n';
import type { Page, ShortcodeArgument, ShortcodeCall } from '../page/index.ts';
import { findConfigValue, type ShortcodeParameter, type ShortcodeTemplate, type Site } from '../site/index.ts';
import { listAll, quote } from '../text/index.ts';
import type { JudgedCall } from './judge-shortcodes.ts';
import type { Rule } from './rule.ts';

const findArgument = (call: ShortcodeCall, { name, position }: ShortcodeParameter): ShortcodeArgument | undefined =>
  call.arguments[0]?.name === undefined
    ? position === undefined
      ? undefined
      : call.arguments[position]
    : // The last one wins.
      call.arguments.filter((argument) => argument.name === name).at(-1);

/** What a template takes for nothing: no text, and the numbers and truth values that are false (hugo-facts §5.2, types). */
const isEmpty = ({ value, style }: ShortcodeArgument): boolean =>
  value === '' || (style === 'bare' && (/^-?0+(\.0+)?$/.test(value) || value === 'false'));

/** `fails`: the build stops; `lacks`: something is missing on the page. */
const judge = (
  page: Page,
  { call, nested }: JudgedCall,
  parameter: ShortcodeParameter,
): 'fails' | 'lacks' | undefined => {
  const argument = findArgument(call, parameter);
  const isMissing = argument === undefined || isEmpty(argument);
  switch (parameter.insists) {
    case 'absent':
      return argument === undefined ? 'fails' : undefined;
    case 'bare':
      // Inside another shortcode Hugo lets it pass (tried on 0.111, 0.147, 0.168).
      return call.arguments.length === 0 && !nested ? 'fails' : isMissing ? 'lacks' : undefined;
    case 'nested':
      // Its template counts the arguments, and there are none to count (tried on 0.111, 0.147, 0.152).
      return call.arguments.length === 0 && nested ? 'fails' : isMissing ? 'lacks' : undefined;
    case 'empty':
      return isMissing ? 'fails' : undefined;
    case 'named':
      return !isMissing ? undefined : call.arguments[0]?.name === undefined ? 'lacks' : 'fails';
    case 'inner': {
      // Closed by a tag of another name or of none, or not at all, which is told elsewhere.
      if (call.kind === 'open' && call.inner === undefined) return undefined;
      const inner = call.inner && page.text.slice(call.inner.start, call.inner.end);
      return isMissing && !inner?.trim() ? 'fails' : undefined;
    }
    default:
      return parameter.required && isMissing ? 'lacks' : undefined;
  }
};

const spell = ({ name, position = 0 }: ShortcodeParameter): string => {
  if (name !== undefined) return quote(name);
  switch (position) {
    case 0:
      return l10n.t('its first argument');
    case 1:
      return l10n.t('its second argument');
    case 2:
      return l10n.t('its third argument');
    default:
      return l10n.t('its {0}th argument', position + 1);
  }
};

/** A site may switch off what Hugo embeds of others: then nothing is asked for. */
const isSwitchedOff = (site: Site, { path, name }: ShortcodeTemplate): boolean => {
  const service = name.replace(/_simple$/, '');
  const key = service === 'tweet' ? 'twitter' : service;
  return path === undefined && String(findConfigValue(site.config.all, `privacy.${key}.disable`)) === 'true';
};

export const shortcodeArgumentMissing: Rule = {
  code: 'shortcode-argument-missing',
  title: 'An argument that a shortcode cannot do without',
  level: 'warning',
  needs: 'page',
  *check(page, site, { shortcodes }) {
    for (const judged of shortcodes().calls) {
      const { call, template } = judged;
      if (template === undefined || template.retired?.fails || !call.closed) continue;
      if (template.parameters.every(({ required, insists }) => !required && !insists)) continue;
      if (isSwitchedOff(site, template)) continue;
      const missing = template.parameters.flatMap((parameter) => {
        const verdict = judge(page, judged, parameter);
        return verdict === undefined ? [] : [{ parameter, verdict }];
      });
      if (missing.length === 0) continue;
      const fails = missing.some(({ verdict }) => verdict === 'fails');
      const wanted = listAll(missing.map(({ parameter }) => spell(parameter)));
      yield {
        span: call.nameSpan,
        ...(fails && { level: 'error' as const }),
        message:
          template.path === undefined
            ? l10n.t`“${call.name}” needs ${wanted}.`
            : l10n.t`“${call.name}” needs ${wanted}. Its template says so.`,
      };
    }
  },
};
