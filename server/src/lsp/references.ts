// Owns textDocument/references: every post that names the term or the file, calls the shortcode or leads to the page under the cursor.
import type { CancellationToken, Location } from 'vscode-languageserver';
import {
  findFileAt,
  findFileReferences,
  findPageAt,
  findPageReferences,
  findShortcodeNameAt,
  findShortcodeReferences,
  findTermReferences,
  type PageReferences,
} from '../core/navigation/index.ts';
import { findContentPlace, findShortcode, findTermAt, findTermPage, hasImageExtension } from '../core/site/index.ts';
import type { SitePath } from '../core/text/index.ts';
import type { LoadedSite, OpenPage } from '../host/cell.ts';
import { toSitePath, toUri } from '../host/uris.ts';
import { toOffset, toRange } from './convert.ts';
import { guarded } from './guard.ts';
import { runOverSite } from './run-over-site.ts';
import type { Method, Session } from './session.ts';

const top = { line: 0, character: 0 };

/** A file as a whole. */
export const toFile = (root: string, path: string): Location => ({
  uri: toUri(root, path),
  range: { start: top, end: top },
});

/** What is searched for in the posts of a site, and where it comes from. */
interface Search {
  readonly loaded: LoadedSite;
  readonly work: Generator<SitePath, readonly PageReferences[], string | undefined>;
  readonly declaration: SitePath | undefined;
}

export const references: Method = (session) => {
  const { connection, workspace, feed } = session;
  connection.onReferences(
    guarded(
      connection,
      'textDocument/references',
      null,
      async ({ textDocument: { uri }, position, context }, token) => {
        await feed.settled();
        const open = workspace.findPage(uri);
        const search = open ? searchAt(open, toOffset(open.document.lines(), position)) : searchOf(session, uri);
        if (!search) return null;
        const { loaded, declaration } = search;
        const own = context.includeDeclaration ? declaration : undefined;
        const posts = await findInPosts(session, search, token);
        return posts && [...(own === undefined ? [] : [toFile(loaded.root, own)]), ...posts];
      },
    ),
  );
  return undefined;
};

const searchAt = ({ page, loaded }: OpenPage, offset: number): Search | undefined => {
  const { site } = loaded;
  const term = findTermAt(page, site, offset);
  if (term) {
    const { taxonomy, spelling } = term;
    const language = findContentPlace(page.path, site.mounts, site.config)?.language;
    const declaration = findTermPage(site, taxonomy, spelling, language)?.path;
    return { loaded, declaration, work: findTermReferences(site, taxonomy, spelling) };
  }
  const called = findShortcodeNameAt(page, offset);
  if (!called) {
    const led = findPageAt(page, site, offset);
    if (led) return { loaded, declaration: led.path, work: findPageReferences(site, led.path) };
    const file = findFileAt(page, site, offset);
    // The file itself is no text that could be shown among them.
    return file && { loaded, declaration: undefined, work: findFileReferences(site, file.path) };
  }
  const declaration = findShortcode(site, called.name)?.path;
  return { loaded, declaration, work: findShortcodeReferences(site, called.name) };
};

/** Asked of the template of a shortcode: the shortcode as a whole, wherever the cursor is. Of an image: the image. */
const searchOf = ({ workspace }: Session, uri: string): Search | undefined => {
  for (const loaded of workspace.sites()) {
    const path = toSitePath(loaded.root, uri);
    if (path !== undefined && hasImageExtension(path) && loaded.site.files.has(path))
      return { loaded, declaration: undefined, work: findFileReferences(loaded.site, path) };
    const template = [...loaded.site.shortcodes.values()].find((one) => one.path !== undefined && one.path === path);
    if (template)
      return { loaded, declaration: template.path, work: findShortcodeReferences(loaded.site, template.name) };
  }
  return undefined;
};

/** Where the posts of a site name a term; null when the client no longer wants to know. */
export const findPostsOfTerm = (
  session: Session,
  loaded: LoadedSite,
  { taxonomy, spelling }: { readonly taxonomy: string; readonly spelling: string },
  token: CancellationToken,
): Promise<Location[] | null> =>
  findInPosts(session, { loaded, work: findTermReferences(loaded.site, taxonomy, spelling) }, token);

const findInPosts = async (
  session: Session,
  { loaded, work }: Pick<Search, 'loaded' | 'work'>,
  token: CancellationToken,
): Promise<Location[] | null> => {
  const run = await runOverSite(session, loaded, work, token);
  return (
    run?.found.flatMap(({ path, lines, spans }) =>
      spans.map((span) => ({ uri: toUri(loaded.root, path), range: toRange(lines, span) })),
    ) ?? null
  );
};
