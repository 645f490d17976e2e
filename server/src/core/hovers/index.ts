// The one door of core/hovers.
export { findHover, findPointedImage } from './find-hover.ts';
export type { Hover, Surroundings } from './hover.ts';
export { findSignature, type Signature, type Signatures } from './shortcode-signature.ts';
