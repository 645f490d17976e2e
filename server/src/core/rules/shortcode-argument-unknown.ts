// Owns saying that a shortcode does not read an argument that it is given, or only the last of some with one name. What it reads says its contract in `core/site`.
import * as l10n from '@vscode/l10n';
import type { Page, ShortcodeArgument, ShortcodeCall } from '../page/index.ts';
import { findParameter, type ShortcodeTemplate, type Site } from '../site/index.ts';
import { spanOf } from '../text/index.ts';
import { findNearName } from './near-name.ts';
import { passedOverIn } from './passed-over-in.ts';
import type { Finding, Rule } from './rule.ts';
import { removeArgument } from './shortcode-tags.ts';

const namesOf = ({ parameters }: ShortcodeTemplate): readonly string[] =>
  parameters.flatMap(({ name }) => (name === undefined ? [] : [name]));

/** Names that shortcodes inside this one read of it. */
const namesReadInside = (site: Site): ReadonlySet<string> =>
  new Set([...site.shortcodes.values()].flatMap(({ readsOfParent }) => readsOfParent ?? []));

const describeNamed = (
  template: ShortcodeTemplate,
  { name = '', nameSpan, valueSpan }: ShortcodeArgument,
  given: ReadonlySet<string | undefined>,
): Finding => {
  const names = namesOf(template);
  const span = nameSpan ?? valueSpan;
  const meant = findNearName(
    name,
    names.filter((one) => !given.has(one)),
  );
  if (meant === undefined)
    return {
      span,
      message:
        names.length > 0
          ? l10n.t`“${template.name}” reads no argument “${name}”.`
          : template.parameters.length > 0
            ? l10n.t`“${template.name}” reads its arguments by their place, so “${name}” has no effect.`
            : l10n.t`“${template.name}” reads no arguments, so “${name}” has no effect.`,
    };
  return {
    span,
    message: l10n.t`“${template.name}” reads no argument “${name}”. Did you mean “${meant}”?`,
    fixes: [{ title: l10n.t`Change to “${meant}”`, edits: [{ span, newText: meant }], preferred: true }],
  };
};

/** The first argument without a name that is not read. */
const describePlaced = (template: ShortcodeTemplate, args: readonly ShortcodeArgument[]): Finding | undefined => {
  const at = args.findIndex((_, position) => findParameter(template, { position }) === undefined);
  const argument = args[at];
  if (argument === undefined) return undefined;
  const { value, valueSpan, style } = argument;
  const quote = style === 'bare' ? 0 : 1;
  const span = spanOf(valueSpan.start - quote, valueSpan.end + quote);
  const takesPlaces = template.parameters.some(({ position }) => position !== undefined);
  const [wanted, ...more] = template.parameters.filter(({ required }) => required);
  const edits = [{ span: spanOf(span.start, span.start), newText: `${wanted?.name}=` }];
  const isClear = !takesPlaces && args.length === 1 && wanted?.name !== undefined && more.length === 0;
  return {
    span,
    message: takesPlaces
      ? at === 1
        ? l10n.t`“${template.name}” does not read this argument: it takes only one without a name.`
        : l10n.t`“${template.name}” does not read this argument: it takes ${at} without a name.`
      : namesOf(template).length > 0
        ? l10n.t`“${template.name}” reads its arguments by their names, so “${value}” has no effect.`
        : l10n.t`“${template.name}” reads no arguments, so “${value}” has no effect.`,
    ...(isClear && { fixes: [{ title: l10n.t`Name it “${wanted.name}”`, edits }] }),
  };
};

/** The arguments that stand once more behind. */
function* findPassedOver(page: Page, call: ShortcodeCall): Generator<Finding> {
  const keptOver = passedOverIn(call);
  for (const argument of call.arguments) {
    const { name = '', nameSpan } = argument;
    if (nameSpan === undefined || keptOver(argument) === undefined) continue;
    yield {
      span: nameSpan,
      message: l10n.t`“${name}” is given again in this call, and Hugo takes only the last one.`,
      fixes: [
        {
          title: l10n.t`Remove this “${name}”, which Hugo passes over`,
          edits: [removeArgument(page, argument)],
          preferred: true,
        },
      ],
    };
  }
}

export const shortcodeArgumentUnknown: Rule = {
  code: 'shortcode-argument-unknown',
  title: 'An argument that a shortcode does not read',
  level: 'hint',
  needs: 'page',
  *check(page, site, { shortcodes }) {
    let inside: ReadonlySet<string> | undefined;
    for (const { call, template, standing } of shortcodes().calls) {
      const runs = standing !== 'unknown' && standing !== 'elsewhere' && !template?.retired?.fails && call.closed;
      if (runs) yield* findPassedOver(page, call);
      if (template === undefined || template.open || template.retired?.fails || !call.closed) continue;
      if (call.arguments[0]?.name === undefined) {
        const placed = describePlaced(template, call.arguments);
        if (placed) yield placed;
        continue;
      }
      const given = new Set(call.arguments.map(({ name }) => name));
      const keptOver = passedOverIn(call);
      for (const argument of call.arguments) {
        if (findParameter(template, argument) !== undefined || keptOver(argument) !== undefined) continue;
        inside ??= namesReadInside(site);
        if (!template.takesInner || !inside.has(argument.name ?? '')) yield describeNamed(template, argument, given);
      }
    }
  },
};
