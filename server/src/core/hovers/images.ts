// Owns explaining the path of an image or another file: the file it leads to, with the picture and its size, or where it was
// looked for.
import * as l10n from '@vscode/l10n';
import {
  drawPicture,
  hasFileExtension,
  hasImageExtension,
  lookedIn,
  resolveImage,
  type Site,
  spellPicture,
} from '../site/index.ts';
import { pathBelow, type SitePath, spellPath } from '../text/index.ts';
import type { Explainer } from './hover.ts';
import { escapeMarkdown, toCode, toLink } from './markdown.ts';

/** A hover of Visual Studio Code is 250 pixels high until it is scrolled: the words below the picture have to be seen. */
const most = { width: 400, height: 160 };

/** Pictures of a theme are not the author's to change. */
const spellTheme = (site: Site, path: SitePath): string => {
  const theme = site.mounts.find((mount) => mount.theme !== undefined && pathBelow(mount.source, path) !== undefined);
  return theme?.theme === undefined ? '' : ` (${l10n.t('theme {0}', theme.theme)})`;
};

export const images: Explainer = {
  name: 'images',
  explain({ image, link, file: named, page, site, uriOf, pictures, picture }) {
    if (named) {
      const { path, span } = named;
      const uri = uriOf(path);
      const size = picture ? [spellPicture(picture)] : [];
      const theme = spellTheme(site, path);
      if (pictures === 'none') return { span, markdown: [spellPath(path) + theme, ...size].join('\n') };
      const file = [toLink(spellPath(path), uri) + escapeMarkdown(theme), ...size].join('  \n');
      if (!hasImageExtension(path)) return { span, markdown: file };
      return { span, markdown: `${drawPicture(uri, picture, most, pictures)}\n\n${file}` };
    }
    // Before the site has been read, nothing may be called missing.
    const mention = image ?? link;
    if (!mention || !site.complete) return undefined;
    const lookup = resolveImage(site, page.path, page.outline, mention);
    if (lookup.kind !== 'missing') return undefined;
    // A link may lead to a page, or to what a template makes.
    if (!image && !hasFileExtension(lookup.target.path)) return undefined;
    const path = toCode(lookup.target.written);
    const places = lookedIn(site, lookup);
    const what = image ? l10n.t`No image ${path} in ${places}.` : l10n.t`No file ${path} in ${places}.`;
    const beside =
      lookup.beside !== undefined &&
      l10n.t`It lies beside the post, in ${toCode(spellPath(lookup.beside))}, from where it is not published.`;
    return { span: mention.span, markdown: beside ? `${what} ${beside}` : what };
  },
};
