// Owns what depends on where the extension runs: on a machine of the author's, or in a browser. Types only.
import type { Disposable, ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { ClientOptions, NewPostResult } from '../../server/src/protocol.ts';
import type { InstalledHugo } from './installed-hugo.ts';
import type { LivePreviews } from './live/live-previews.ts';
import type { Server } from './server.ts';
import type { Session } from './session.ts';

export interface Host {
  /** Loads what the language client is made of: it takes 50 ms. */
  loadClient(context: ExtensionContext): Promise<ClientParts>;
  /** Absent where no program can be started. */
  readonly hugo?: MachineHugo;
}

/** Of the library of the language client what is wanted, and the server that it talks to. */
export interface ClientParts
  extends Pick<
    typeof import('vscode-languageclient'),
    'CloseAction' | 'ConnectionErrors' | 'ErrorAction' | 'ErrorCodes' | 'RevealOutputChannelOn' | 'State'
  > {
  /** What only this host has to tell the server. */
  readonly options: ClientOptions;
  /** A client that is not started yet. */
  create(id: string, name: string, options: LanguageClientOptions): BaseLanguageClient;
}

/** What is done with the Hugo of this machine. */
export interface MachineHugo {
  createInstalledHugo(subscriptions: Disposable[]): InstalledHugo;
  offerTasks(session: Session): readonly Disposable[];
  createLivePreviews(session: Session): Promise<LivePreviews>;
  /** Lets Hugo make a post; undefined where it is to be made here: there is no Hugo, or it failed, and the output says why. */
  makePost(
    server: Server,
    post: NewPostResult,
    root: string,
    title: string,
  ): Promise<NewPostResult | 'cancelled' | undefined>;
}
