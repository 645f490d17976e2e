// Owns the cursor inside the half-typed target of an image in Markdown or HTML.
import type { Place } from './place.ts';

const markdownImage = /!\[[^\]\n]*\]\(\s*<?([^)\s>"]*)$/;
const htmlImage = /<img\b[^>\n]*?\ssrc\s*=\s*(?:"([^"\n]*)|'([^'\n]*)|([^\s"'>]*))$/i;

/** The place of a cursor in `![alt](|)` or `<img src="|">`; undefined elsewhere. Looks at the cursor's line only. */
export const findImageTargetPlace = (text: string, start: number, offset: number): Place | undefined => {
  const lineStart = Math.max(start, text.lastIndexOf('\n', offset - 1) + 1, offset - 1000);
  const before = text.slice(lineStart, offset);
  const markdown = markdownImage.exec(before);
  const html = markdown ? undefined : htmlImage.exec(before);
  const typed = markdown?.[1] ?? html?.[1] ?? html?.[2] ?? html?.[3];
  if (typed === undefined) return undefined;
  let end = offset;
  while (end < text.length && !/[\s)>"']/.test(text[end]!)) end++;
  return {
    kind: 'image-target',
    source: markdown ? 'markdown' : 'html',
    typed,
    span: { start: offset - typed.length, end },
  };
};
