// Owns putting a parameter of a shortcode into words: its name, and what it wants. Knows no call.
import type { ShortcodeParameter } from './shortcode-template.ts';

/** `src`, or `argument 1` where the template reads a position only; people count from one. */
export const nameOfParameter = ({ name, position = 0 }: ShortcodeParameter): string =>
  name ?? `argument ${position + 1}`;

const spellValues = (values: readonly string[]): string => {
  const last = values.at(-1)!;
  return values.length > 1 ? `${values.slice(0, -1).join(', ')} or ${last}` : last;
};

/** A few words beside the name: “required”, “eager or lazy”, “4 when left out”. Undefined when there is nothing to say. */
export const spellParameter = ({ required, values, imageUse, fallback }: ShortcodeParameter): string | undefined => {
  const words: string[] = [];
  if (required) words.push('required');
  if (values && values.length > 0) words.push(spellValues(values));
  else if (imageUse && imageUse.length > 0) words.push('image');
  if (fallback !== undefined && fallback !== '') words.push(`${fallback} when left out`);
  return words.length > 0 ? words.join(', ') : undefined;
};
