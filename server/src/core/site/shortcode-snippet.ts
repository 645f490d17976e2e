// Owns how a call of a shortcode is written for an author to fill in, in the editor's snippet syntax.
import { escapeSnippet } from '../text/index.ts';
import type { ShortcodeParameter, ShortcodeTemplate } from './shortcode-template.ts';

const stop = (parameter: ShortcodeParameter, number: number): string => {
  const values = parameter.values?.map((value) => escapeSnippet(value).replace(/[,|]/g, '\\$&')) ?? [];
  return values.length > 0 ? `\${${number}|${values.join(',')}|}` : `\${${number}}`;
};

/** The arguments that a snippet asks for: the required ones; of a template that requires none, its first. */
export const argumentsToAsk = (template: ShortcodeTemplate): readonly ShortcodeParameter[] => {
  const required = template.parameters.filter(({ required }) => required);
  return required.length > 0 ? required : template.parameters.slice(0, template.takesInner ? 0 : 1);
};

/**
 * `name src="$1" >}}`, from the name to the end; with `$0` or the closing tag behind it. `inner` is put between the tags of
 * one that takes content (`$TM_SELECTED_TEXT` wraps the selection).
 */
export const shortcodeSnippet = (template: ShortcodeTemplate, delimiter: '<' | '%', inner = '$0'): string => {
  const close = `${delimiter === '<' ? '>' : '%'}\\}\\}`;
  let number = 0;
  const args = argumentsToAsk(template).map((parameter) => {
    number++;
    // A position is given where the template reads one only: named and positional arguments cannot be mixed.
    return parameter.name !== undefined
      ? `${parameter.name}="${stop(parameter, number)}"`
      : `"${stop(parameter, number)}"`;
  });
  const open = `${[escapeSnippet(template.name), ...args].join(' ')} ${close}`;
  return template.takesInner ? `${open}${inner}{{${delimiter} /${escapeSnippet(template.name)} ${close}` : `${open}$0`;
};
