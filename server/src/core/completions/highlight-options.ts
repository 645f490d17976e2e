// Owns offering the options of `highlight`, which stand in one argument: `linenos=table,hl_lines=2 5-7`. Knows no code.
import * as l10n from '@vscode/l10n';
import type { Page } from '../page/index.ts';
import { findShortcode } from '../site/index.ts';
import { spanOf } from '../text/index.ts';
import { type ArgumentPlace, keyOfPlace, writeArgument } from './argument-text.ts';
import { type Completion, completerFor } from './completion.ts';

interface Option {
  readonly name: string;
  readonly detail: string;
  readonly values?: readonly string[];
}

const TRUTH = ['true', 'false'];

/** Hugo's names (hugo-facts §5.6); letter case does not matter to it. */
const options = (): readonly Option[] => [
  { name: 'linenos', detail: l10n.t('number the lines'), values: ['table', 'inline', 'true', 'false'] },
  { name: 'hl_lines', detail: l10n.t('lines to stress, such as 2 5-7') },
  { name: 'linenostart', detail: l10n.t('number of the first line') },
  { name: 'anchorLineNos', detail: l10n.t('make each number a link'), values: TRUTH },
  { name: 'lineAnchors', detail: l10n.t('what the anchors of lines begin with') },
  { name: 'hl_inline', detail: l10n.t('within a line of text'), values: TRUTH },
  { name: 'noClasses', detail: l10n.t('colours in the HTML instead of CSS classes'), values: TRUTH },
  { name: 'style', detail: l10n.t('name of the colours') },
  { name: 'tabWidth', detail: l10n.t('blanks for a tab') },
  { name: 'guessSyntax', detail: l10n.t('guess a language that is not known'), values: TRUTH },
];

/** The option at the cursor: what is typed of it, where it stands, and those around it. */
const readOption = (page: Page, { typed, span }: ArgumentPlace) => {
  const raw = page.text.slice(span.start, span.end);
  // Behind escapes nobody can tell where it stands.
  if (!raw.startsWith(typed)) return undefined;
  const start = typed.lastIndexOf(',') + 1;
  const rest = raw.slice(typed.length).search(/,|$/);
  const end = typed.length + rest;
  const others = `${raw.slice(0, start)},${raw.slice(end)}`.split(',').map((one) => one.split('=', 1)[0]!.trim());
  return { text: typed.slice(start), start: span.start + start, end: span.start + end, others };
};

export const highlightOptions = completerFor({
  name: 'highlight-options',
  places: ['shortcode-value'],
  complete(place, page, site) {
    const template = findShortcode(site, place.shortcode);
    if (template?.name !== 'highlight' || template.path !== undefined || keyOfPlace(place).position !== 1) return [];
    const here = readOption(page, place);
    if (here === undefined) return [];
    const [name = '', value] = here.text.split('=', 2);
    const missing = place.quote !== '' && !place.closed ? place.quote : '';
    if (value !== undefined) {
      const start = here.start + name.length + 1;
      const known = options().find((option) => option.name.toLowerCase() === name.trim().toLowerCase());
      return (known?.values ?? []).map(
        (one): Completion => ({ label: one, kind: 'value', span: spanOf(start, here.end), newText: one + missing }),
      );
    }
    const given = new Set(here.others.map((other) => other.toLowerCase()));
    return options()
      .filter((option) => !given.has(option.name.toLowerCase()))
      .flatMap((option): Completion[] => {
        const text = `${option.name}=`;
        const span = place.quote === '' ? place.span : spanOf(here.start, here.end);
        const written = missing ? { newText: `${text}$0${missing}`, snippet: true } : writeArgument(text, place, true);
        if (written === undefined) return [];
        return [{ label: option.name, kind: 'key', detail: option.detail, span, ...written, again: true }];
      });
  },
});
