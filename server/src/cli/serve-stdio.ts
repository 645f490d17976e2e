// Owns serving an editor over standard input and output.
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeFileSystem } from '../host/node-file-system.ts';
import { startServer } from '../lsp/start.ts';
import { readTranslation } from './read-translation.ts';
import { readVersion } from './version.ts';

export const serveStdio = (): void =>
  startServer(
    createConnection(ProposedFeatures.all, process.stdin, process.stdout),
    nodeFileSystem,
    readVersion(),
    readTranslation,
  );
