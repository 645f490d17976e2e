// Owns offering the shortcodes that the page can call: the site's own first, then those of themes, then Hugo's.
import { originOfShortcode, shortcodeSnippet, shortcodesInOrder } from '../site/index.ts';
import { completerFor } from './completion.ts';

export const shortcodeNames = completerFor({
  name: 'shortcode-names',
  places: ['shortcode-name'],
  complete(place, page, site) {
    const lead = place.blankBefore || place.closing ? '' : ' ';
    if (place.closing) {
      const open = page.body.shortcodes.filter(
        (call) => call.span.start < place.span.start && call.kind === 'open' && call.inner === undefined,
      );
      const names = [...new Set(open.map((call) => call.name).reverse())].filter(
        (name) => site.shortcodes.get(name)?.takesInner !== false,
      );
      return names.map((name) => ({
        label: name,
        kind: 'shortcode',
        span: place.span,
        newText: place.delimited ? name : `${name} ${place.delimiter === '<' ? '>' : '%'}}}`,
      }));
    }
    return shortcodesInOrder(site).map((template) => ({
      label: template.name,
      kind: 'shortcode',
      detail: originOfShortcode(template),
      ...(template.documentation !== undefined && { documentation: template.documentation }),
      span: place.span,
      filterText: template.name,
      newText: place.delimited ? `${lead}${template.name}` : `${lead}${shortcodeSnippet(template, place.delimiter)}`,
      snippet: !place.delimited,
      ...(template.retired && { deprecated: true }),
    }));
  },
});
