// Owns what twin pages ask of a place or a file besides findings, completions and hovers: each answer as lines of text.
import { findSignature } from '../../server/src/core/hovers/index.ts';
import type { Page } from '../../server/src/core/page/index.ts';
import type { Site } from '../../server/src/core/site/index.ts';

/** A file of a twin page's site, and the cursor in it. */
export interface Question {
  readonly page: Page;
  readonly site: Site;
  readonly offset: number;
  readonly files: ReadonlyMap<string, string>;
}

/** The signature with the parameter at the cursor in ‹…›, and what is said of that. */
const signature = ({ page, site, offset }: Question): readonly string[] => {
  const found = findSignature(page, site, offset);
  const shown = found?.signatures[found.active];
  if (!found || !shown) return [];
  const active = found.activeParameter === undefined ? undefined : shown.parameters[found.activeParameter];
  const { label } = shown;
  const count = found.signatures.length > 1 ? `${found.active + 1} of ${found.signatures.length}: ` : '';
  if (!active) return [count + label];
  const { start, end } = active.span;
  return [
    `${count}${label.slice(0, start)}‹${label.slice(start, end)}›${label.slice(end)}`,
    ...(active.documentation?.split('\n') ?? []),
  ];
};

/** Answers by the kind of the fence. */
export const answers: Readonly<Record<string, (question: Question) => readonly string[]>> = { signature };
