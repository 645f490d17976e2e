// Owns hugoAuthor/preview: where the images of a page are on disk.

import { parsePage } from '../core/page/index.ts';
import { imagesOf, resolveImage } from '../core/site/index.ts';
import { toUri } from '../host/uris.ts';
import { type PreviewFacts, type PreviewParams, previewRequest } from '../protocol.ts';
import { guarded } from './guard.ts';
import type { Method } from './session.ts';

export const preview: Method = ({ connection, workspace, feed, fs }) => {
  connection.onRequest(
    previewRequest,
    guarded(connection, previewRequest, null, async ({ uri }: PreviewParams): Promise<PreviewFacts | null> => {
      await feed.started;
      const home = workspace.findHome(uri);
      if (!home) return null;
      const { site, root } = home.loaded;
      const text = workspace.findDocument(uri)?.text ?? (await fs.read(uri)) ?? '';
      const page = workspace.findPage(uri)?.page ?? parsePage(home.path, text, site.dialect);
      const images: Record<string, string | null> = {};
      for (const mention of imagesOf(page, site)) {
        const found = resolveImage(site, page.path, page.outline, mention);
        if (found.kind === 'found') images[mention.target] = toUri(root, found.path);
        else if (found.kind === 'missing') images[mention.target] ??= null;
      }
      return { images };
    }),
  );
  return undefined;
};
