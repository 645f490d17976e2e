// Owns the names on disk that belong to a site: everything below its mounts, and which of it are content pages.
import { isContentName, type Mount, type SiteConfig, toVirtualPath } from '../core/site/index.ts';
import { baseNameOf, pathBelow, type SitePath } from '../core/text/index.ts';
import type { FileSystem } from './file-system.ts';
import { walk } from './walk.ts';

export interface Listing {
  readonly files: Set<SitePath>;
  /** Content pages, by name. */
  readonly pages: SitePath[];
  /** Folders that could not be listed. */
  readonly failures: { readonly folder: SitePath; readonly error: unknown }[];
}

/** Which names of a site count. */
export interface Sieve {
  readonly mounts: readonly Mount[];
  /** `ignoreFiles` of the configuration, on absolute names: content, data and i18n only (hugo-facts §3.2). */
  readonly isIgnored: (path: SitePath) => boolean;
  /** Hugo passes over links below content (measured: from 0.123 on; before, it followed them). */
  readonly followsLinks: boolean;
}

/** Does Hugo read this file as a page of the site? */
export const isPage = (path: SitePath, { mounts, isIgnored }: Sieve): boolean =>
  isContentName(baseNameOf(path)) && toVirtualPath(mounts, path)?.component === 'content' && !isIgnored(path);

/** Fills `listing` with what lies below all mounts; gives control back after each folder. */
export async function* listMounts(
  fs: FileSystem,
  root: string,
  sieve: Sieve,
  config: SiteConfig,
  listing: Listing,
): AsyncGenerator<void> {
  for (const source of outermost(sieve.mounts)) {
    for await (const { folder, files, linked, links, failure } of walk(fs, root, source)) {
      if (failure !== undefined) listing.failures.push({ folder, error: failure });
      if (source === '' && isWritten(folder, config)) continue;
      const passedOver = sieve.followsLinks ? new Set<SitePath>() : new Set(linked ? files : links);
      for (const file of files) {
        listing.files.add(file);
        if (!passedOver.has(file) && isPage(file, sieve)) listing.pages.push(file);
      }
      yield;
    }
  }
  listing.pages.sort();
}

/** Does Hugo write here? What it writes is not what it reads; this matters where the root itself is mounted. */
export const isWritten = (path: SitePath, { publishDir }: SiteConfig): boolean =>
  [publishDir, 'resources'].some((folder) => path === folder || pathBelow(folder, path) !== undefined);

/** The folders to walk: of two mounts one inside the other, the outer one has it all. */
const outermost = (mounts: readonly Mount[]): readonly SitePath[] => {
  const sources = [...new Set(mounts.map(({ source }) => source))];
  return sources.filter(
    (source) => !sources.some((other) => other !== source && pathBelow(other, source) !== undefined),
  );
};

/**
 * `ignoreFiles` as a test of site paths. In: Go's regular expressions, which those of JavaScript mostly are. Out: also
 * those that cannot be understood, for a remark.
 */
export const toIgnored = (
  patterns: readonly string[],
  absolute: (path: SitePath) => string,
): { readonly isIgnored: (path: SitePath) => boolean; readonly unknown: readonly string[] } => {
  const tests: RegExp[] = [];
  const unknown: string[] = [];
  for (const pattern of patterns) {
    const [, flags = '', source = ''] = /^(?:\(\?([ims]+)\))?(.*)$/s.exec(pattern) ?? [];
    try {
      tests.push(new RegExp(source, flags));
    } catch {
      unknown.push(pattern);
    }
  }
  const isIgnored = (path: SitePath): boolean => {
    const name = absolute(path);
    return tests.some((test) => test.test(name));
  };
  return { isIgnored: tests.length === 0 ? () => false : isIgnored, unknown };
};
