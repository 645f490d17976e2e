// Owns building a whole site with a real Hugo. Knows no expectation.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findHugo } from './hugo-lexer.ts';

/**
 * Builds the site and gives the HTML of one of its pages; throws what Hugo said where it stops.
 * @param page the folder of its `index.html` in the output
 */
export const buildSite = (version: string, root: string, page: string): string => {
  execFileSync(findHugo(version), ['--source', root, '--quiet'], { stdio: 'pipe', encoding: 'utf8' });
  return readFileSync(join(root, 'public', page, 'index.html'), 'utf8');
};
