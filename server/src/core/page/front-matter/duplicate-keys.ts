// Owns the finding of keys given twice in one map. Knows what each format and version of Hugo does about them.
import * as l10n from '@vscode/l10n';
import type { FrontMatterFormat, FrontMatterProblem, MapEntry, MapNode, Node } from './node.ts';

const problemOf = (format: FrontMatterFormat, first: MapEntry, second: MapEntry): FrontMatterProblem => {
  const common = { code: 'duplicate-key', span: second.keySpan, related: first.keySpan } as const;
  if (first.key !== second.key && format !== 'json') {
    const message = l10n.t`“${first.key}” and “${second.key}” are the same key to Hugo, and which of them wins is random. Delete one of them.`;
    return { ...common, message, fails: false };
  }
  if (format === 'json') {
    return {
      ...common,
      message: l10n.t`The key “${second.key}” is already given above, and only this one counts. Delete one of them.`,
      fails: false,
      lastCounts: true,
    };
  }
  const message = l10n.t`The key “${second.key}” is already given above. Delete one of them.`;
  return format === 'yaml' ? { ...common, message, since: '0.152.0', lastCounts: true } : { ...common, message };
};

const isScalar = (node: Node): boolean => node.kind === 'scalar';

/** Cheap for the few keys that a map has, since every page of a site is asked: false when no two keys can be equal. */
const mayRepeat = (entries: readonly MapEntry[]): boolean => {
  if (entries.length > 40) return true;
  for (let i = 1; i < entries.length; i++) {
    const key = entries[i]!.key;
    for (let j = 0; j < i; j++) {
      const other = entries[j]!.key;
      if (other.length === key.length && other.toLowerCase() === key.toLowerCase()) return true;
    }
  }
  return false;
};

const repeatsIn = (format: FrontMatterFormat, entries: readonly MapEntry[], lowered: boolean): FrontMatterProblem[] => {
  const problems: FrontMatterProblem[] = [];
  const seen = new Map<string, MapEntry>();
  for (const entry of entries) {
    // Behind an error there may be keys that nobody wrote.
    if (entry.keySpan.start === entry.keySpan.end) continue;
    const name = lowered ? entry.key.toLowerCase() : entry.key;
    const first = seen.get(name);
    if (first === undefined) seen.set(name, entry);
    else problems.push(problemOf(format, first, entry));
  }
  return problems;
};

/**
 * Keys that stand twice in one map, wherever it lies, but for letter case too where Hugo lower-cases keys (hugo-facts §1.2).
 * Org is left out: there the values of a repeated key make a list.
 */
export const findDuplicateKeys = (format: FrontMatterFormat, root: MapNode): FrontMatterProblem[] => {
  const problems: FrontMatterProblem[] = [];
  if (format === 'org') return problems;
  // The entries of an alias are those of its anchor: looked at once.
  const visited = new Set<readonly unknown[]>();
  const visit = (node: Node, lowered: boolean): void => {
    if (node.kind === 'scalar') return;
    const children = node.kind === 'list' ? node.items : node.entries;
    if (children.length === 0 || (node.kind === 'list' && node.items.every(isScalar))) return;
    if (visited.has(children)) return;
    visited.add(children);
    if (node.kind === 'list') {
      for (const item of node.items) visit(item, false);
      return;
    }
    if (mayRepeat(node.entries)) for (const problem of repeatsIn(format, node.entries, lowered)) problems.push(problem);
    for (const entry of node.entries) visit(entry.value, lowered);
  };
  visit(root, true);
  return problems;
};
