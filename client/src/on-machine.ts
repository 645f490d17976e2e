// Owns the host that is a machine of the author's: the server is a process of its own, and Hugo can be run.
import type { Host } from './host.ts';
import { createInstalledHugo } from './installed-hugo.ts';
import { makePost } from './make-post.ts';
import { pageSchemes } from './page-documents.ts';
import { offerHugoTasks } from './tasks/hugo-task.ts';

export const onMachine: Host = {
  async loadClient(context) {
    const { clientOfNode } = await import('./language-clients.ts');
    const { LanguageClient, TransportKind, ...parts } = clientOfNode();
    const run = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
    const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6017'] } };
    return {
      ...parts,
      options: { tellsInstalledHugo: true, readsFiles: pageSchemes().some((scheme) => scheme !== 'file') },
      create: (id, name, options) => new LanguageClient(id, name, { run, debug }, options),
    };
  },
  hugo: {
    createInstalledHugo,
    offerTasks: offerHugoTasks,
    async createLivePreviews(session) {
      const { createLivePreviews } = await import('./live/live-previews.ts');
      return createLivePreviews(session);
    },
    makePost,
  },
};
