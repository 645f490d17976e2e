// Owns which paths git leaves out of a repository: what a build step makes or a tool fetches. Knows no disk.
import { joinPath, pathBelow, type SitePath } from '../../text/index.ts';

/** One line of a `.gitignore`. */
export interface IgnoreRule {
  /** On the path below `folder`; matches what lies below a folder it names, too. */
  readonly pattern: RegExp;
  /** The folder of its file below the Hugo root; `''` when it stands there or above. */
  readonly folder: SitePath;
  /** For a file above the Hugo root: the root as seen from it, such as `site`. */
  readonly root: SitePath;
  /** `!…`: takes back what an earlier rule left out. */
  readonly keeps: boolean;
}

/** What Hugo itself writes says nothing about who makes the pictures. */
const ownOutput = /^\/?(\*\*\/)?(public|resources|resources\/_gen)(\/\*{0,2})?$/;

const literal = (c: string): string => c.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

const toPattern = (glob: string): RegExp | undefined => {
  const anchored = glob.replace(/\/$/, '').includes('/');
  const pattern = glob
    .replace(/^\//, '')
    .replace(/\/$/, '')
    .replace(/\*\*\/|\/\*\*$|\*+|\?|\[!?[^\]]+\]|\\.|[^*?[\\/]+|./g, (part) => {
      if (part === '**/') return '(?:.*/)?';
      if (part === '/**') return '/.*';
      if (part.startsWith('*')) return '[^/]*';
      if (part === '?') return '[^/]';
      if (/^\[.+\]$/.test(part)) return part.replace(/^\[!/, '[^').replaceAll('\\', '\\\\');
      return part.length === 2 && part.startsWith('\\') ? literal(part[1]!) : literal(part);
    });
  try {
    // Hugo asks for pages in lower case, and so does git for all on most people's disks.
    return new RegExp(`^${anchored ? '' : '(?:.*/)?'}${pattern}(?:/.*)?$`, 'i');
  } catch (error) {
    // A class that is none: git matches nothing with it either.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/** The rules of one `.gitignore`, in their order (gitignore(5)). `folder` and `root` say where it stands. */
export const parseGitIgnore = (
  text: string,
  { folder, root }: { readonly folder: SitePath; readonly root: SitePath },
): readonly IgnoreRule[] =>
  text.split(/\r\n|\n|\r/).flatMap((line) => {
    const written = line.replace(/(?<!\\)[ \t]+$/, '');
    if (written === '' || written.startsWith('#')) return [];
    const keeps = written.startsWith('!');
    const glob = keeps ? written.slice(1) : written;
    const pattern = ownOutput.test(glob) || glob === '/' ? undefined : toPattern(glob);
    return pattern === undefined ? [] : [{ pattern, folder, root, keeps }];
  });

/** The rule that leaves a path out of the repository: of those that match, the last decides. */
export const findIgnoreRule = (rules: readonly IgnoreRule[], path: SitePath): IgnoreRule | undefined => {
  for (let i = rules.length - 1; i >= 0; i--) {
    const rule = rules[i]!;
    const seen = rule.root === '' ? pathBelow(rule.folder, path) : joinPath(rule.root, path);
    if (seen !== undefined && rule.pattern.test(seen)) return rule.keeps ? undefined : rule;
  }
  return undefined;
};
