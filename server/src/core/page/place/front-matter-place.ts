// Owns the cursor inside half-typed front matter. Each format has its own way to the key that a value belongs to.
import type { FrontMatter } from '../front-matter/node.ts';
import { findFlowPlace } from './flow-place.ts';
import type { Place } from './place.ts';
import { findTomlPlace } from './toml-place.ts';
import { findYamlPlace } from './yaml-place.ts';

/** The place of an offset inside the block; undefined where nothing can be said, such as on a delimiter. */
export const findFrontMatterPlace = (text: string, frontMatter: FrontMatter, offset: number): Place | undefined => {
  const { block, format } = frontMatter;
  if (offset < block.start || offset > block.end) return undefined;
  if (format === 'yaml') return findYamlPlace(text, block, offset);
  if (format === 'toml') return findTomlPlace(text, block, offset);
  return format === 'json' ? findFlowPlace(text, block.start, offset, block.end, 'json') : undefined;
};
