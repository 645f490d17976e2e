// Owns how the id of a place is written behind the `#` of a link.

/** What would end the target of a link early is escaped; browsers read all else as it stands. */
export const writeFragment = (id: string): string =>
  id.replace(/[\s()<>"'%]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
