// Owns whether a text was read from bytes that are no UTF-8. Reads nothing itself.

/** Letters of another encoding have become U+FFFD: an editor that saves this text would save that instead of them. */
export const hasLostBytes = (text: string): boolean => text.includes('\ufffd');
