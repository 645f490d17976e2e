// Owns being the editor that is killed: a process of its own, which starts a live site and then only waits. Run by a test.
import { startLiveSite } from '../../client/src/live/live-site.ts';

const [program, version, root, keeper, path] = process.argv.slice(2) as [string, string, string, string, string];
const start = async (): Promise<void> => {
  const lines: string[] = [];
  const log = (line: string): void => void lines.push(line);
  const site = await startLiveSite({ program, version, root, keeper, baseUrl: 'http://localhost:1414/', log });
  await site.show(path, '---\ntitle: Trip\n---\nNot saved.\n');
  const folder = /\S*hugo-author-live-\w+(?=[\\/]config\.json)/.exec(lines.join('\n'))?.[0];
  process.send?.({ phase: site.phase, port: site.port, folder });
};

void start();
