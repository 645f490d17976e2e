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
import type { Node } from './node.ts';

export interface Tree extends Disposable {
  readonly view: TreeView<Node>;
  refresh(): void;
  /** The line that is selected. */
  selected(): Node | undefined;
  /** The first line, of those that are reached within two levels of a site, that is looked for; it can be revealed. */
  find(fits: (node: Node) => boolean): Promise<Node | undefined>;
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
  const changed = new EventEmitter<undefined>();
  /** Which line each was listed below; the editor asks for it to show a line that is hidden. */
  let parents = new WeakMap<Node, Node>();

  const ask = async (root: string): Promise<readonly Node[]> => {
    const server = session.server();
    return server ? linesOf(server, root) : [];
  };
  const top = (): Promise<readonly Node[]> | readonly Node[] => {
    const sites = session.sites();
    if (sites.length === 1) return ask(sites[0]!.root);
    return sites.map((site) => toSiteNode(site, id, () => ask(site.root)));
  };
  const below = async (node: Node | undefined): Promise<readonly Node[]> => {
    const children = (await (node ? node.children?.() : top())) ?? [];
    if (node) for (const child of children) parents.set(child, node);
    return children;
  };
  const find = async (
    fits: (node: Node) => boolean,
    node: Node | undefined,
    depth: number,
  ): Promise<Node | undefined> => {
    for (const child of await below(node)) {
      if (fits(child)) return child;
      const found = depth > 0 ? await find(fits, child, depth - 1) : undefined;
      if (found) return found;
    }
    return undefined;
  };
  const view = window.createTreeView<Node>(id, {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: ({ item }) => item,
      getParent: (node) => parents.get(node),
      getChildren: async (node) => [...(await below(node))],
    },
  });
  // The editor's own list of what is selected is empty while it asks for the lines again.
  let selected: Node | undefined;
  view.onDidChangeSelection(({ selection }) => {
    selected = selection[0];
  });
  const refresh = (): void => {
    parents = new WeakMap();
    changed.fire(undefined);
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
  return {
    view,
    refresh,
    // What is told of a selection made meanwhile is empty too, and not told again.
    selected: () => view.selection[0] ?? selected,
    find: (fits) => find(fits, undefined, session.sites().length > 1 ? 2 : 1),
    dispose() {
      view.dispose();
      changed.dispose();
    },
  };
};
