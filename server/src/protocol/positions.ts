// Owns what client and server call a place in a text: that of LSP, without its types.

/** From 0; UTF-16 columns. */
export interface PlainPosition {
  readonly line: number;
  readonly character: number;
}
