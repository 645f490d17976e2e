// Owns the shape of one client's session: what every method of the protocol may use. Knows no method.
import type { Connection } from 'vscode-languageserver';
import type { Delta } from '../host/change.ts';
import type { Feed } from '../host/feed.ts';
import type { FileSystem } from '../host/file-system.ts';
import type { Workspace } from '../host/workspace.ts';
import type { ClientFeatures } from './client-features.ts';
import type { Published } from './published.ts';

export interface Session {
  readonly connection: Connection;
  readonly fs: FileSystem;
  readonly workspace: Workspace;
  readonly feed: Feed;
  readonly client: ClientFeatures;
  readonly published: Published;
  /** Aborted when the client says goodbye: from then on nothing more is said to it. */
  readonly closing: AbortSignal;
}

/** What a method does when the workspace has changed. */
export type Listener = (delta: Delta) => void;

/** One file per method: registers its handlers, and may return what it does when the workspace has changed. */
export type Method = (session: Session) => Listener | undefined;
