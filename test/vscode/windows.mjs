// Owns the folders the suite opens, each in a window of its own. Knows how a folder comes to be, not what is tried in it.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../scripts/lib/folders.mjs';

/**
 * A journey names its window; the last part of the opened folder's path is that name.
 * @type {Readonly<Record<string, (folder: string) => void>>} fills an empty folder
 */
export const windows = {
  /** Copies of the example blog: journeys may write into them. What one group leaves behind is not in the way of another. */
  blog: copyBlog,
  writing: copyBlog,
  pictures: copyBlog,
  views: copyBlog,
  /** Another copy, all of it committed. */
  publishing: (folder) => {
    copyBlog(folder);
    const git = (...given) => execFileSync('git', ['-C', folder, ...given]);
    git('init', '--quiet');
    git('add', '.');
    git('-c', 'user.name=Ida', '-c', 'user.email=ida@example.org', 'commit', '--quiet', '--message', 'Blog');
  },
  /** Two sites side by side. */
  sites: (folder) =>
    write(folder, {
      'first/hugo.toml': 'title = "First"\n',
      'first/content/posts/a.md': '---\ntitle: Post of the First\ndraft: true\ntags: [one]\n---\n',
      'second/hugo.toml': 'title = "Second"\n',
      'second/content/posts/b.md': '---\ntitle: Post of the Second\ndate: 2024-01-01\ntags: [two]\n---\n',
    }),
  /** No Hugo site at all. */
  plain: (folder) =>
    write(folder, { 'README.md': '---\ntitle: Not a blog\ndate: 2024-13-02\n---\n\n![gone](gone.png)\n' }),
};

function copyBlog(folder) {
  cpSync(join(projectFolder, 'examples/blog'), folder, { recursive: true });
}

function write(folder, files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
