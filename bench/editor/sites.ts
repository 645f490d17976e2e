// Owns the folders that the bench opens in the editor: which site, which posts, where is typed. Knows no editor.
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectFolder } from '../../scripts/lib/folders.mjs';
import { provideHugo } from '../../scripts/lib/hugo-binaries.mjs';
import { chanceFrom } from '../random.ts';
import { paragraphOf } from '../words.ts';
import { mark } from './note.ts';

export interface TypedPost {
  /** Below the opened folder. */
  readonly path: string;
  readonly words: number;
  readonly bytes: number;
}

const hugo = '0.168.0';

const countWords = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

/** Puts the mark at the end of the first paragraph of plain words in the body. */
const withMark = (text: string): string => {
  const body = text.search(/\n(?:---|\+\+\+)\n/) + 5;
  const paragraph = /\n\n[A-Z][^\n]*[a-z]{3}[.,]?(?=\n)/g;
  paragraph.lastIndex = body;
  const found = paragraph.exec(text);
  if (!found) throw new Error('The post has no paragraph of plain words.');
  const end = found.index + found[0].length;
  return `${text.slice(0, end)} ${mark}${text.slice(end)}`;
};

const markPost = (folder: string, path: string): TypedPost => {
  const text = withMark(readFileSync(join(folder, path), 'utf8'));
  writeFileSync(join(folder, path), text);
  return { path, words: countWords(text), bytes: Buffer.byteLength(text) };
};

const makePost = (folder: string, path: string, words: number): TypedPost => {
  const chance = chanceFrom(7);
  const parts = [`Begin with ${mark}`];
  let count = 3;
  while (count < words) {
    const paragraph = paragraphOf(chance);
    count += countWords(paragraph);
    parts.push(paragraph);
  }
  const text = `---\ntitle: ${words} words\ndate: 2024-01-01\n---\n\n${parts.join('\n\n')}\n`;
  writeFileSync(join(folder, path), text);
  return { path, words: countWords(text), bytes: Buffer.byteLength(text) };
};

const useHugo = async (folder: string): Promise<void> => {
  const program = join(await provideHugo(), `hugo-${hugo}`);
  mkdirSync(join(folder, '.vscode'), { recursive: true });
  const settings = { 'hugoAuthor.hugoPath': program, 'files.autoSave': 'off' };
  writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify(settings));
};

export interface BlogPosts {
  readonly usual: TypedPost;
  readonly long: TypedPost;
  readonly largest: TypedPost;
}

/** The example blog, with two long posts more. */
export const copyBlog = async (folder: string): Promise<BlogPosts> => {
  cpSync(join(projectFolder, 'examples/blog'), folder, { recursive: true });
  await useHugo(folder);
  return {
    usual: markPost(folder, 'content/posts/hut-to-hut/index.md'),
    long: makePost(folder, 'content/posts/long.md', 5000),
    largest: makePost(folder, 'content/posts/largest.md', 20_000),
  };
};

/** Below `folder`, of all content. */
const listPosts = (folder: string, below: string): string[] =>
  readdirSync(join(folder, below), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)));

/**
 * Somebody's real blog, copied; what Git and programs keep there is left out. It is typed in its longest post.
 * @param site its checkout, with a `content` folder at its top
 */
export const copyRealBlog = async (folder: string, site: string): Promise<TypedPost> => {
  cpSync(site, folder, { recursive: true, filter: (path) => !/[\\/](?:\.git|node_modules)$/.test(path) });
  await useHugo(folder);
  const sizes = listPosts(folder, 'content').map((path) => ({ path, size: statSync(join(folder, path)).size }));
  const [longest] = sizes.sort((one, other) => other.size - one.size);
  if (!longest) throw new Error('The site that was named has no post in content/.');
  return markPost(folder, longest.path);
};
