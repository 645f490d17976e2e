// Owns making a Site from a handful of files for a test, through the real loader and a disk in memory.
import type { Outline } from '../../server/src/core/page/index.ts';
import { type Site, withKeySourcesOf, withPages } from '../../server/src/core/site/index.ts';
import { loadSite } from '../../server/src/host/load-site.ts';
import { makeMemoryFileSystem } from '../../server/src/host/memory-file-system.ts';
import { parseSettingsFile, type Settings } from '../../server/src/host/settings.ts';
import { toUri } from '../../server/src/host/uris.ts';
import { toPictureFile } from './twin-picture.ts';

const root = 'file:///site';

/** The site of some files by path below the Hugo root; a small `hugo.toml` is added when there is no configuration. */
export const siteFromFiles = async (
  files: ReadonlyMap<string, string>,
  settings: Settings = parseSettingsFile(files.get('.vscode/settings.json') ?? ''),
): Promise<Site> => {
  const fs = makeMemoryFileSystem();
  if (![...files.keys()].some((path) => /^(hugo|config)\.\w+$|^config\//.test(path)))
    fs.put(`${root}/hugo.toml`, 'title = "Test"\n');
  for (const [path, text] of files) fs.put(toUri(root, path), toPictureFile(text) ?? text);
  let site: Site | undefined;
  const pages = new Map<string, Outline>();
  for await (const step of loadSite(fs, root, settings)) {
    if (step.kind === 'configured') site = step.site;
    else if (step.kind === 'page') pages.set(step.path, step.outline);
    else if (step.kind === 'done')
      site = {
        ...withKeySourcesOf(site!, step.keySources),
        ...(step.imageSizes && { imageSizes: step.imageSizes }),
      };
  }
  if (!site) throw new Error('the loader made no site');
  return { ...withPages(site, pages), complete: true };
};
