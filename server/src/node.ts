// The server for an editor on this machine: Node's disk, and whatever channel the editor asks for on the command line.
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { readTranslation } from './cli/read-translation.ts';
import { readVersion } from './cli/version.ts';
import { nodeFileSystem } from './host/node-file-system.ts';
import type { startServer } from './lsp/start.ts';

export const serve = (start: typeof startServer): void =>
  start(createConnection(ProposedFeatures.all), nodeFileSystem, readVersion(), readTranslation);
