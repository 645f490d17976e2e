// Owns offering the words that a team's schema allows under a key. What it forbids is for the rule.
import * as l10n from '@vscode/l10n';
import { frameValue } from '../edits/index.ts';
import { findEntry, type Page } from '../page/index.ts';
import { partsOfSchema, type Site, schemasFor } from '../site/index.ts';
import { completerFor } from './completion.ts';
import { frameBare, itemsBeside } from './value-place.ts';

/** The values that one part of a schema names. */
const wordsOf = ({ enum: words, const: only, type }: ReturnType<typeof partsOfSchema>[number]): readonly unknown[] => [
  ...(words ?? []),
  ...(only === undefined ? [] : [only]),
  ...(type === 'boolean' ? [true, false] : []),
];

/** Behind `tags:` there may be a list already, on the lines below. */
const isListBelow = (page: Page, keys: readonly string[]): boolean =>
  page.frontMatter !== undefined && findEntry(page.frontMatter.root, ...keys)?.value.kind === 'list';

export const schemaValues = completerFor({
  name: 'schema-values',
  places: ['front-matter-value'],
  complete(place, page, site: Site) {
    if (!place.inList && isListBelow(page, place.keys)) return [];
    const beside = new Set(place.inList ? itemsBeside(page, place) : []);
    const offered = new Set<string>();
    return schemasFor(page.path, site).flatMap(({ path, schema }) =>
      partsOfSchema(schema, place.keys).flatMap((part) =>
        wordsOf(part).flatMap((word) => {
          const label = String(word);
          const isText = typeof word === 'string';
          const newText = isText
            ? frameValue(word, place.frame)
            : typeof word === 'number' || typeof word === 'boolean'
              ? frameBare(label, place.frame)
              : undefined;
          if (newText === undefined || label === '' || beside.has(label) || offered.has(label)) return [];
          offered.add(label);
          const documentation = typeof part.description === 'string' ? { documentation: part.description } : {};
          return [
            {
              label,
              kind: 'value' as const,
              detail: path ?? l10n.t('schema'),
              ...documentation,
              span: place.span,
              newText,
            },
          ];
        }),
      ),
    );
  },
});
