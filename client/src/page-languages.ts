// Owns in which of the editor's languages the pages of a site are written.
import type { TextDocument } from 'vscode';

/** The languages in which Hugo takes content. The server answers nothing for a file that is no page of a site. */
export const pageLanguages = ['markdown', 'html', 'asciidoc', 'restructuredtext', 'org'];

/** On disk, and in a language of pages; whether it is one the server knows. */
export const isPageLike = ({ uri, languageId }: TextDocument): boolean =>
  uri.scheme === 'file' && pageLanguages.includes(languageId);
