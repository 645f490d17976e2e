// Owns the names of the forms in which a link to a page can be written.

/**
 * - `ref`, `relref`: a shortcode, which Hugo checks;
 * - `rooted`: the address from the top of the host, `/posts/a/`;
 * - `relative`: the address from that of the page, `../a/`;
 * - `file`: the path of the file from the top, `/posts/a.md`, where a hook makes an address of it.
 */
export const linkForms = ['ref', 'relref', 'rooted', 'relative', 'file'] as const;
export type LinkForm = (typeof linkForms)[number];
