// Owns offering the pages that `ref` and `relref` may lead to, the newest first, written as this page writes its references.
import type { Page } from '../page/index.ts';
import {
  findContentPlace,
  findParameter,
  findShortcode,
  newestFirst,
  type ReferenceStyle,
  titleOf,
  writePageReference,
} from '../site/index.ts';
import { type ArgumentPlace, keyOfPlace, writeArgument } from './argument-text.ts';
import { type Completion, completerFor } from './completion.ts';

const isReference = (name: string): boolean => /^(rel)?ref$/i.test(name);

/** How the other references of the page look; from the top and without an extension where there are none. */
const styleOf = (page: Page, { span }: ArgumentPlace): ReferenceStyle => {
  const written = page.body.shortcodes.flatMap(({ name, arguments: all }) => {
    if (!isReference(name)) return [];
    const path = all.find((argument) => argument.name === undefined || argument.name === 'path');
    return path && (path.valueSpan.end < span.start || path.valueSpan.start > span.end) ? [path.value] : [];
  });
  const most = (test: (path: string) => boolean): boolean => written.filter(test).length * 2 > written.length;
  return { rooted: !most((path) => !path.startsWith('/')), extension: most((path) => /\.\w+$/.test(path)) };
};

export const pageReferences = completerFor({
  name: 'page-references',
  places: ['shortcode-value'],
  complete(place, page, site) {
    const template = findShortcode(site, place.shortcode);
    if (template === undefined || template.path !== undefined || !isReference(template.name)) return [];
    if (findParameter(template, keyOfPlace(place))?.name !== 'path' || place.typed.includes('#')) return [];
    const language = findContentPlace(page.path, site.mounts, site.config)?.language;
    const style = styleOf(page, place);
    const others = [...site.outlines]
      .filter(([path]) => path !== page.path)
      .map(([path, outline]) => ({ path, outline }));
    return newestFirst(site, others).flatMap(({ path, outline }): Completion[] => {
      if (findContentPlace(path, site.mounts, site.config)?.language !== language) return [];
      const reference = writePageReference(site, path, style);
      const written = reference === undefined ? undefined : writeArgument(reference, place);
      if (reference === undefined || written === undefined) return [];
      const label = titleOf(path, outline);
      return [
        { label, kind: 'file', detail: reference, span: place.span, filterText: `${reference} ${label}`, ...written },
      ];
    });
  },
});
