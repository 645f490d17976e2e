// Owns that Hugo's LiveReload does not load the page anew, which would blank it: the view around does that unseen. Knows no view.

/** Stylesheets and pictures LiveReload exchanges without that. */
const exchanged = /\.(?:css|css\.map|jpe?g|png|gif|svg|webp)$/i;

/** To be called before LiveReload starts: it asks what calls itself so whether it does the work (all generations). */
export const takeOverReloads = (reload: () => void): void => {
  class OwnReload {
    static readonly identifier = 'hugo-author';
    static readonly version = '1.0';
    reload(path: string): boolean {
      if (exchanged.test(path)) return false;
      reload();
      return true;
    }
  }
  Object.assign(window, { LiveReloadPluginHugoAuthor: OwnReload });
};
