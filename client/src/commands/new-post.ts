// Owns the command that makes a new post: where it goes and what is in it the server says, the file is made here.
import { l10n, type QuickPickItem, Uri, window } from 'vscode';
import {
  type ArchetypeChoice,
  archetypesRequest,
  type NewPostParams,
  type NewPostResult,
  newPostRequest,
} from '../../../server/src/protocol.ts';
import { createPost, showPost } from '../create-post.ts';
import { isInside } from '../is-inside.ts';
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
  const made = await session.host.hugo?.makePost(server, post, place.root, params.title);
  if (made === 'cancelled') return;
  if (made) await showPost(Uri.parse(made.uri), made);
  else await createPost(post);
};
