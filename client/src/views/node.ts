// Owns the shape of what stands in our trees, and which term or post a command was called on. Knows no tree.
import type { TreeItem } from 'vscode';

/** A term of a site, as a command needs it. */
export interface TermTarget {
  readonly root: string;
  readonly taxonomy: string;
  /** The spelling used most. */
  readonly name: string;
  readonly posts: number;
  readonly others: readonly { readonly name: string; readonly posts: number }[];
  readonly url?: string;
  readonly page?: string;
}

/** What a line of a tree says. */
export interface Node {
  /** With an `id`, by which it is known again when the lines are asked for once more. */
  readonly item: TreeItem;
  /** Asked only when the line is opened. */
  readonly children?: () => Promise<readonly Node[]>;
  readonly term?: TermTarget;
  /** URI of the post. */
  readonly post?: string;
}

/** A line as the editor holds it, and as it is given to our commands. */
export interface Line {
  /** What it says now. */
  node: Node;
  readonly parent?: Line;
}

export const isLine = (value: unknown): value is Line => typeof value === 'object' && value !== null && 'node' in value;

/** The term of the line that a command was called on. */
export const termOf = (given: unknown): TermTarget | undefined => (isLine(given) ? given.node.term : undefined);

/** The post of the line that a command was called on. */
export const postOf = (given: unknown): string | undefined => (isLine(given) ? given.node.post : undefined);
