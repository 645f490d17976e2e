// Owns which two names are one: those of the opening and the closing tag of a shortcode. Knows no template.
import type { Page } from '../page/index.ts';
import { type Span, touches } from '../text/index.ts';

/** The names of both tags when a UTF-16 offset is in one of them; undefined elsewhere and for a tag that stands alone. */
export const findLinkedTags = ({ body }: Page, offset: number): readonly [Span, Span] | undefined => {
  const here = body.shortcodes.find(({ nameSpan, inline }) => !inline && touches(nameSpan, offset));
  if (!here) return undefined;
  if (here.inner) {
    const closing = body.shortcodes.find(({ span }) => span.start === here.inner!.end);
    return closing && [here.nameSpan, closing.nameSpan];
  }
  const opening =
    here.kind === 'close' ? body.shortcodes.find(({ inner }) => inner?.end === here.span.start) : undefined;
  return opening && [opening.nameSpan, here.nameSpan];
};
