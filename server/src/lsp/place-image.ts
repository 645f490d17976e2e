// Owns hugoAuthor/placeImage and hugoAuthor/images: where new images of a page go, and which ones there are. Writes no file.
import * as l10n from '@vscode/l10n';
import type { CancellationToken } from 'vscode-languageserver';
import { learnImageHabits, listImages, type PlacedImages, placeImages } from '../core/authoring/index.ts';
import type { LoadedSite } from '../host/cell.ts';
import { toSitePath, toUri } from '../host/uris.ts';
import {
  type ImageChoice,
  type ImagesParams,
  imagesRequest,
  type PlaceImageParams,
  type PlaceImageResult,
  placeImageRequest,
} from '../protocol.ts';
import { toOffset } from './convert.ts';
import { findPage } from './find-page.ts';
import { answering } from './guard.ts';
import { runOverSite } from './run-over-site.ts';
import type { Method } from './session.ts';

export const placeImage: Method = (session) => {
  const { connection, workspace, feed } = session;
  connection.onRequest(
    placeImageRequest,
    answering(
      connection,
      placeImageRequest,
      async (params: PlaceImageParams, token: CancellationToken): Promise<PlaceImageResult | null> => {
        await feed.settled();
        const found = await findPage(session, params.uri);
        if (!found) return null;
        const { page, loaded, lines } = found;
        const { site, root, settings } = loaded;
        const run = await runOverSite(session, loaded, learnImageHabits(site, page), token);
        if (!run) return null;
        const toPath = (uri: string): string | undefined => toSitePath(root, uri);
        const placed = placeImages(site, page, run.found, {
          offset: toOffset(lines, params.position),
          images: params.images.map(({ name, uri }) => {
            const path = uri === undefined ? undefined : toPath(uri);
            return { name, ...(path !== undefined && { path }) };
          }),
          ...(settings.imagesFolder !== undefined && { folder: settings.imagesFolder }),
          taken: new Set((params.taken ?? []).flatMap((uri) => toPath(uri) ?? [])),
          selected: params.selected ?? '',
        });
        return placed ? toResult(loaded, placed) : null;
      },
    ),
  );
  connection.onRequest(
    imagesRequest,
    answering(connection, imagesRequest, async ({ uri }: ImagesParams): Promise<ImageChoice[]> => {
      await feed.settled();
      const home = workspace.findHome(uri);
      if (!home) return [];
      const { site, root } = home.loaded;
      return listImages(site, home.path).map(({ path, ...choice }) => ({ uri: toUri(root, path), ...choice }));
    }),
  );
  return undefined;
};

const toResult = ({ root, settings }: LoadedSite, placed: PlacedImages): PlaceImageResult => {
  if (placed.kind === 'placed')
    return {
      snippet: placed.snippet,
      made: placed.made.map(({ image, path }) => ({ image, uri: toUri(root, path) })),
    };
  const problem =
    settings.imagesFolder === undefined
      ? l10n.t`This page cannot show images from “${placed.folder}”. Name a folder below static/ in the setting “hugoAuthor.images.folder”.`
      : l10n.t`This page cannot show images from “${placed.folder}”. Change the setting “hugoAuthor.images.folder”.`;
  return { snippet: null, made: [], problem };
};
