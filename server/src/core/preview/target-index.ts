// Owns finding an image or link by how a page writes it, however the Markdown engine has rewritten that. Knows no site.

/** A target as written in the page → its address in the preview; null when it leads nowhere. */
export type Targets = Readonly<Record<string, string | null>>;

/** Answers with the address of a target, null when it leads nowhere, undefined when nothing is known of it. */
export type FindTarget = (target: string) => string | null | undefined;

/** The engine percent-encodes targets; the text behind that is the same. */
const decode = (target: string): string => {
  try {
    return decodeURIComponent(target);
  } catch {
    // A lone percent sign: it was never encoded.
    return target;
  }
};

/** Makes the targets of a page findable. */
export const indexTargets = (targets: Targets): FindTarget => {
  const byText = new Map(Object.entries(targets).map(([written, address]) => [decode(written), address]));
  return (target) => (Object.hasOwn(targets, target) ? targets[target] : byText.get(decode(target)));
};
