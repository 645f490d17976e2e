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

/** A line of a tree. */
export interface Node {
  /** With an `id`, or what is open closes at each refresh. */
  readonly item: TreeItem;
  /** Asked only when the line is opened. */
  readonly children?: () => Promise<readonly Node[]>;
  readonly term?: TermTarget;
  /** URI of the post. */
  readonly post?: string;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'item' in value;

/** The term of the line that a command was called on. */
export const termOf = (given: unknown): TermTarget | undefined => (isNode(given) ? given.term : undefined);

/** The post of the line that a command was called on. */
export const postOf = (given: unknown): string | undefined => (isNode(given) ? given.post : undefined);
