// Owns the terms of all taxonomies and how often each is used. Made from outlines only.
import type { Outline } from '../page/index.ts';
import type { SitePath } from '../text/index.ts';

export interface Term {
  /** The spelling used most. */
  readonly name: string;
  readonly count: number;
  readonly spellings: ReadonlyMap<string, number>;
}

export interface TermIndex {
  /** The terms of a taxonomy (plural, lower case), most used first, then by name. */
  termsOf(taxonomy: string): readonly Term[];
  /** The index after one page changed; shares all that did not. */
  patched(before: Outline | undefined, after: Outline | undefined): TermIndex;
}

export declare const buildTermIndex: (outlines: ReadonlyMap<SitePath, Outline>) => TermIndex;
