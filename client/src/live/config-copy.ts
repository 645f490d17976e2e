// Owns a copy of a site's configuration for Hugo to read and to watch. Knows nothing of what it says.
import { existsSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What there is of it, absolute. */
export interface ConfigCopy {
  readonly file?: string;
  readonly folder?: string;
}

/** In the order that Hugo looks for them; up to 0.109 it knew only the later half. */
const names = ['hugo', 'config'].flatMap((name) => ['toml', 'yaml', 'yml', 'json'].map((end) => `${name}.${end}`));

/**
 * Hugo must not watch the author's own: while they are half typed, 0.168 answers no request any more (tried). What they say is
 * taken over with a new start.
 * @param root absolute folder of the site
 * @param into absolute; what was there is gone
 */
export const copyConfig = async (root: string, into: string): Promise<ConfigCopy> => {
  await rm(into, { recursive: true, force: true });
  await mkdir(into);
  const name = names.find((each) => existsSync(join(root, each)));
  if (name !== undefined) await cp(join(root, name), join(into, name));
  const hasFolder = existsSync(join(root, 'config'));
  if (hasFolder) await cp(join(root, 'config'), join(into, 'config'), { recursive: true });
  return {
    ...(name === undefined ? {} : { file: join(into, name) }),
    ...(hasFolder ? { folder: join(into, 'config') } : {}),
  };
};
