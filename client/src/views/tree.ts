// Owns showing nodes as one of the editor's own trees: sites first where there are several, asked again when they changed. Knows no node.
import {
  type Disposable,
  EventEmitter,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  window,
} from 'vscode';
import type { SiteStatus } from '../../../server/src/protocol.ts';
import type { Server } from '../server.ts';
import type { Session } from '../session.ts';
import { createFocus } from './focused-line.ts';
import { createLines } from './lines.ts';
import type { Line, Node } from './node.ts';

export interface Tree extends Disposable {
  readonly view: TreeView<Line>;
  /** Shows what has become another since it was shown. */
  refresh(): void;
  /** The line that a key of the keyboard is about. */
  focused(): Promise<Line | undefined>;
  /** Shows nothing anew while `work` asks the author: the editor would give the focus back to the tree, and the box would close. */
  keep<T>(work: () => Promise<T>): Promise<T>;
  /** The first line, of those that are reached within two levels of a site, that is looked for; it can be revealed. */
  find(fits: (node: Node) => boolean): Promise<Line | undefined>;
}

const toSiteNode = ({ root, name }: SiteStatus, id: string, children: () => Promise<readonly Node[]>): Node => {
  const item = new TreeItem(name, TreeItemCollapsibleState.Expanded);
  item.id = `${id} ${root}`;
  item.iconPath = new ThemeIcon('globe');
  return { item, children };
};

/**
 * A tree in the view `id`. `linesOf` asks for the first lines of a site; the editor asks only for what is seen, so a view
 * that is closed costs nothing.
 */
export const showTree = (
  session: Session,
  id: string,
  linesOf: (server: Server, root: string) => Promise<readonly Node[]>,
): Tree => {
  const changed = new EventEmitter<Line[] | undefined>();
  const ask = async (root: string): Promise<readonly Node[]> => {
    const server = session.server();
    return server ? linesOf(server, root) : [];
  };
  const top = (): Promise<readonly Node[]> | readonly Node[] => {
    const sites = session.sites();
    if (sites.length === 1) return ask(sites[0]!.root);
    return sites.map((site) => toSiteNode(site, id, () => ask(site.root)));
  };
  const lines = createLines(async (node) => (await (node ? node.children?.() : top())) ?? []);
  const find = async (
    fits: (node: Node) => boolean,
    line: Line | undefined,
    depth: number,
  ): Promise<Line | undefined> => {
    for (const child of await lines.list(line)) {
      if (fits(child.node)) return child;
      const found = depth > 0 ? await find(fits, child, depth - 1) : undefined;
      if (found) return found;
    }
    return undefined;
  };

  const focus = createFocus(id, () => view.selection);
  const view = window.createTreeView<Line>(id, {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: lines.draw,
      getParent: ({ parent }) => parent,
      getChildren: async (line) => [...(await focus.giving(line, lines.give(line)))],
    },
  });

  /** Of what is below these the editor asks nothing until they are opened. */
  const closed = new WeakSet<Line>();
  view.onDidCollapseElement(({ element }) => closed.add(element));
  view.onDidExpandElement(({ element }) => closed.delete(element));
  const isOpen = (line: Line | undefined): boolean => line === undefined || (!closed.has(line) && isOpen(line.parent));

  let keepers = 0;
  const waiting: (() => void)[] = [];
  const whenFree = async (): Promise<void> => {
    while (keepers > 0) await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const keep = async <T>(work: () => Promise<T>): Promise<T> => {
    keepers++;
    try {
      return await work();
    } finally {
      keepers--;
      for (const go of waiting.splice(0)) go();
    }
  };

  let isUpdating = false;
  let isStale = false;
  const refresh = (): void => {
    isStale = true;
    // What nobody sees costs nothing.
    if (isUpdating || !view.visible) return;
    isUpdating = true;
    void update().finally(() => {
      isUpdating = false;
    });
  };
  const update = async (): Promise<void> => {
    while (isStale) {
      isStale = false;
      await whenFree();
      await focus.settled();
      const { anew, lost } = await lines.update().catch((error: unknown) => {
        session.server()?.log(`The lines of ${id} could not be asked for again: ${error}`);
        return { anew: [undefined], lost: [undefined] };
      });
      do {
        await whenFree();
        // The editor says that a line is there twice, and shows none, when it asks again before it has an answer.
        await focus.settled();
      } while (keepers > 0);
      focus.lost(lost.filter(isOpen));
      changed.fire(anew.includes(undefined) ? undefined : anew.flatMap((line) => line ?? []));
    }
  };

  // The first word of the sites may come before there is somebody to ask: what was asked then had no lines.
  session.onStarted(refresh);
  let known = '';
  session.onStatus(({ sites }) => {
    // Counts come by `changed`; here only that a site came, went, or has been read.
    const now = sites.map(({ root, state }) => `${root} ${state}`).join('\n');
    if (now === known) return;
    known = now;
    refresh();
  });
  session.onChanged(({ sites }) => {
    if (sites.length > 0) refresh();
  });
  view.onDidChangeVisibility(({ visible }) => {
    if (visible && isStale) refresh();
  });
  return {
    view,
    refresh,
    focused: focus.find,
    keep,
    find: (fits) => find(fits, undefined, session.sites().length > 1 ? 2 : 1),
    dispose() {
      focus.dispose();
      view.dispose();
      changed.dispose();
    },
  };
};
