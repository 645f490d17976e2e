// Owns the name of the file that an image gets in the site. Knows no folder but the names that are taken in it.

/** Names that cameras, browsers and the clipboard give; they say nothing of the picture. */
const saysNothing =
  /^(?:image|img|dsc[nf]?|pxl|grafik|bild|imagen|photo|foto|picture|untitled|unnamed|clipboard|pasted|capture|captura|snip|screen ?shot|bildschirmfoto|download|file)?(?:[\s\d_.:@()~+-]|image|from|at|um|[ap]m\b)*$/i;

const splitName = (name: string): readonly [stem: string, extension: string] => {
  const dot = name.lastIndexOf('.');
  return dot > 0
    ? [
        name.slice(0, dot),
        name
          .slice(dot)
          .toLowerCase()
          .replace(/[^\w.+-]/g, ''),
      ]
    : [name, ''];
};

/** Letters of all scripts stay, and letter case; what means something in a path, a URL or in markup becomes a dash. */
const toPlainName = (stem: string): string =>
  stem
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}._+~-]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '');

/**
 * A free name: the file's own, or where that says nothing the post's slug and a number, `kubecon-day-1-1.png`. `isTaken` is asked
 * for names in lower case, because many disks see no difference.
 */
export const toImageFileName = (given: string, slug: string, isTaken: (lowerName: string) => boolean): string => {
  const [stem, extension] = splitName(given);
  const own = saysNothing.test(stem) ? '' : toPlainName(stem);
  if (own !== '' && !isTaken(`${own}${extension}`.toLowerCase())) return own + extension;
  const base = own === '' ? slug || 'image' : own;
  for (let number = own === '' ? 1 : 2; ; number++) {
    const name = `${base}-${number}${extension}`;
    if (!isTaken(name.toLowerCase())) return name;
  }
};
