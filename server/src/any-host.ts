// The server as it is built: one file for both hosts, which starts by the half that can run where it was loaded. Two would weigh twice.
import { startServer } from './lsp/start.ts';

const host = typeof process === 'undefined' ? import('./browser.ts') : import('./node.ts');
void host.then(({ serve }) => serve(startServer));
