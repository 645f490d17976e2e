// Owns putting a parameter of a shortcode into words: its name, and what it wants. Knows no call.
import * as l10n from '@vscode/l10n';
import { listAny } from '../text/index.ts';
import type { ShortcodeParameter } from './shortcode-template.ts';

/** `src`, or `argument 1` where the template reads a position only; people count from one. */
export const nameOfParameter = ({ name, position = 0 }: ShortcodeParameter): string =>
  name ?? l10n.t('argument {0}', position + 1);

/** A few words beside the name: “required”, “eager or lazy”, “4 when left out”. Undefined when there is nothing to say. */
export const spellParameter = ({
  required,
  values,
  imageUse,
  pageUse,
  fallback,
}: ShortcodeParameter): string | undefined => {
  const words: string[] = [];
  if (required) words.push(l10n.t('required'));
  if (values && values.length > 0) words.push(listAny(values));
  else if (imageUse && imageUse.length > 0) words.push(l10n.t('image'));
  else if (pageUse !== undefined) words.push(l10n.t('page'));
  if (fallback !== undefined && fallback !== '') words.push(l10n.t('{0} when left out', fallback));
  return words.length > 0 ? words.join(', ') : undefined;
};
