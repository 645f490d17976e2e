// Owns what Git sees of the opened folder: that only what was asked has changed. Knows no journey.
import { execFileSync } from 'node:child_process';
import { folderUri } from './editing.ts';

const git = (...given: readonly string[]): string =>
  execFileSync('git', ['-C', folderUri().fsPath, '-c', 'core.quotepath=off', ...given], { encoding: 'utf8' });

/** `?? content/a.md`, ` M content/b.md`: every file that is not as it was committed. */
export const changedFiles = (): readonly string[] =>
  git('status', '--short', '--untracked-files=all').split('\n').filter(Boolean);

/** The lines that went (`-…`) and that came (`+…`), of all files that were committed. */
export const changedLines = (): readonly string[] =>
  git('diff', '--unified=0')
    .split('\n')
    .filter((line) => /^[-+](?![-+]{2} )/.test(line));

/** Everything is as it was committed again. */
export const restoreAll = (): void => {
  git('checkout', '--quiet', '.');
  git('clean', '--quiet', '--force', '-d');
};
