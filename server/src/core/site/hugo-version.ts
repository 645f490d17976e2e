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

/** The number at `at`, and where the next one begins; 0 behind the end. */
const numberAt = (version: string, at: number): { readonly number: number; readonly next: number } => {
  let number = 0;
  let next = at;
  for (let digit = digitAt(version, next); digit >= 0; digit = digitAt(version, ++next)) number = number * 10 + digit;
  while (next < version.length && version.charAt(next) !== '.') next++;
  return { number, next: next + 1 };
};

const digitAt = (version: string, at: number): number => {
  const digit = version.charCodeAt(at) - 48;
  return digit >= 0 && digit <= 9 ? digit : -1;
};

/** Is Hugo at least `since`? An unknown version counts as the newest (hugo-facts, severity policy). Asked very often. */
export const isAtLeast = (hugo: HugoVersion, since: string): boolean => {
  if (hugo.number === undefined) return true;
  let have = { number: 0, next: hugo.number.startsWith('v') ? 1 : 0 };
  let want = { number: 0, next: since.startsWith('v') ? 1 : 0 };
  for (let i = 0; i < 3; i++) {
    have = numberAt(hugo.number, have.next);
    want = numberAt(since, want.next);
    if (have.number !== want.number) return have.number > want.number;
  }
  return true;
};

/** Reads what `hugo version` prints: `hugo v0.152.2-… linux/amd64 …`, in older ones `Hugo Static Site Generator v0.55.6 …`. */
export const parseVersionOutput = (output: string): string | undefined => /\bv(\d+\.\d+\.\d+)/.exec(output)?.[1];
