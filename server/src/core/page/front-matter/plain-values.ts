// Owns the one door to gray-matter: plain values where no place in the text is wanted and nothing of the author's is
// rewritten (the header of the preview, archetypes, new posts). Runs no code that a post brings.
import matter from 'gray-matter';
import { getStaticTOMLValue, parseTOML } from 'toml-eslint-parser';
import { parse as parseYaml, stringify as stringifyYaml } from 'yaml';
import type { FrontMatterFormat } from './node.ts';
import { readFrontMatter } from './read-front-matter.ts';

type Values = Readonly<Record<string, unknown>>;

export interface PlainFrontMatter {
  readonly data: Values;
  /** The text behind the front matter. */
  readonly content: string;
  /** Why nothing could be read; `data` is empty then. */
  readonly error?: string;
}

const refuse = (): never => {
  throw new Error('Front matter that is a program is not run.');
};

const toTomlValue = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(toTomlValue).join(', ')}]`;
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d))?$/.test(value)) return value;
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
};

const stringifyToml = (data: object): string =>
  `${Object.entries(data)
    .map(([key, value]) => `${key} = ${toTomlValue(value)}`)
    .join('\n')}\n`;

/** gray-matter would run `---js` with eval; every engine is ours, and those for programs refuse. */
const engines = {
  yaml: {
    parse: (text: string) => (parseYaml(text) ?? {}) as object,
    stringify: (data: object) => stringifyYaml(data, { lineWidth: 0 }),
  },
  toml: { parse: (text: string) => getStaticTOMLValue(parseTOML(text)) as object, stringify: stringifyToml },
  json: {
    parse: (text: string) => JSON.parse(text) as object,
    stringify: (data: object) => JSON.stringify(data, null, 2),
  },
  javascript: { parse: refuse, stringify: refuse },
  js: { parse: refuse, stringify: refuse },
  coffee: { parse: refuse, stringify: refuse },
  coffeescript: { parse: refuse, stringify: refuse },
  cson: { parse: refuse, stringify: refuse },
};

const delimiterOf = (format: FrontMatterFormat): string => (format === 'toml' ? '+++' : '---');

/**
 * The values of the front matter and the text behind it. Total: what cannot be read is an error in the value. Passing
 * options keeps gray-matter from caching by text, which would hide the error of a text met before.
 */
export const parsePlainFrontMatter = (text: string): PlainFrontMatter => {
  const { frontMatter, bodyStart } = readFrontMatter(text);
  const content = text.slice(bodyStart);
  if (!frontMatter || frontMatter.format === 'org') return { data: {}, content };
  const { format } = frontMatter;
  const block = text.slice(frontMatter.block.start, frontMatter.block.end);
  try {
    if (format === 'json') return { data: engines.json.parse(block) as Values, content };
    const delimiter = delimiterOf(format);
    // Split by our own reader, which closes the block where Hugo does.
    const { data } = matter(`${delimiter}\n${block}\n${delimiter}\n`, {
      language: format,
      delimiters: delimiter,
      engines,
    });
    return { data, content };
  } catch (error) {
    return { data: {}, content, error: error instanceof Error ? error.message : String(error) };
  }
};

/** The text of a NEW post: never used on a text that exists, whose comments and style it would lose. */
export const stringifyFrontMatter = (data: Values, content: string, format: 'yaml' | 'toml' | 'json'): string => {
  if (format === 'json') return `${engines.json.stringify(data)}\n\n${content}`;
  return matter.stringify(content, data, { language: format, delimiters: delimiterOf(format), engines });
};
