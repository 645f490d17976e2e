// Owns offering the named arguments of a shortcode that are not given yet, the required ones first.
import { findShortcode, isImageParameter, type ShortcodeParameter, spellParameter } from '../site/index.ts';
import { completerFor } from './completion.ts';

const hasSuggestions = (parameter: ShortcodeParameter): boolean =>
  (parameter.values?.length ?? 0) > 0 || isImageParameter(parameter) || parameter.pageUse !== undefined;

export const shortcodeArguments = completerFor({
  name: 'shortcode-arguments',
  places: ['shortcode-value'],
  complete(place, _page, site) {
    if (place.quote !== '' || place.argument !== undefined || place.others.style === 'positional') return [];
    const template = findShortcode(site, place.shortcode);
    return (template?.parameters ?? [])
      .filter(({ name }) => name !== undefined && !place.others.names.includes(name))
      .sort((a, b) => Number(b.required) - Number(a.required))
      .map((parameter) => {
        const name = parameter.name!;
        const detail = spellParameter(parameter);
        return {
          label: name,
          kind: 'key',
          ...(detail !== undefined && { detail }),
          ...(parameter.description !== undefined && { documentation: parameter.description }),
          span: place.span,
          newText: place.assigned ? name : `${name}${place.others.apart ? ' = ' : '='}"$0"`,
          snippet: !place.assigned,
          again: !place.assigned && hasSuggestions(parameter),
        };
      });
  },
});
