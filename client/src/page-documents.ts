// Owns which documents of the editor may be pages of a site: by language, and by the kind of place they lie in.
import { type TextDocument, workspace } from 'vscode';

/** The languages in which Hugo takes content. The server answers nothing for a file that is no page of a site. */
export const pageLanguages = ['markdown', 'html', 'asciidoc', 'restructuredtext', 'org'];

/** On disk, and in a language of pages; whether it is one the server knows. */
export const isPageLike = ({ uri, languageId }: TextDocument): boolean =>
  uri.scheme === 'file' && pageLanguages.includes(languageId);

/** The schemes of URIs that files of a site may have: of the disk, and of the opened folders wherever they are. */
export const pageSchemes = (): readonly string[] => [
  ...new Set(['file', ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)]),
];

/** May the document lie in a site? What Git shows of former commits, or has no file yet, does not. */
export const isFileOfSite = ({ uri }: Pick<TextDocument, 'uri'>): boolean => pageSchemes().includes(uri.scheme);

/** All that may be pages, as a selector. */
export const pageDocuments = (): { readonly scheme: string; readonly language: string }[] =>
  pageSchemes().flatMap((scheme) => pageLanguages.map((language) => ({ scheme, language })));
