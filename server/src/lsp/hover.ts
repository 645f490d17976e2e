// Owns textDocument/hover: our words about what the pointer rests on.
import { MarkupKind } from 'vscode-languageserver';
import { findHover, findPointedImage } from '../core/hovers/index.ts';
import type { Picture } from '../core/site/index.ts';
import { attempt } from '../host/attempt.ts';
import { toReason } from '../host/file-system.ts';
import { readPicture } from '../host/read-picture.ts';
import { toUri } from '../host/uris.ts';
import { toOffset, toRange } from './convert.ts';
import { describe, guarded } from './guard.ts';
import type { Method } from './session.ts';

export const hover: Method = ({ connection, workspace, client, feed, fs }) => {
  /** What cannot be looked at is explained all the same. */
  const look = (uri: string): Promise<Picture | undefined> =>
    attempt(
      () => readPicture(fs, uri),
      (error) => connection.console.warn(`${uri}: ${toReason(error)}`),
    );
  connection.onHover(
    guarded(connection, 'textDocument/hover', null, async ({ textDocument: { uri }, position }) => {
      await feed.started;
      const open = workspace.findPage(uri);
      if (!open) return null;
      const { page, loaded, document } = open;
      const uriOf = (path: string): string => toUri(loaded.root, path);
      const offset = toOffset(document.lines(), position);
      const image = findPointedImage(page, loaded.site, offset);
      const picture = image === undefined ? undefined : await look(uriOf(image));
      const surroundings = { now: Date.now(), uriOf, pictures: client.hoverPictures, ...(picture && { picture }) };
      const found = findHover(page, loaded.site, offset, surroundings, (explainer, error) =>
        connection.console.error(`hover ${explainer} failed on ${page.path}: ${describe(error)}`),
      );
      if (!found) return null;
      const kind = client.markdownHovers ? MarkupKind.Markdown : MarkupKind.PlainText;
      return { contents: { kind, value: found.markdown }, range: toRange(document.lines(), found.span) };
    }),
  );
  return undefined;
};
