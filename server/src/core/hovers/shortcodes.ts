// Owns explaining a shortcode by its contract: on its name what it is and takes, on an argument what that is for.
import * as l10n from '@vscode/l10n';
import type { ShortcodeCall } from '../page/index.ts';
import {
  findParameter,
  findShortcode,
  nameOfParameter,
  originOfShortcode,
  type ShortcodeParameter,
  type ShortcodeTemplate,
  spellParameter,
} from '../site/index.ts';
import { spanOf, touches } from '../text/index.ts';
import type { Explainer, Hover, Target } from './hover.ts';
import { escapeMarkdown, toCode, toLink } from './markdown.ts';

/** Those that Hugo gives up have no page of their own any more. */
const documentationOf = ({ name, retired }: ShortcodeTemplate): string =>
  retired
    ? 'https://gohugo.io/content-management/shortcodes/'
    : `https://gohugo.io/shortcodes/${name.replace(/_simple$/, '')}/`;

/** “: What it is for (required, image)”. */
const spellUse = (parameter: ShortcodeParameter): string => {
  const words = spellParameter(parameter);
  const about = parameter.description === undefined ? '' : `: ${escapeMarkdown(parameter.description)}`;
  return `${words === undefined ? '' : ` (${escapeMarkdown(words)})`}${about}`;
};

const spellRetired = ({ retired }: ShortcodeTemplate): readonly string[] => {
  if (!retired) return [];
  const what = retired.fails
    ? l10n.t`Since ${retired.since} Hugo stops the build over it.`
    : l10n.t`Since ${retired.since} Hugo advises against it.`;
  return [retired.instead ? `${what} ${l10n.t('Use {0}.', retired.instead)}` : what];
};

const describe = (template: ShortcodeTemplate, { uriOf }: Target): string => {
  const { name, path, takesInner, parameters } = template;
  const origin = originOfShortcode(template);
  const source = path === undefined ? documentationOf(template) : uriOf(path);
  const asked = [...parameters].sort((a, b) => Number(b.required) - Number(a.required));
  const list = asked.map((parameter) => `- ${toCode(nameOfParameter(parameter))}${spellUse(parameter)}`);
  if (template.open) list.push(`- ${l10n.t('others that its template does not name')}`);
  return [
    `**${escapeMarkdown(name)}** · ${toLink(path === undefined ? origin : `${origin}: ${path}`, source)}`,
    ...(template.documentation === undefined ? [] : [template.documentation]),
    ...spellRetired(template),
    ...(list.length > 0 ? [list.join('\n')] : []),
    takesInner
      ? l10n.t`Has content and is closed by ${toCode(`{{< /${name} >}}`)}.`
      : l10n.t('Has no content and is not closed.'),
  ].join('\n\n');
};

const explainArgument = (call: ShortcodeCall, template: ShortcodeTemplate, offset: number): Hover | undefined => {
  const position = call.arguments.findIndex((one) =>
    touches(spanOf((one.nameSpan ?? one.valueSpan).start, one.valueSpan.end), offset),
  );
  const given = call.arguments[position];
  const parameter = given && findParameter(template, given.name === undefined ? { position } : { name: given.name });
  if (given === undefined || parameter === undefined) return undefined;
  const use = spellUse(parameter);
  const onName = given.nameSpan !== undefined && touches(given.nameSpan, offset);
  if (use === '' && !onName) return undefined;
  return {
    span: onName ? given.nameSpan : given.valueSpan,
    markdown: `${l10n.t`**${escapeMarkdown(nameOfParameter(parameter))}** of ${toCode(template.name)}`}${use}`,
  };
};

export const shortcodes: Explainer = {
  name: 'shortcodes',
  explain(target) {
    const { page, site, offset } = target;
    const call = page.body.shortcodes.find(({ span }) => span.start <= offset && offset < span.end);
    const template = call && findShortcode(site, call.name);
    if (!template) return undefined;
    if (touches(call.nameSpan, offset)) return { span: call.nameSpan, markdown: describe(template, target) };
    return explainArgument(call, template, offset);
  },
};
