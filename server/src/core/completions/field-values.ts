// Owns offering the words that mean something to Hugo in one of its fields: true and false, `build.render`, `markup` …
import { frameValue } from '../edits/index.ts';
import { type Field, findField } from '../page/index.ts';
import { describeField, isRefused, type Site } from '../site/index.ts';
import { completerFor } from './completion.ts';
import { frameBare } from './value-place.ts';

const wordsOf = ({ name, type, values }: Field, site: Site): readonly string[] => {
  if (type === 'boolean') return ['true', 'false'];
  return (values ?? []).filter((word) => name !== 'markup' || !isRefused(site, `text/${word}`));
};

export const fieldValues = completerFor({
  name: 'field-values',
  places: ['front-matter-value'],
  complete(place, _page, site) {
    const field = findField(place.keys);
    if (field === undefined || place.inList) return [];
    const documentation = describeField(field, place.keys.at(-1)!.toLowerCase(), site);
    return wordsOf(field, site).flatMap((word) => {
      const newText = field.type === 'boolean' ? frameBare(word, place.frame) : frameValue(word, place.frame);
      return newText === undefined
        ? []
        : [{ label: word, kind: 'value' as const, documentation, span: place.span, newText }];
    });
  },
});
