// Owns the folders the suite opens, each in a window of its own. Knows how a folder comes to be, not what is tried in it.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../scripts/lib/folders.mjs';
import { provideHugo } from '../../scripts/lib/hugo-binaries.mjs';

/**
 * A journey names its window; the last part of the opened folder's path is that name.
 * @type {Readonly<Record<string, (folder: string) => void | Promise<void>>>} fills an empty folder
 */
export const windows = {
  /** Copies of the example blog: journeys may write into them. What one group leaves behind is not in the way of another. */
  blog: copyBlog,
  writing: copyBlog,
  pictures: copyBlog,
  views: copyBlog,
  /** With a post that holds all there is to draw, its front matter in YAML and in TOML. */
  drawing: (folder) => {
    copyBlog(folder);
    const config = readFileSync(join(folder, 'hugo.toml'), 'utf8');
    const text = readFileSync(join(projectFolder, 'test/vscode/posts/everything.md'), 'utf8');
    write(folder, {
      'hugo.toml': `${config}\n[markup.goldmark.parser.attribute]\n  block = true\n`,
      'layouts/shortcodes/photo.html': '<img class="photo" src="/images/{{ .Get 0 }}.png">',
      'content/posts/everything/index.md': text,
      'content/posts/everything-in-toml.md': toToml(text),
    });
    const lake = 'content/posts/hut-to-hut/lake.png';
    cpSync(join(folder, lake), join(folder, 'content/posts/everything/lake.png'));
  },
  /** Another copy, where nothing is saved that nobody saves: in a browser the editor would. */
  linking: (folder) => {
    copyBlog(folder);
    write(folder, { '.vscode/settings.json': JSON.stringify({ 'files.autoSave': 'off' }) });
  },
  /** Another copy, all of it committed, with an archetype that brings a file along. */
  publishing: (folder) => {
    copyBlog(folder);
    write(folder, {
      'archetypes/suite-trips/index.md': '---\ntitle: x\n---\n',
      'archetypes/suite-trips/map.txt': 'map',
    });
    commitAll(folder);
  },
  /** A small site in two languages, all of it committed, with archetypes that only real Hugo fills; of the newest generation and the first. */
  authoring: (folder) => writeBilingualSite(folder, '0.168.0'),
  'authoring-old': (folder) => writeBilingualSite(folder, '0.111.3'),
  /** The blog below a path of its host, with real Hugo of the newest generation and of the first. */
  live: (folder) => copyLiveBlog(folder, '0.168.0'),
  'live-old': (folder) => copyLiveBlog(folder, '0.111.3'),
  /** The same, for the end that its editor comes to. */
  killed: (folder) => copyLiveBlog(folder, '0.168.0'),
  /** Two sites side by side. */
  sites: (folder) =>
    write(folder, {
      'first/hugo.toml': 'title = "First"\n',
      'first/content/posts/a.md': '---\ntitle: Post of the First\ndraft: true\ntags: [one]\n---\n',
      'second/hugo.toml': 'title = "Second"\n',
      'second/content/posts/b.md': '---\ntitle: Post of the Second\ndate: 2024-01-01\ntags: [two]\n---\n',
    }),
  /** A site in a folder, whose theme is not here. */
  nested: (folder) =>
    write(folder, {
      'README.md': '---\ntitle: Not a post\ndate: 2024-13-02\n---\n',
      'site/hugo.toml': 'title = "Nested"\ntheme = "docsy"\n',
      'site/content/posts/a.md': '---\ntitle: A\n---\n\n![gone](gone.png)\n\n{{< alert >}}\n',
    }),
  /** The blog as somebody else's, with a program in it that wants to be run for Hugo, and a build that wants to run at once. */
  untrusted: (folder) => {
    copyBlog(folder);
    const program = join(folder, 'hugo.sh');
    write(folder, {
      'hugo.sh': `#!/bin/sh\necho run >> "${folder}/hugo-was-run"\necho "hugo v0.168.0"\n`,
      '.vscode/settings.json': JSON.stringify({ 'hugoAuthor.hugoPath': program }),
      '.vscode/tasks.json': JSON.stringify({
        version: '2.0.0',
        tasks: [{ type: 'hugo', label: 'build', runOptions: { runOn: 'folderOpen' } }],
      }),
    });
    chmodSync(program, 0o755);
    rmSync(join(folder, 'netlify.toml'));
  },
  german: copyBlog,
  /** The blog in an editor that runs us in a worker of the browser. */
  web: copyBlog,
  /** No Hugo site at all. */
  plain: (folder) =>
    write(folder, { 'README.md': '---\ntitle: Not a blog\ndate: 2024-13-02\n---\n\n![gone](gone.png)\n' }),
};

/** Settings of the author that hold in a window alone. */
export const windowSettings = {
  untrusted: {
    'security.workspace.trust.enabled': true,
    'security.workspace.trust.startupPrompt': 'never',
    'security.workspace.trust.banner': 'never',
    'task.allowAutomaticTasks': 'on',
  },
  web: { 'remote.extensionKind': { 'hugo-author.hugo-author': ['web'] } },
};

/** Only an editor whose window outlives its extension host, and that needs no language pack, can open these: the one in the browser. */
export const browserWindows = ['killed', 'german'];

/** The language of the window, where it is not English. */
export const windowLanguages = { german: 'de' };

function commitAll(folder) {
  const git = (...given) => execFileSync('git', ['-C', folder, ...given]);
  git('init', '--quiet');
  git('add', '.');
  git('-c', 'user.name=Ida', '-c', 'user.email=ida@example.org', 'commit', '--quiet', '--message', 'Blog');
}

async function writeBilingualSite(folder, version) {
  const languages = '[languages.en]\nlanguageName = "English"\n[languages.de]\nlanguageName = "Deutsch"\n';
  write(folder, {
    'hugo.toml': `baseURL = "https://example.org/"\ntitle = "Two Tongues"\n${languages}`,
    'archetypes/posts.md':
      '+++\ntitle = "{{ .Name }}"\nmadeBy = "{{ hugo.Version }}"\ndraft = true\n+++\n\nOnce upon a time\n',
    'archetypes/walks/index.md': '---\ntitle: "{{ .Name }}"\nmadeBy: "{{ hugo.Version }}"\n---\n',
    'archetypes/walks/map.txt': 'A map.\n',
    'content/posts/first.md':
      '+++\n# mine\ntitle = "First"\ndate = 2024-05-01 # begun\ntags = ["a"]\n+++\n\nOne.\n\nTwo.\n',
    'content/walks/old/index.md': '---\ntitle: Old\ndate: 2024-01-01\nlastmod: 2024-01-02 # last\n---\n\nOld words.\n',
    '.vscode/settings.json': JSON.stringify({ 'hugoAuthor.hugoPath': join(await provideHugo(), `hugo-${version}`) }),
  });
  commitAll(folder);
}

function copyBlog(folder) {
  cpSync(join(projectFolder, 'examples/blog'), folder, { recursive: true });
}

/** The front matter of the one post that is written for both. */
function toToml(text) {
  const [, block, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text);
  const lines = block.split('\n').map((line) => line.replace(/^(\w+): /, '$1 = '));
  return `+++\n${lines.join('\n')}\n+++\n${body}`;
}

async function copyLiveBlog(folder, version) {
  copyBlog(folder);
  const config = join(folder, 'hugo.toml');
  const text = readFileSync(config, 'utf8');
  const program = join(await provideHugo(), `hugo-${version}`);
  write(folder, {
    'hugo.toml': text.replace(/^(baseURL = "https:\/\/[^/]*\/)"/m, '$1walks/"'),
    '.vscode/settings.json': JSON.stringify({ 'hugoAuthor.hugoPath': program }),
    'content/posts/slugged.md':
      '---\ntitle: Not Its Address\nslug: other-words\ndate: 2024-03-01\n---\n\nFound by its slug.\n',
  });
}

function write(folder, files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
