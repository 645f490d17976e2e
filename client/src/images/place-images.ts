// Owns asking the server where images go, and making an edit of its answer. The server knows names, the bytes are here.
import {
  type Position,
  SnippetString as Snippet,
  type SnippetString,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
} from 'vscode';
import { type PlaceImageParams, type PlaceImageResult, placeImageRequest } from '../../../server/src/protocol.ts';
import { exists } from '../exists.ts';
import type { Server } from '../server.ts';
import type { GivenImage } from './given-images.ts';

export interface Placed {
  readonly snippet: SnippetString;
  /** Makes the files. */
  readonly files: WorkspaceEdit;
}

/** As often as somebody else may have made the very file meanwhile. */
const mostTries = 20;

/** The edit that puts images at a position; undefined where there can be none: then the editor does what it would without us. */
export const placeImages = async (
  server: Server,
  document: TextDocument,
  position: Position,
  images: readonly GivenImage[],
  selected: string,
): Promise<Placed | undefined> => {
  const taken: string[] = [];
  for (let tries = 0; tries < mostTries; tries++) {
    const params: PlaceImageParams = {
      uri: server.uriOf(document),
      position: { line: position.line, character: position.character },
      images: images.map(({ name, uri }) => ({ name, ...(uri && { uri: server.uriOf({ uri }) }) })),
      taken,
      ...(selected !== '' && !selected.includes('\n') && { selected }),
    };
    const result = await server.ask<PlaceImageResult | null>(placeImageRequest, params);
    if (!result) return undefined;
    if (result.snippet === null) {
      void window.showWarningMessage(result.problem ?? '');
      return undefined;
    }
    const there = await Promise.all(result.made.map(({ uri }) => exists(Uri.parse(uri))));
    if (there.every((one) => !one)) return toPlaced(result, result.snippet, images);
    taken.push(...result.made.filter((_, i) => there[i]).map(({ uri }) => uri));
  }
  return undefined;
};

const toPlaced = async (
  { made }: PlaceImageResult,
  snippet: string,
  images: readonly GivenImage[],
): Promise<Placed> => {
  const files = new WorkspaceEdit();
  for (const { image, uri } of made)
    files.createFile(Uri.parse(uri), { overwrite: false, contents: await images[image]!.contents() });
  return { snippet: new Snippet(snippet), files };
};
