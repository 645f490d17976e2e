// Owns offering the shortcodes that the page can call: the site's own first, then those of themes, then Hugo's; and behind
// a slash those that wait to be closed.
import * as l10n from '@vscode/l10n';
import type { Page, Place } from '../page/index.ts';
import {
  argumentsToAsk,
  findEmbedded,
  findShortcode,
  inOrder,
  isImageParameter,
  originOfShortcode,
  reachOf,
  type ShortcodeTemplate,
  type Site,
  shortcodeSnippet,
} from '../site/index.ts';
import { type Completion, completerFor } from './completion.ts';

type NamePlace = Extract<Place, { kind: 'shortcode-name' }>;

const describe = (
  { documentation, takesInner, name, retired }: ShortcodeTemplate,
  delimiter: '<' | '%',
): string | undefined => {
  const words = documentation === undefined ? [] : [documentation];
  if (takesInner)
    words.push(l10n.t('Has content, closed by {0}.', `\`{{${delimiter} /${name} ${delimiter === '<' ? '>' : '%'}}}\``));
  if (retired) {
    const since = l10n.t('Hugo gives it up since {0}.', retired.since);
    words.push(retired.instead ? `${since} ${l10n.t('Use {0}.', retired.instead)}` : since);
  }
  return words.length > 0 ? words.join('\n\n') : undefined;
};

/** The names that a closing tag here may have, the innermost first. */
const findOpenNames = (page: Page, site: Site, place: NamePlace): readonly string[] => {
  const open = page.body.shortcodes.filter(
    ({ kind, span, inner }) =>
      kind === 'open' && span.end <= place.tagStart && (inner === undefined || inner.end === place.tagStart),
  );
  const names = open.map(({ name }) => name).reverse();
  return [...new Set(names)].filter((name) => findShortcode(site, name)?.takesInner !== false);
};

/** Where the site's own is out of the page's reach, Hugo's own of that name answers (tried on 0.152, 0.168). */
const findReached = (site: Site, page: Page, delimiter: '<' | '%'): readonly ShortcodeTemplate[] =>
  inOrder(
    [...site.shortcodes.values()].flatMap((template) => {
      const reach = reachOf(site, page.path, template, delimiter);
      if (reach === 'found') return [template];
      return reach === 'plain-text' ? [] : (findEmbedded(site, template.name) ?? []);
    }),
  );

const toClosing = (name: string, { span, delimited, delimiter }: NamePlace): Completion => ({
  label: name,
  kind: 'shortcode',
  span,
  newText: delimited ? name : `${name} ${delimiter === '<' ? '>' : '%'}}}`,
});

export const shortcodeNames = completerFor({
  name: 'shortcode-names',
  places: ['shortcode-name'],
  complete(place, page, site) {
    if (place.closing) return findOpenNames(page, site, place).map((name) => toClosing(name, place));
    const lead = place.blankBefore ? '' : ' ';
    const reached = findReached(site, page, place.delimiter);
    return reached.map((template) => {
      const documentation = describe(template, place.delimiter);
      const [first] = argumentsToAsk(template);
      return {
        label: template.name,
        kind: 'shortcode',
        detail: originOfShortcode(template),
        ...(documentation !== undefined && { documentation }),
        span: place.span,
        filterText: template.name,
        newText: place.delimited ? `${lead}${template.name}` : `${lead}${shortcodeSnippet(template, place.delimiter)}`,
        snippet: !place.delimited,
        ...(template.retired && { deprecated: true }),
        // The cursor lands in its quotes, and there the images are.
        again: !place.delimited && first !== undefined && isImageParameter(first),
      };
    });
  },
});
