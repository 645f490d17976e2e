// Owns finding an image by how a page writes it, however the Markdown engine has rewritten that. Knows no site.

/** A target as written in the page → what its `src` becomes in the preview; null when there is no such image. */
export type ImageSources = Readonly<Record<string, string | null>>;

/** Answers with the `src` of a target, null when there is no such image, undefined when nothing is known of it. */
export type FindImage = (target: string) => string | null | undefined;

/** The engine percent-encodes targets; the text behind that is the same. */
const decode = (target: string): string => {
  try {
    return decodeURIComponent(target);
  } catch {
    // A lone percent sign: it was never encoded.
    return target;
  }
};

/** Makes the images of a page findable. */
export const indexImages = (sources: ImageSources): FindImage => {
  const byText = new Map(Object.entries(sources).map(([written, source]) => [decode(written), source]));
  return (target) => (Object.hasOwn(sources, target) ? sources[target] : byText.get(decode(target)));
};
