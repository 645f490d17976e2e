// Owns offering the words that mean something to Hugo in one of its fields: true and false, `build.render`, `markup` …
import { frameValue } from '../edits/index.ts';
import { type Field, findField } from '../page/index.ts';
import { describeField, isAtLeast, type Site } from '../site/index.ts';
import { completerFor } from './completion.ts';
import { frameBare } from './value-place.ts';

/** Markup that Hugo refuses until the configuration allows it (hugo-facts §3.2). */
const refusedSince: Readonly<Record<string, string>> = { html: '0.162.0', org: '0.169.0' };

const isRefused = (word: string, site: Site): boolean => {
  const since = refusedSince[word];
  const { security } = site.config.all;
  const allows = typeof security === 'object' && security !== null && 'allowcontent' in security;
  return since !== undefined && !allows && isAtLeast(site.hugo, since);
};

const wordsOf = ({ name, type, values }: Field, site: Site): readonly string[] => {
  if (type === 'boolean') return ['true', 'false'];
  return (values ?? []).filter((word) => name !== 'markup' || !isRefused(word, site));
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
