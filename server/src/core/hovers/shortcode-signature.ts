// Owns what is shown of a shortcode's contract while its arguments are typed. Knows no editor.
import * as l10n from '@vscode/l10n';
import { type Page, type Place, placeAt } from '../page/index.ts';
import {
  findShortcode,
  isImageParameter,
  nameOfParameter,
  type ShortcodeParameter,
  type ShortcodeTemplate,
  type Site,
} from '../site/index.ts';
import { type Span, spanOf } from '../text/index.ts';

export interface Signature {
  readonly label: string;
  readonly documentation?: string;
  readonly parameters: readonly {
    /** In the label. */
    readonly span: Span;
    readonly documentation?: string;
  }[];
}

export interface Signatures {
  /** With named arguments, with positional ones: what of both the shortcode takes. */
  readonly signatures: readonly Signature[];
  readonly active: number;
  /** Undefined when all are given. */
  readonly activeParameter: number | undefined;
}

type ValuePlace = Extract<Place, { kind: 'shortcode-value' }>;

const describe = (parameter: ShortcodeParameter): string | undefined => {
  const words = parameter.description === undefined ? [] : [parameter.description];
  if (parameter.values && parameter.values.length > 0) words.push(l10n.t`One of ${parameter.values.join(', ')}.`);
  if (parameter.fallback !== undefined && parameter.fallback !== '')
    words.push(l10n.t`When left out: ${parameter.fallback}.`);
  if (words.length === 0 && isImageParameter(parameter)) words.push(l10n.t('Path of an image.'));
  return words.length > 0 ? words.join(' ') : undefined;
};

/** `figure src [alt] …`: what may be left out is in brackets. */
const toSignature = (
  template: ShortcodeTemplate,
  parameters: readonly ShortcodeParameter[],
  write: (parameter: ShortcodeParameter) => string,
): Signature => {
  let label = template.name;
  const shown = parameters.map((parameter) => {
    const name = write(parameter);
    const start = label.length + (parameter.required ? 1 : 2);
    label += parameter.required ? ` ${name}` : ` [${name}]`;
    const documentation = describe(parameter);
    return { span: spanOf(start, start + name.length), ...(documentation !== undefined && { documentation }) };
  });
  return {
    label,
    ...(template.documentation !== undefined && { documentation: template.documentation }),
    parameters: shown,
  };
};

/** The named parameter at the cursor; else the first that what is typed may become and that is not given yet. */
const findNamed = (named: readonly ShortcodeParameter[], place: ValuePlace): number => {
  if (place.argument !== undefined) return named.findIndex(({ name }) => name === place.argument);
  return named.findIndex(({ name }) => !place.others.names.includes(name!) && name!.startsWith(place.typed));
};

const requiredFirst = (a: ShortcodeParameter, b: ShortcodeParameter): number => Number(b.required) - Number(a.required);

/** The signature of the shortcode whose arguments a UTF-16 offset stands in; undefined elsewhere and without parameters. */
export const findSignature = (page: Page, site: Site, offset: number): Signatures | undefined => {
  const place = placeAt(page, offset);
  const template = place.kind === 'shortcode-value' ? findShortcode(site, place.shortcode) : undefined;
  if (place.kind !== 'shortcode-value' || !template) return undefined;
  const named = template.parameters.filter(({ name }) => name !== undefined).sort(requiredFirst);
  const placed = template.parameters
    .filter(({ position }) => position !== undefined)
    .sort((a, b) => a.position! - b.position!);
  const isNamed =
    place.argument !== undefined || place.assigned || place.others.style === 'named' || placed.length === 0;
  const isPlaced = !isNamed && (place.others.style === 'positional' || place.quote !== '' || named.length === 0);
  const signatures = [
    ...(named.length > 0 ? [toSignature(template, named, ({ name }) => `${name}=`)] : []),
    ...(placed.length > 0 ? [toSignature(template, placed, (one) => `<${nameOfParameter(one)}>`)] : []),
  ];
  if (signatures.length === 0) return undefined;
  const index = isPlaced
    ? placed.findIndex(({ position }) => position === place.others.before)
    : findNamed(named, place);
  return {
    signatures,
    active: isPlaced ? signatures.length - 1 : 0,
    activeParameter: index < 0 ? undefined : index,
  };
};
