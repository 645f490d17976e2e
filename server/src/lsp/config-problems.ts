// Owns showing what is wrong with a site itself, at the file where it is wrong: its configuration, a post that cannot be read, a
// template that nothing uses.
import { checkSite, type FileProblem, withoutSilenced } from '../core/rules/index.ts';
import { attempt } from '../host/attempt.ts';
import type { LoadedSite } from '../host/cell.ts';
import { toUri } from '../host/uris.ts';
import { toSiteDiagnostic } from './convert.ts';
import { describe } from './guard.ts';
import type { Method } from './session.ts';
import { whenQuiet } from './when-quiet.ts';

/** What is wrong of itself, which nothing silences, and what rules find. */
interface Told {
  readonly problems: readonly FileProblem[];
  readonly findings: readonly FileProblem[];
  /** Counts up with the files, whose texts may silence what is found in them. */
  readonly files: number;
}

const isSame = (a: Told, b: Told): boolean =>
  a.problems === b.problems &&
  JSON.stringify(a.findings) === JSON.stringify(b.findings) &&
  (a.files === b.files || b.findings.length === 0);

export const configProblems: Method = ({ connection, workspace, fs, published, client, closing }) => {
  /** By root: the files at which something shows now. */
  const shownAt = new Map<string, readonly string[]>();
  let last: ReadonlyMap<string, Told> = new Map();

  const tell = ({ site, settings, revision }: LoadedSite): Told => ({
    problems: site.problems,
    findings: checkSite(site, settings.levels, (code, error) =>
      connection.console.error(`rule ${code} failed: ${describe(error)}`),
    ),
    files: revision.files,
  });

  const show = async (root: string, told: Told | undefined): Promise<void> => {
    const { problems, findings } = told ?? { problems: [], findings: [] };
    const paths = [...new Set([...problems, ...findings].map(({ path }) => path))];
    const uris = paths.map((path) => toUri(root, path));
    for (const uri of shownAt.get(root) ?? []) if (!uris.includes(uri)) published.show('site', uri, []);
    shownAt.set(root, uris);
    for (const path of paths) {
      const uri = toUri(root, path);
      // Whatever cannot be read is told at its very beginning.
      const text =
        (await attempt(
          () => fs.read(uri),
          () => undefined,
        )) ?? '';
      if (last.get(root) !== told) return;
      const found = findings.filter((finding) => finding.path === path);
      const here = [...problems.filter((problem) => problem.path === path), ...withoutSilenced(found, text)];
      published.show(
        'site',
        uri,
        here.map((problem) => toSiteDiagnostic(problem, text, client)),
      );
    }
  };

  const update = (): void => {
    const before = last;
    last = new Map(
      workspace.sites().map((loaded) => {
        const [was, now] = [before.get(loaded.root), tell(loaded)];
        return [loaded.root, was && isSame(was, now) ? was : now];
      }),
    );
    for (const root of new Set([...before.keys(), ...last.keys()])) {
      const now = last.get(root);
      if (before.get(root) === now) continue;
      show(root, now).catch((error: unknown) => connection.console.error(describe(error)));
    }
  };
  const soon = whenQuiet(closing, update);

  return ({ site, others }) => {
    if (site) update();
    else if (others) soon();
  };
};
