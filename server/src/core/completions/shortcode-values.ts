// Owns offering the values that an argument of a shortcode may have: those its template allows, languages of code and of the site.
import * as l10n from '@vscode/l10n';
import type { Page } from '../page/index.ts';
import {
  codeLanguages,
  findParameter,
  findShortcode,
  pageParametersOf,
  type ShortcodeTemplate,
  type Site,
} from '../site/index.ts';
import { type ArgumentPlace, keyOfPlace, writeArgument } from './argument-text.ts';
import { type Completion, completerFor } from './completion.ts';

/** Longer values say no more beside a name. */
const LONGEST = 60;

const shorten = (value: string): string => {
  const line = value.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
};

interface Choice {
  readonly value: string;
  readonly detail?: string;
}

/** The languages of code, those of this page's other calls first. */
const toCodeLanguages = (page: Page, site: Site): readonly Choice[] => {
  const used = new Set(
    page.body.shortcodes.flatMap(({ name, arguments: [first] }) =>
      name.toLowerCase() === 'highlight' && first ? [first.value.toLowerCase()] : [],
    ),
  );
  const all = codeLanguages(site.hugo).map(({ id, title }) => ({ value: id, detail: title }));
  return [...all.filter(({ value }) => used.has(value)), ...all.filter(({ value }) => !used.has(value))];
};

/** What only Hugo's own shortcodes ask for; undefined for any other argument. */
const findEmbeddedChoices = (
  template: ShortcodeTemplate,
  place: ArgumentPlace,
  page: Page,
  site: Site,
): readonly Choice[] | undefined => {
  if (template.path !== undefined) return undefined;
  const key = keyOfPlace(place);
  if (template.name === 'highlight' && key.position === 0) return toCodeLanguages(page, site);
  if (template.name === 'param' && key.position === 0)
    return pageParametersOf(page, site).map(({ name, value }) => ({
      value: name,
      ...(value !== undefined && { detail: shorten(value) }),
    }));
  if ((template.name === 'ref' || template.name === 'relref') && key.name === 'lang')
    return site.config.languages.map(({ key: value, label }) => ({
      value,
      ...(label !== undefined && { detail: label }),
    }));
  return undefined;
};

export const shortcodeValues = completerFor({
  name: 'shortcode-values',
  places: ['shortcode-value'],
  complete(place, page, site) {
    const template = findShortcode(site, place.shortcode);
    if (template === undefined) return [];
    const parameter = findParameter(template, keyOfPlace(place));
    const allowed = parameter?.values?.map(
      (value): Choice => ({ value, ...(value === parameter.fallback && { detail: l10n.t('when left out') }) }),
    );
    return (allowed ?? findEmbeddedChoices(template, place, page, site) ?? []).flatMap(
      ({ value, detail }): Completion[] => {
        const written = writeArgument(value, place);
        return written === undefined
          ? []
          : [{ label: value, kind: 'value', ...(detail !== undefined && { detail }), span: place.span, ...written }];
      },
    );
  },
});
