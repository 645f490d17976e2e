// Owns saying that Hugo cannot read a date. Which dates it reads is known to `core/page/front-matter/dates.ts`.
import * as l10n from '@vscode/l10n';
import { findEntry, type MapNode, type Node, readDate } from '../page/index.ts';
import { dateKeysOf, isAtLeast, pageDates, type Site } from '../site/index.ts';
import type { Rule } from './rule.ts';
import { suggestDate } from './suggest-date.ts';

/** Absent as far as Hugo is concerned: null and the empty string. */
const isEmpty = (node: Node): boolean =>
  node.kind === 'scalar' && (node.type === 'null' || (node.type === 'string' && node.value === ''));

const isReadable = (node: Node, format: string): boolean => {
  if (node.kind !== 'scalar') return false;
  switch (node.type) {
    case 'date':
      // A TOML local time has no day.
      return !/^\d\d:/.test(node.value);
    case 'integer':
      // Seconds since 1970; every number in JSON is a float to Hugo, which it does not take.
      return format !== 'json';
    case 'string':
      return readDate(node.value) !== undefined;
    default:
      return false;
  }
};

/** The values that Hugo asks and cannot read: a list ends at the first that it can. */
const findUnreadable = (root: MapNode, format: string, site: Site): ReadonlySet<Node> => {
  const unreadable = new Set<Node>();
  // One `date` mostly feeds several of them.
  const readable = new Set<Node>();
  for (const date of pageDates) {
    for (const key of dateKeysOf(site.config, date)) {
      const value = findEntry(root, key)?.value;
      if (value === undefined || isEmpty(value) || unreadable.has(value)) continue;
      if (readable.has(value)) break;
      if (!isReadable(value, format)) unreadable.add(value);
      else {
        readable.add(value);
        break;
      }
    }
  }
  return unreadable;
};

export const dateInvalid: Rule = {
  code: 'date-invalid',
  title: 'A date that Hugo cannot read',
  level: 'error',
  needs: 'page',
  *check(page, site) {
    if (!page.frontMatter) return;
    const { root, format } = page.frontMatter;
    // Before 0.136 a date that cannot be read was silently taken for none (hugo-facts §1.3).
    const fails = isAtLeast(site.hugo, '0.136.0');
    for (const node of findUnreadable(root, format, site)) {
      const suggestion = node.kind === 'scalar' ? suggestDate(node.value) : undefined;
      const example = suggestion ?? '2024-12-02';
      const editable = suggestion !== undefined && node.kind === 'scalar' && node.verbatim;
      yield {
        span: node.span,
        level: fails ? 'error' : 'warning',
        message: fails
          ? l10n.t`Hugo cannot read this date and stops the build (since 0.136). Write it like ${example}.`
          : l10n.t`Hugo cannot read this date and treats the page as if it had none. Write it like ${example}.`,
        ...(editable && {
          fixes: [
            {
              title: l10n.t`Change to ${suggestion}`,
              edits: [{ span: node.inner, newText: suggestion }],
              preferred: true,
            },
          ],
        }),
      };
    }
  },
};
