// Owns going on where the disk refuses: what one file or folder cannot say must not take the rest away.

/** What `look` gives; undefined, and told to `report`, when it fails. */
export const attempt = async <T>(look: () => Promise<T>, report: (error: unknown) => void): Promise<T | undefined> => {
  try {
    return await look();
  } catch (error) {
    report(error);
    return undefined;
  }
};

/** Told of a file or folder, as a site path, that the disk refuses to give. */
export type Refused = (path: string, error: unknown) => void;
