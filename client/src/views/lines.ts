// Owns the lines of a tree as the editor holds them: one object for as long as a line is listed, and which are to be shown again. Knows no editor.
import type { TreeItem } from 'vscode';
import type { Line, Node } from './node.ts';

export interface Lines {
  /** Asks for the lines below one, or the first. */
  list(line?: Line): Promise<readonly Line[]>;
  /** The same for the editor, which keeps them until it is told to ask again. */
  give(line?: Line): Promise<readonly Line[]>;
  /** How the line looks, for the editor. */
  draw(line: Line): TreeItem;
  /** Asks again for all that the editor keeps. */
  update(): Promise<Update>;
}

/** Lines, and `undefined` for what is above all. */
export interface Update {
  /** What the editor must show anew. */
  readonly anew: (Line | undefined)[];
  /** Below these it then keeps nothing any more. */
  readonly lost: (Line | undefined)[];
}

/** What is below a line. */
interface Branch {
  lines: ReadonlyMap<string, Line>;
  /** The ids that the editor keeps; undefined when it asks when it needs them. */
  given?: string | undefined;
  /** The answer to the editor that is under way; it never fails. */
  answering?: Promise<void> | undefined;
  /** What an update has brought, until the editor asks for it. */
  ready?: readonly Line[] | undefined;
}

const lookOf = ({ item }: Node): string =>
  JSON.stringify([
    item.label,
    item.description,
    item.tooltip,
    item.contextValue,
    item.collapsibleState,
    item.iconPath,
    item.resourceUri?.toString(),
    item.accessibilityInformation?.label,
  ]);

const idOf = ({ item }: Node): string => item.id ?? String(item.label);

const idsOf = (lines: readonly Line[]): string => lines.map(({ node }) => idOf(node)).join('\n');

/** `ask` brings what stands below a node, or at the top. */
export const createLines = (ask: (node: Node | undefined) => Promise<readonly Node[]>): Lines => {
  const top: Branch = { lines: new Map() };
  const branches = new WeakMap<Line, Branch>();
  const drawn = new WeakMap<Line, string>();

  const branchOf = (line: Line | undefined): Branch => {
    if (!line) return top;
    const known = branches.get(line) ?? { lines: new Map() };
    branches.set(line, known);
    return known;
  };

  const list = async (line?: Line): Promise<readonly Line[]> => {
    const nodes = await ask(line?.node);
    const branch = branchOf(line);
    const lines = new Map<string, Line>();
    for (const node of nodes) {
      const same = branch.lines.get(idOf(node));
      if (same) same.node = node;
      lines.set(idOf(node), same ?? { node, ...(line ? { parent: line } : {}) });
    }
    branch.lines = lines;
    return [...lines.values()];
  };

  /** The editor keeps nothing below a line that it shows anew. */
  const forget = (line: Line | undefined, lost: Update['lost']): void => {
    const branch = branchOf(line);
    if (branch.given !== undefined) lost.push(line);
    branch.given = undefined;
    for (const child of branch.lines.values()) if (branches.has(child)) forget(child, lost);
  };

  /**
   * Brings what the editor will ask for again. It must be answered at once: until then it knows none of these lines, not even a
   * selected one, and it shows nothing at all when it asks twice before it has an answer.
   */
  const prepare = async (line: Line | undefined, lines?: readonly Line[]): Promise<void> => {
    const branch = branchOf(line);
    if (branch.given === undefined) return;
    const ready = lines ?? (await list(line));
    for (const child of ready) if (branches.has(child)) await prepare(child);
    branch.ready = ready;
  };

  const showAnew = async (line: Line | undefined, update: Update, lines?: readonly Line[]): Promise<void> => {
    await prepare(line, lines);
    forget(line, update.lost);
    update.anew.push(line);
  };

  /** What was brought before and not asked for is old now. */
  const discard = (branch: Branch): void => {
    branch.ready = undefined;
    for (const child of branch.lines.values()) {
      const below = branches.get(child);
      if (below) discard(below);
    }
  };

  const updateBelow = async (line: Line | undefined, update: Update): Promise<void> => {
    const branch = branchOf(line);
    // It may be older than what changed.
    while (branch.answering) await branch.answering;
    if (branch.given === undefined) return;
    const lines = await list(line);
    if (idsOf(lines) !== branch.given) return showAnew(line, update, lines);
    for (const child of lines)
      if (drawn.get(child) === lookOf(child.node)) await updateBelow(child, update);
      else await showAnew(child, update);
  };

  const answerTo = async (line: Line | undefined, branch: Branch): Promise<readonly Line[]> => {
    const lines = branch.ready ?? (await list(line));
    branch.ready = undefined;
    branch.given = idsOf(lines);
    return lines;
  };

  return {
    list,
    give(line) {
      const branch = branchOf(line);
      const answer = answerTo(line, branch);
      const done = (): void => {
        if (branch.answering === answering) branch.answering = undefined;
      };
      const answering = answer.then(done, done);
      branch.answering = answering;
      return answer;
    },
    draw(line) {
      drawn.set(line, lookOf(line.node));
      return line.node.item;
    },
    async update() {
      const update: Update = { anew: [], lost: [] };
      discard(top);
      await updateBelow(undefined, update);
      return update;
    },
  };
};
