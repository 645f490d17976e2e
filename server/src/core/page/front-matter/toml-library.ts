// Owns the reading of all TOML by toml-eslint-parser, into our tree. Knows no words for what is wrong.
import { type AST, ParseError, parseTOML } from 'toml-eslint-parser';
import type { Span } from '../../text/index.ts';
import type { Node, ScalarNode, ScalarType } from './node.ts';
import { type TomlKey, TomlTree } from './toml-tree.ts';

export interface TomlComplaint {
  readonly reason: string;
  /** Offset in the text. */
  readonly at: number;
}

const TYPES: Readonly<Record<AST.TOMLValue['kind'], ScalarType>> = {
  string: 'string',
  integer: 'integer',
  float: 'float',
  boolean: 'boolean',
  'offset-date-time': 'date',
  'local-date-time': 'date',
  'local-date': 'date',
  // A time of day is no date to Hugo (hugo-facts §1.2).
  'local-time': 'string',
};

class TomlConversion {
  private readonly text: string;
  private readonly base: number;

  constructor(text: string, base: number) {
    this.text = text;
    this.base = base;
  }

  spanOf([start, end]: readonly [number, number]): Span {
    return { start: this.base + start, end: this.base + end };
  }

  keysOf(key: AST.TOMLKey): TomlKey[] {
    return key.keys.map((part) => ({
      key: part.type === 'TOMLBare' ? part.name : part.value,
      span: this.spanOf(part.range),
    }));
  }

  toNode(value: AST.TOMLContentNode): Node {
    const span = this.spanOf(value.range);
    if (value.type === 'TOMLArray') {
      return { kind: 'list', span, items: value.elements.map((item) => this.toNode(item)), flow: true };
    }
    if (value.type === 'TOMLInlineTable') {
      const tree = new TomlTree(span);
      for (const pair of value.body) tree.put(this.keysOf(pair.key), this.toNode(pair.value));
      return tree.root();
    }
    return this.toScalar(value, span);
  }

  private toScalar(node: AST.TOMLValue, span: Span): ScalarNode {
    if (node.kind !== 'string') {
      const value = this.text.slice(span.start, span.end);
      return { kind: 'scalar', span, inner: span, style: 'plain', type: TYPES[node.kind], value, verbatim: true };
    }
    const width = node.multiline ? 3 : 1;
    const inner = { start: span.start + width, end: span.end - width };
    const verbatim = node.value === this.text.slice(inner.start, inner.end);
    const style = node.style === 'basic' ? 'double' : 'single';
    return { kind: 'scalar', span, inner, style, type: 'string', value: node.value, verbatim };
  }
}

/**
 * Reads `part` of the text into `tree`, in TOML 1.0 or 1.1. Answers with the first complaint of toml-eslint-parser, which
 * stops there and leaves the tree as it was. Ask `nesting.ts` before.
 */
export const readTomlWithLibrary = (
  text: string,
  part: Span,
  version: '1.0' | '1.1',
  tree: TomlTree,
): TomlComplaint | undefined => {
  let program: AST.TOMLProgram;
  try {
    program = parseTOML(text.slice(part.start, part.end), { tomlVersion: version });
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    return { reason: error.message, at: Math.min(part.start + error.index, part.end) };
  }
  const conversion = new TomlConversion(text, part.start);
  for (const statement of program.body[0].body) {
    if (statement.type === 'TOMLKeyValue') {
      tree.put(conversion.keysOf(statement.key), conversion.toNode(statement.value));
      continue;
    }
    const inArray = statement.kind === 'array';
    const close = text.indexOf(']', part.start + statement.key.range[1]) + (inArray ? 2 : 1);
    tree.enter(conversion.keysOf(statement.key), inArray, { start: part.start + statement.range[0], end: close });
    for (const pair of statement.body) tree.put(conversion.keysOf(pair.key), conversion.toNode(pair.value));
  }
  return undefined;
};
