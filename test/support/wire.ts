// Owns the shape of a language client for tests. `wire-client.ts` makes it.
import type {
  ClientCapabilities,
  CodeAction,
  CompletionItem,
  Diagnostic,
  DocumentDiagnosticReport,
  FileSystemWatcher,
  InitializeResult,
  Position,
  ProtocolConnection,
  PublishDiagnosticsParams,
  Range,
  TextEdit,
} from 'vscode-languageserver/node';
import type { FileSystem } from '../../server/src/host/file-system.ts';
import type { MemoryFileSystem } from '../../server/src/host/memory-file-system.ts';
import type { ChangedParams, StatusParams } from '../../server/src/protocol.ts';

export interface WireOptions {
  readonly capabilities?: ClientCapabilities;
  /** What the client answers when it is asked for `hugoAuthor`. May be changed through `wire.settings`. */
  readonly settings?: unknown;
  readonly initializationOptions?: unknown;
  /** The language that the client speaks: `de`. */
  readonly locale?: string;
  /** What the client answers to requests of our own, by their method. */
  readonly answers?: Readonly<Record<string, (params: never) => unknown>>;
  /** Folders that are opened, as paths below the root; the root by default. */
  readonly folders?: readonly string[];
  /** Another disk than the one in memory, and its root. */
  readonly disk?: { readonly fs: FileSystem; readonly root: string };
  /** Where the disk in memory has the files: `vscode-vfs://github/ida/blog`. */
  readonly root?: string;
  /** Starts another server than Node's over two streams, which reads the disk. */
  readonly serve?: (disk: FileSystem) => Served;
}

/** A server that runs, seen from its client. */
export interface Served {
  readonly connection: ProtocolConnection;
  readonly end: () => void;
}

export interface Wire {
  readonly root: string;
  readonly server: InitializeResult;
  readonly connection: ProtocolConnection;
  /** The disk in memory. Changes are seen by the server once it is told, see `changed`. */
  readonly disk: MemoryFileSystem;
  settings: unknown;
  readonly registrations: ReadonlyMap<string, unknown>;
  readonly refreshes: () => number;
  /** Errors that the test expects to be logged: each takes away the first that matches. */
  readonly expectError: (pattern: RegExp) => void;
  /** A message that the author is shown: takes away the first that matches. */
  readonly expectMessage: (pattern: RegExp) => void;
  readonly uri: (path: string) => string;
  /** What a file holds: as opened, or as on the disk in memory. */
  readonly text: (path: string) => string;
  readonly open: (path: string, text?: string) => Promise<void>;
  /** Replaces the first occurrence of `from` by an incremental edit. */
  readonly edit: (path: string, from: string, to: string) => Promise<void>;
  readonly replace: (path: string, text: string) => Promise<void>;
  readonly close: (path: string) => Promise<void>;
  readonly pull: (path: string, previousResultId?: string) => Promise<DocumentDiagnosticReport>;
  /** Pulled, in full, as `code line:column-column`. */
  readonly findings: (path: string) => Promise<readonly string[]>;
  readonly diagnostics: (path: string) => Promise<readonly Diagnostic[]>;
  /** What was pushed last for a file; undefined: nothing ever. */
  readonly pushed: (path: string) => PublishDiagnosticsParams | undefined;
  readonly status: () => StatusParams | undefined;
  /** What it was told to have changed, for the views; the first told first. */
  readonly changes: () => readonly ChangedParams[];
  readonly complete: (path: string, at: Position | string) => Promise<readonly CompletionItem[]>;
  readonly codeActions: (path: string, range: Range) => Promise<readonly CodeAction[]>;
  readonly applyEdits: (path: string, edits: readonly TextEdit[]) => string;
  /** Where `needle` stands in a file. */
  readonly range: (path: string, needle: string) => Range;
  /** Tells of changes on disk; `change` is made first. */
  readonly changed: (paths: readonly string[], change?: () => void) => Promise<void>;
  /** Fulfilled as soon as the condition holds; looked at after each message. */
  readonly until: (what: string, condition: () => boolean) => Promise<void>;
  /** Fulfilled when the server has taken in everything it was told so far. */
  readonly settled: () => Promise<void>;
  /** Fulfilled when every site has been read. */
  readonly ready: () => Promise<void>;
  readonly watchers: () => readonly FileSystemWatcher[];
  readonly stop: () => Promise<void>;
}
