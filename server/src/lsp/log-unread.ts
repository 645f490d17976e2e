// Owns what the log says of a file that could not be read: that the disk refuses is no failure of ours.
import type { RemoteConsole } from 'vscode-languageserver';
import type { SitePath } from '../core/text/index.ts';
import { isRefusal } from '../host/file-system.ts';
import { describe } from './guard.ts';

interface Log {
  readonly console: Pick<RemoteConsole, 'error' | 'warn'>;
}

/** Tells the log which file it was, and why. */
export const logUnread = ({ console }: Log, path: SitePath, error: unknown): void =>
  console[isRefusal(error) ? 'warn' : 'error'](`${path}: ${describe(error)}`);
