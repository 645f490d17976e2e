// Owns in which of the editor's languages the pages of a site are written.

/** The languages in which Hugo takes content. The server answers nothing for a file that is no page of a site. */
export const pageLanguages = ['markdown', 'html', 'asciidoc', 'restructuredtext', 'org'];
