// Owns showing what is wrong with a site itself, at the file where it is wrong: its configuration, a post that cannot be read.
import type { SiteProblem } from '../core/site/index.ts';
import { attempt } from '../host/attempt.ts';
import type { LoadedSite } from '../host/cell.ts';
import { toUri } from '../host/uris.ts';
import { toSiteDiagnostic } from './convert.ts';
import { describe } from './guard.ts';
import type { Method } from './session.ts';

export const configProblems: Method = ({ connection, workspace, fs, published, client }) => {
  /** By root: the files at which something shows now. */
  const shownAt = new Map<string, readonly string[]>();
  let last: ReadonlyMap<string, LoadedSite['site']['problems']> = new Map();

  const show = async (root: string, problems: readonly SiteProblem[]): Promise<void> => {
    const paths = [...new Set(problems.map(({ path }) => path))];
    const uris = paths.map((path) => toUri(root, path));
    for (const uri of shownAt.get(root) ?? []) if (!uris.includes(uri)) published.show('site', uri, []);
    shownAt.set(root, uris);
    for (const path of paths) {
      const uri = toUri(root, path);
      // Whatever cannot be read is told at its very beginning.
      const text = await attempt(
        () => fs.read(uri),
        () => undefined,
      );
      if (last.get(root) !== problems) return;
      const here = problems.filter((problem) => problem.path === path);
      published.show(
        'site',
        uri,
        here.map((problem) => toSiteDiagnostic(problem, text ?? '', client)),
      );
    }
  };

  return ({ site }) => {
    if (!site) return;
    const now = new Map(workspace.sites().map(({ root, site: { problems } }) => [root, problems]));
    for (const root of new Set([...last.keys(), ...now.keys()])) {
      if (last.get(root) === now.get(root)) continue;
      show(root, now.get(root) ?? []).catch((error: unknown) => connection.console.error(describe(error)));
    }
    last = now;
  };
};
