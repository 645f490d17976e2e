// Owns getting a page of a site by its URI, open or not: what the author typed, else what is on disk.
import { type Page, parsePage } from '../core/page/index.ts';
import { indexLines, type LineIndex } from '../core/text/index.ts';
import type { LoadedSite, OpenDocument } from '../host/cell.ts';
import type { Session } from './session.ts';

export interface FoundPage {
  readonly page: Page;
  readonly loaded: LoadedSite;
  readonly lines: LineIndex;
  /** Absent for a page that is not open. */
  readonly document?: OpenDocument;
}

/** Undefined for what is no page of a site, or no file. */
export const findPage = async ({ workspace, fs }: Session, uri: string): Promise<FoundPage | undefined> => {
  const open = workspace.findPage(uri);
  if (open) return { page: open.page, loaded: open.loaded, lines: open.document.lines(), document: open.document };
  const home = workspace.findHome(uri);
  const text = home && (await fs.read(uri));
  if (text === undefined) return undefined;
  return {
    page: parsePage(home!.path, text, home!.loaded.site.dialect),
    loaded: home!.loaded,
    lines: indexLines(text),
  };
};
