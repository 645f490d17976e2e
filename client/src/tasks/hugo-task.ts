// Owns the tasks of the type `hugo`: which there are, what a line of tasks.json means, and that Hugo's complaints become problems.
import {
  type CancellationToken,
  CustomExecution,
  type Disposable,
  l10n,
  type Pseudoterminal,
  Task,
  type TaskDefinition,
  TaskGroup,
  TaskScope,
  tasks,
  Uri,
  type WorkspaceFolder,
  workspace,
} from 'vscode';
import type { SiteStatus } from '../../../server/src/protocol.ts';
import { findHugo, namedHugo } from '../installed-hugo.ts';
import { isInside } from '../is-inside.ts';
import { createBuildDiagnostics } from '../live/build-diagnostics.ts';
import { refuseHugo } from '../live/refuse-hugo.ts';
import type { Session } from '../session.ts';
import { createBuildTerminal } from './build-terminal.ts';

/** As in tasks.json; `package.json` describes it to the author. */
interface HugoTask extends TaskDefinition {
  /** Folder of the site below the opened folder; without it the first site there is. */
  readonly site?: string;
  readonly drafts?: boolean;
  readonly arguments?: readonly string[];
}

/** Offers a build for each site, with and without drafts, in trusted folders only. */
export const offerHugoTasks = (session: Session): Disposable[] => {
  const problems = createBuildDiagnostics('hugoAuthor.build');
  const running = new Set<{ stop(): void }>();

  const open = async (task: HugoTask, scope: Task['scope']): Promise<Pseudoterminal> => {
    // The editor runs no task of such a folder either.
    if (!workspace.isTrusted) throw new Error('The folder is not trusted.');
    const program = findHugo();
    if (program === undefined) {
      void refuseHugo('program-relative', namedHugo());
      throw new Error(l10n.t('“{0}” is a relative path. Write a name on the PATH or an absolute path.', namedHugo()));
    }
    const order = {
      program,
      root: rootOf(task, scope, session.sites()).fsPath,
      drafts: task.drafts === true,
      args: task.arguments ?? [],
    };
    const terminal = createBuildTerminal(order, (result) => {
      running.delete(terminal);
      if (!result) return;
      problems.show(result.problems);
      if (result.failure === 'ENOENT') void refuseHugo('missing', order.program);
    });
    running.add(terminal);
    return terminal;
  };

  const toTask = (definition: HugoTask, scope: WorkspaceFolder | TaskScope, name: string): Task => {
    const execution = new CustomExecution(async () => open(definition, scope));
    // Its problems are more than a matcher could tell: with the way through the templates.
    const task = new Task(definition, scope, name, 'hugo', execution, []);
    task.group = TaskGroup.Build;
    task.detail = definition.drafts
      ? l10n.t('Builds the site with its drafts, by the Hugo of this machine.')
      : l10n.t('Builds the site by the Hugo of this machine.');
    return task;
  };

  const provider = tasks.registerTaskProvider('hugo', {
    async provideTasks(token) {
      if (!workspace.isTrusted) return [];
      const sites = await sitesOf(session, token);
      const buildable = sites.filter(({ root }) => Uri.parse(root).scheme === 'file');
      return buildable.flatMap(({ root, name }) => {
        const scope = workspace.getWorkspaceFolder(Uri.parse(root));
        if (!scope) return [];
        const site = Uri.parse(root).path.slice(scope.uri.path.length).replace(/^\//, '');
        const definition = { type: 'hugo', ...(site === '' ? {} : { site }) };
        const suffix = buildable.length > 1 ? ` (${site || name})` : '';
        return [
          toTask(definition, scope, `build${suffix}`),
          toTask({ ...definition, drafts: true }, scope, `build with drafts${suffix}`),
        ];
      });
    },
    resolveTask: ({ definition, scope, name }) => toTask(definition as HugoTask, scope ?? TaskScope.Workspace, name),
  });
  return [
    problems,
    provider,
    // Hugo complained of another text; the next build says whether it still does.
    workspace.onDidSaveTextDocument(({ uri }) => problems.forget(uri)),
    {
      dispose() {
        for (const terminal of running) terminal.stop();
      },
    },
  ];
};

/** Waits for the server to find them. */
const sitesOf = async (session: Session, token: CancellationToken): Promise<readonly SiteStatus[]> => {
  if (session.sites().length > 0) return session.sites();
  await session.start();
  if (!session.server() || session.sites().length > 0) return session.sites();
  return new Promise((resolve) => {
    const end = (sites: readonly SiteStatus[]): void => {
      hearing.dispose();
      cancelling.dispose();
      resolve(sites);
    };
    const hearing = session.onStatus(({ sites }) => end(sites));
    const cancelling = token.onCancellationRequested(() => end([]));
  });
};

const rootOf = ({ site }: HugoTask, scope: Task['scope'], sites: readonly SiteStatus[]): Uri => {
  const folder = (typeof scope === 'object' ? scope : workspace.workspaceFolders?.[0])?.uri;
  if (folder && site !== undefined) return Uri.joinPath(folder, site);
  const inside = sites.map(({ root }) => Uri.parse(root)).filter((root) => !folder || isInside(folder, root));
  return inside[0] ?? folder ?? Uri.parse(sites[0]?.root ?? '');
};
