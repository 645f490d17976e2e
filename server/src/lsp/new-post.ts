// Owns hugoAuthor/archetypes and hugoAuthor/newPost: what posts can be made, and what a new one holds. Writes no file.
import {
  emptySectionsOf,
  findArchetype,
  finishNewPost,
  folderOfSection,
  isSectionName,
  makeNewPost,
  sectionsOf,
} from '../core/authoring/index.ts';
import { folderOf } from '../core/text/index.ts';
import type { LoadedSite } from '../host/cell.ts';
import { nameOfUri, normalizeUri, toUri } from '../host/uris.ts';
import {
  type ArchetypeChoice,
  archetypesRequest,
  type NewPostParams,
  type NewPostResult,
  newPostRequest,
  type TitlePostParams,
  type TitlePostResult,
  titlePostRequest,
} from '../protocol.ts';
import { answering } from './guard.ts';
import type { Method } from './session.ts';

export const newPost: Method = ({ connection, workspace, feed, fs }) => {
  connection.onRequest(
    archetypesRequest,
    answering(connection, archetypesRequest, async (): Promise<ArchetypeChoice[]> => {
      await feed.settled();
      return workspace.sites().flatMap(toChoices);
    }),
  );
  connection.onRequest(
    newPostRequest,
    answering(connection, newPostRequest, async (params: NewPostParams): Promise<NewPostResult | null> => {
      await feed.settled();
      const loaded = workspace.findSite(normalizeUri(params.root));
      if (!loaded || !isSectionName(params.section)) return null;
      const { site, root } = loaded;
      const { section, title } = params;
      const found = findArchetype(site, section);
      const text = found && (await fs.read(toUri(root, found.path)));
      const post = makeNewPost(site, {
        section,
        title,
        now: new Date(),
        ...(found && text !== undefined && { archetype: { found, text } }),
      });
      const isFolder = found?.bundle === true;
      return {
        uri: toUri(root, post.path),
        text: post.text,
        cursor: post.cursor,
        copies: post.copies.map(({ from, to }) => ({ from: toUri(root, from), to: toUri(root, to) })),
        ...(found && { hugoPath: isFolder ? folderOf(post.path) : post.path }),
      };
    }),
  );
  connection.onRequest(
    titlePostRequest,
    answering(
      connection,
      titlePostRequest,
      async ({ uri, text, title }: TitlePostParams): Promise<TitlePostResult | null> => {
        const home = workspace.findHome(uri);
        return home ? finishNewPost(home.loaded.site, home.path, text, title) : null;
      },
    ),
  );
  return undefined;
};

/** The sections that have posts or an archetype; a site without any still gets its first one. */
const toChoices = ({ root, site }: LoadedSite): ArchetypeChoice[] => {
  const siteName = nameOfUri(root);
  const sections = [...sectionsOf(site), ...emptySectionsOf(site).map((name) => ({ name, posts: 0 }))];
  const named = sections.length > 0 ? sections : [{ name: 'posts', posts: 0 }];
  return named.map(({ name: section, posts }) => {
    const archetype = findArchetype(site, section)?.name;
    const folder = toUri(root, folderOfSection(site, section));
    return { root, siteName, section, folder, posts, ...(archetype !== undefined && { archetype }) };
  });
};
