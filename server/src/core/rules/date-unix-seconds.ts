// Owns saying that a whole number as a date counts seconds since 1970. Which keys hold dates is known to the site.
import * as l10n from '@vscode/l10n';
import {
  entriesOf,
  findEntry,
  type MapEntry,
  type MapNode,
  type Page,
  readDateOf,
  type ScalarNode,
} from '../page/index.ts';
import { dateKeysOf, pageDates, type Site } from '../site/index.ts';
import type { Rule } from './rule.ts';
import { suggestDate } from './suggest-date.ts';

/** Nobody means the year 2001 or later by fewer digits, nor a year behind 5000 by more. */
const isMeantAsSeconds = (seconds: number): boolean => seconds >= 1e9 && seconds < 1e11;

/** `20240102`, `20240102103000`: the date in these digits. */
const fromDigits = (digits: string): string | undefined => {
  const parts = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?$/.exec(digits);
  if (!parts) return undefined;
  const [, year, month, day, hour, minute, second = '00'] = parts;
  return suggestDate(`${year}-${month}-${day}${hour === undefined ? '' : `T${hour}:${minute}:${second}`}`);
};

/** The whole numbers that Hugo takes for dates: of each date, its keys are asked up to the first that can be read. */
const findNumbers = (root: MapNode, site: Site): ReadonlySet<ScalarNode> => {
  const numbers = new Set<ScalarNode>();
  const isNumber = ({ value }: MapEntry): boolean => value.kind === 'scalar' && value.type === 'integer';
  if (!entriesOf(root).some(isNumber)) return numbers;
  for (const date of pageDates)
    for (const key of dateKeysOf(site.config, date)) {
      const value = findEntry(root, key)?.value;
      if (value?.kind !== 'scalar' || value.type === 'null' || value.value === '') continue;
      if (value.type === 'integer') numbers.add(value);
      if (readDateOf(value)) break;
    }
  return numbers;
};

const findDates = (page: Page, site: Site): ReadonlySet<ScalarNode> =>
  // Every number of JSON is a float to Hugo, which is no date: `date-invalid` tells.
  page.frontMatter && page.frontMatter.format !== 'json' ? findNumbers(page.frontMatter.root, site) : new Set();

export const dateUnixSeconds: Rule = {
  code: 'date-unix-seconds',
  title: 'A number as a date, which counts seconds since 1970',
  level: 'warning',
  needs: 'page',
  *check(page, site) {
    for (const node of findDates(page, site)) {
      if (isMeantAsSeconds(Number(node.value))) continue;
      const year = readDateOf(node)?.year;
      const suggestion = fromDigits(node.value);
      const example = suggestion ?? '2024-12-02';
      yield {
        span: node.span,
        message:
          year === undefined
            ? l10n.t`Hugo counts a number as seconds since 1970, so this is no day at all. Write it like ${example}.`
            : l10n.t`Hugo counts a number as seconds since 1970, so this is a day in the year ${year}. Write it like ${example}.`,
        ...(suggestion && {
          fixes: [
            {
              title: l10n.t`Change to ${suggestion}`,
              edits: [{ span: node.span, newText: suggestion }],
              preferred: true,
            },
          ],
        }),
      };
    }
  },
};
