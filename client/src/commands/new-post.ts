// Owns the command that makes a new post: where it goes and what is in it the server says, the file is made here.
import { l10n, ProgressLocation, type QuickPickItem, Uri, window, workspace } from 'vscode';
import {
  type ArchetypeChoice,
  archetypesRequest,
  type NewPostParams,
  type NewPostResult,
  newPostRequest,
  type TitlePostParams,
  type TitlePostResult,
  titlePostRequest,
} from '../../../server/src/protocol.ts';
import { createPost, showPost } from '../create-post.ts';
import { exists } from '../exists.ts';
import { askHugoVersion, findHugo } from '../installed-hugo.ts';
import { isInside } from '../is-inside.ts';
import { type HugoMade, makeWithHugo } from '../make-with-hugo.ts';
import type { Server } from '../server.ts';
import type { Session } from '../session.ts';

interface Choice extends QuickPickItem {
  readonly place: ArchetypeChoice;
}

const title = () => l10n.t('New Post');

/** The section that a folder of the Explorer is or lies in. */
const findPlaceOf = (places: readonly ArchetypeChoice[], folder: Uri): ArchetypeChoice | undefined =>
  places
    .filter((place) => isInside(Uri.parse(place.folder), folder))
    .sort((a, b) => b.folder.length - a.folder.length)[0];

const pickPlace = async (server: Server, given: unknown): Promise<ArchetypeChoice | undefined> => {
  const places = await server.ask<readonly ArchetypeChoice[]>(archetypesRequest, {});
  const meant = given instanceof Uri ? findPlaceOf(places, given) : undefined;
  if (meant && meant.section !== '') return meant;
  if (places.length < 2) return places[0];
  const several = new Set(places.map(({ root }) => root)).size > 1;
  const choices = places.map((place): Choice => {
    const { section, siteName, archetype, posts } = place;
    return {
      place,
      label: section === '' ? l10n.t('the front of the site') : section,
      description: [
        ...(several ? [siteName] : []),
        posts === 1 ? l10n.t('1 post') : l10n.t('{0} posts', posts),
        ...(archetype === undefined ? [] : [l10n.t('archetype “{0}”', archetype)]),
      ].join(' · '),
    };
  });
  const chosen = await window.showQuickPick(choices, { title: title(), placeHolder: l10n.t('In which section?') });
  return chosen?.place;
};

/** Runs Hugo for a new post, which the author may end; undefined where there is no Hugo that answers. */
const runHugo = async (program: string, path: string, root: string): Promise<HugoMade | undefined> =>
  window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t('Hugo makes the new post …'), cancellable: true },
    async (_, token) => {
      const version = await askHugoVersion(program);
      if (version === undefined) return undefined;
      const stop = new AbortController();
      token.onCancellationRequested(() => stop.abort());
      return makeWithHugo({ program, version, root: Uri.parse(root).fsPath, path, signal: stop.signal });
    },
  );

/** Lets Hugo make it; undefined where it is to be made here: there is no Hugo, or it failed, and the output says why. */
const makeByHugo = async (
  server: Server,
  post: NewPostResult,
  root: string,
  title: string,
): Promise<NewPostResult | 'cancelled' | undefined> => {
  const program = findHugo();
  const file = Uri.parse(post.uri);
  const { hugoPath } = post;
  if (!workspace.isTrusted || hugoPath === undefined || program === undefined || (await exists(file))) return undefined;
  const made = await runHugo(program, hugoPath, root);
  const isThere = await exists(file);
  if (made?.kind === 'made' && isThere) {
    const text = new TextDecoder().decode(await workspace.fs.readFile(file));
    const params: TitlePostParams = { uri: post.uri, text, title };
    const titled = (await server.ask<TitlePostResult | null>(titlePostRequest, params)) ?? {
      text,
      cursor: text.length,
    };
    await workspace.fs.writeFile(file, new TextEncoder().encode(titled.text));
    return { ...post, ...titled };
  }
  // Hugo may leave a placeholder behind when it fails.
  if (isThere) await workspace.fs.delete(file);
  if (made?.kind === 'cancelled') return 'cancelled';
  if (made?.kind === 'failed') server.log(`hugo new: ${made.why}`);
  return undefined;
};

/** Asks for the section, where there is a choice, and the title; opens the new file where writing starts. */
export const newPost = async (session: Session, given?: unknown): Promise<void> => {
  const server = session.server();
  if (!server) return;
  const place = await pickPlace(server, given);
  if (!place) return;
  const asked = await window.showInputBox({
    title: title(),
    prompt: l10n.t('What is it called?'),
    validateInput: (value) => (value.trim() === '' ? l10n.t('A post needs a title.') : undefined),
  });
  if (asked === undefined) return;
  const params: NewPostParams = { root: place.root, section: place.section, title: asked.trim() };
  const post = await server.ask<NewPostResult | null>(newPostRequest, params);
  if (!post) throw new Error(`There is no section “${params.section}” in ${params.root}.`);
  const made = await makeByHugo(server, post, place.root, params.title);
  if (made === 'cancelled') return;
  if (made) await showPost(Uri.parse(made.uri), made);
  else await createPost(post);
};
