// Owns making a new post by the Hugo of this machine: may it be asked, how it went, the title that the author gave. Knows not where posts go.
import { l10n, ProgressLocation, Uri, window, workspace } from 'vscode';
import {
  type NewPostResult,
  type TitlePostParams,
  type TitlePostResult,
  titlePostRequest,
} from '../../server/src/protocol.ts';
import { exists } from './exists.ts';
import { askHugoVersion, findHugo } from './installed-hugo.ts';
import { type HugoMade, makeWithHugo } from './make-with-hugo.ts';
import type { Server } from './server.ts';

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
export const makePost = async (
  server: Server,
  post: NewPostResult,
  root: string,
  title: string,
): Promise<NewPostResult | 'cancelled' | undefined> => {
  const program = findHugo();
  const file = Uri.parse(post.uri);
  const { hugoPath } = post;
  if (
    file.scheme !== 'file' ||
    !workspace.isTrusted ||
    hugoPath === undefined ||
    program === undefined ||
    (await exists(file))
  )
    return undefined;
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
