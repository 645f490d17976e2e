// Owns the address of something on a site, as far as it is known.

/** The path of a URL behind the site's own address, where that is one. */
export const withBase = (base: string | undefined, path: string): string =>
  base !== undefined && /^https?:\/\//.test(base) ? base.replace(/\/+$/, '') + path : path;
