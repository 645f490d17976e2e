// Owns writing a whole tree of front matter as JSON, which has no room for comments.
import type { MapNode, Node } from '../page/index.ts';
import { convertScalar } from './convert-scalar.ts';
import { writeKey } from './write-value.ts';

const write = (node: Node, path: readonly string[], indent: string, lineEnd: string): string => {
  const deeper = `${indent}  `;
  if (node.kind === 'scalar') return convertScalar(node, { to: 'json', flow: true, path, nothing: undefined }) ?? '';
  const isShort = node.kind === 'list' && node.items.every(({ kind }) => kind === 'scalar');
  if (isShort) return `[${node.items.map((item) => write(item, path, '', lineEnd)).join(', ')}]`;
  const inner =
    node.kind === 'list'
      ? node.items.map((item) => write(item, path, deeper, lineEnd))
      : node.entries.map(
          ({ key, value }) => `${writeKey(key, 'json')}: ${write(value, [...path, key], deeper, lineEnd)}`,
        );
  const [open, close] = node.kind === 'list' ? ['[', ']'] : ['{', '}'];
  if (inner.length === 0) return open + close;
  return `${open}${lineEnd}${inner.map((one) => deeper + one).join(`,${lineEnd}`)}${lineEnd}${indent}${close}`;
};

/** The whole object, braces included, without a line end behind it; of a tree that JSON can say. */
export const convertToJson = (root: MapNode, lineEnd: string): string => write(root, [], '', lineEnd);
