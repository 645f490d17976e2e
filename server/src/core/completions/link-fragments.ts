// Owns offering the headings of a page behind the `#` of a link or a reference, as its text has them. Reads no other page.
import { findFragments, writeFragment } from '../site/index.ts';
import { writeArgument } from './argument-text.ts';
import { type Completion, completerFor } from './completion.ts';
import { findFragmentPlace } from './fragment-place.ts';

export const linkFragments = completerFor({
  name: 'link-fragments',
  places: ['link-target', 'image-target', 'shortcode-value'],
  complete(place, page, site, _, { fragmentsOf }) {
    const found = findFragmentPlace(place, page, site);
    if (!found) return [];
    const { path, target } = found;
    const places = path === page.path ? findFragments(page, site) : fragmentsOf?.(path);
    return (places?.fragments ?? []).flatMap(({ id, heading }): Completion[] => {
      const written =
        place.kind === 'shortcode-value'
          ? writeArgument(`${target}#${id}`, place)
          : { newText: `${target}#${writeFragment(id)}` };
      if (written === undefined) return [];
      const label = heading?.title || `#${id}`;
      // What was typed may be a part of the id or of the words.
      const filterText = `${target}#${id} ${label}`;
      return [{ label, kind: 'heading', detail: `#${id}`, span: place.span, filterText, ...written }];
    });
  },
});
