// Owns getting the texts that a file had in its last commits, from the editor's own Git. Knows not what they are for.
import { extensions, type Uri } from 'vscode';

/** Of the interface of the built-in Git extension what is asked here. */
interface Repository {
  log(options: { readonly maxEntries: number; readonly path: string }): Promise<readonly { readonly hash: string }[]>;
  show(ref: string, path: string): Promise<string>;
}
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): { getRepository(uri: Uri): Repository | null };
}

/** As far back as a post is looked at. */
const MOST_COMMITS = 8;

/**
 * The texts of the last commits that changed the file, newest first; none without Git, in a folder that is not trusted, or for
 * what was never committed. `log` hears what failed: whoever asks can do without them.
 */
export const findFormerTexts = async (uri: Uri, log: (message: string) => void): Promise<readonly string[]> => {
  const git = extensions.getExtension<GitExtension>('vscode.git');
  if (!git || uri.scheme !== 'file') return [];
  try {
    const found = git.isActive ? git.exports : await git.activate();
    const repository = found.enabled ? found.getAPI(1).getRepository(uri) : null;
    if (!repository) return [];
    const commits = await repository.log({ maxEntries: MOST_COMMITS, path: uri.fsPath });
    const shown = await Promise.allSettled(commits.map(({ hash }) => repository.show(hash, uri.fsPath)));
    // A commit that took the file away has no text of it.
    return shown.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  } catch (error) {
    log(`Git: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  }
};
