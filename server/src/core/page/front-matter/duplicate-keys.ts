// Owns the finding of keys given twice in one map. Knows what each format and version of Hugo does about them.
import type { FrontMatterFormat, FrontMatterProblem, MapEntry, MapNode, Node } from './node.ts';

const problemOf = (format: FrontMatterFormat, first: MapEntry, second: MapEntry): FrontMatterProblem => {
  const common = { code: 'duplicate-key', span: second.keySpan, related: first.keySpan } as const;
  const key = `“${second.key}”`;
  if (first.key !== second.key && format !== 'json') {
    const message = `“${first.key}” and ${key} are the same key to Hugo, and which of them wins is random. Delete one of them.`;
    return { ...common, message, fails: false };
  }
  if (format === 'json') {
    return {
      ...common,
      message: `The key ${key} is already given above, and only this one counts. Delete one of them.`,
      fails: false,
    };
  }
  const message = `The key ${key} is already given above. Delete one of them.`;
  return format === 'yaml' ? { ...common, message, since: '0.152.0' } : { ...common, message };
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
    if (node.kind === 'list') {
      if (visited.has(node.items)) return;
      visited.add(node.items);
      for (const item of node.items) if (item.kind !== 'scalar') visit(item, false);
      return;
    }
    if (visited.has(node.entries)) return;
    visited.add(node.entries);
    if (node.entries.length > 1) {
      const seen = new Map<string, MapEntry>();
      for (const entry of node.entries) {
        // Behind an error there may be keys that nobody wrote.
        if (entry.keySpan.start === entry.keySpan.end) continue;
        const name = lowered ? entry.key.toLowerCase() : entry.key;
        const first = seen.get(name);
        if (first === undefined) seen.set(name, entry);
        else problems.push(problemOf(format, first, entry));
      }
    }
    for (const entry of node.entries) visit(entry.value, lowered);
  };
  visit(root, true);
  return problems;
};
