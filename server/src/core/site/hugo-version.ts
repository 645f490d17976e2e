// Owns versions of Hugo: reading them, comparing them, and saying why one is used. Does not run Hugo.

/** Whose rules are applied. `number` is `major.minor.patch` or undefined: unknown, so the newest rules hold. */
export interface HugoVersion {
  readonly number?: string;
  /** For the author: where the number was found, such as “netlify.toml”, or that nothing names one. */
  readonly why: string;
  /** What the configuration or the theme asks for at least; no pin, older rules are not applied for it. */
  readonly minimum?: string;
  /** Only where neither author nor site name a version: the one installed here fills in, or nothing does. */
  readonly from?: 'installed' | 'nothing';
}

/** No version is known, so the newest rules hold (hugo-facts, severity policy). */
export const NEWEST_HUGO: HugoVersion = { why: 'no file of the site names a version of Hugo' };

const partsOf = (version: string): readonly number[] =>
  version
    .replace(/^v/, '')
    .split('.')
    .map((part) => Number.parseInt(part, 10) || 0);

/** Is Hugo at least `since`? An unknown version counts as the newest (hugo-facts, severity policy). */
export const isAtLeast = (hugo: HugoVersion, since: string): boolean => {
  if (hugo.number === undefined) return true;
  const have = partsOf(hugo.number);
  const want = partsOf(since);
  for (let i = 0; i < 3; i++) {
    const difference = (have[i] ?? 0) - (want[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
};

/** Reads what `hugo version` prints: `hugo v0.152.2-… linux/amd64 …`, in older ones `Hugo Static Site Generator v0.55.6 …`. */
export const parseVersionOutput = (output: string): string | undefined => /\bv(\d+\.\d+\.\d+)/.exec(output)?.[1];
