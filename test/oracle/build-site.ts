// Owns building a whole site with a real Hugo. Knows no expectation.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findHugo } from './hugo-lexer.ts';

/** Builds the site into its `public/`; throws what Hugo said where it stops. */
export const buildSite = (version: string, root: string): void => {
  execFileSync(findHugo(version), ['--source', root, '--quiet'], { stdio: 'pipe', encoding: 'utf8' });
};

/** The HTML of a page of a built site; `page` is the folder of its `index.html` in the output. */
export const readPage = (root: string, page: string): string =>
  readFileSync(join(root, 'public', page, 'index.html'), 'utf8');
