// Owns the one door to gray-matter: plain values where no place in the text is wanted and nothing of the author's is
// rewritten (the header of the preview, archetypes, new posts). Runs no code that a post brings.
import matter from 'gray-matter';
import { getStaticTOMLValue, parseTOML } from 'toml-eslint-parser';
import { parse as parseYaml, stringify as stringifyYaml } from 'yaml';
import type { FrontMatterFormat } from './node.ts';
import { readFrontMatter } from './read-front-matter.ts';
import { writeToml } from './write-toml.ts';

type Values = Readonly<Record<string, unknown>>;

export interface PlainFrontMatter {
  /** Empty when there is no front matter, or none that could be read. */
  readonly data: Values;
  /** The text behind the front matter. */
  readonly content: string;
  /** Why nothing could be read. */
  readonly error?: string;
}

/** gray-matter looks for comments in a way that takes quadratic time; nobody's front matter is longer. */
const MAX_LENGTH = 1 << 15;

const refuse = (): never => {
  throw new Error('Front matter that is a program is not run.');
};

/** gray-matter would run `---js` with eval; every engine is ours, and those for programs refuse. */
const engines = {
  yaml: {
    parse: (text: string) =>
      (parseYaml(text, { logLevel: 'error', prettyErrors: false, uniqueKeys: false }) ?? {}) as object,
    stringify: (data: object) => stringifyYaml(data, { lineWidth: 0 }),
  },
  toml: {
    parse: (text: string) => getStaticTOMLValue(parseTOML(text, { tomlVersion: '1.1' })) as object,
    stringify: (data: object) => writeToml(data as Values),
  },
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

/**
 * A text as gray-matter takes it without making a Buffer of it, which a browser has not: what says that it is one already is
 * kept, and asked for its text.
 */
class Written {
  static readonly isBuffer = (): boolean => true;

  constructor(private readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

const delimiterOf = (format: FrontMatterFormat): string => (format === 'toml' ? '+++' : '---');

const isMap = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

const parseBlock = (block: string, format: 'yaml' | 'toml' | 'json'): unknown => {
  if (format === 'json') return engines.json.parse(block);
  const delimiter = delimiterOf(format);
  // Options keep gray-matter from caching by text, which would hide the error of a text met before. The block stands on
  // lines of its own: what follows the opening delimiter on its line would be taken for the name of a language.
  const content = new Written(`${delimiter}\n${block}\n${delimiter}\n`) as unknown as string;
  return matter({ content }, { language: format, delimiters: delimiter, engines }).data;
};

/**
 * The values of the front matter and the text behind it, split where Hugo splits them. Total: what cannot be read is an
 * error in the value, and the text of it is the library's own.
 */
export const parsePlainFrontMatter = (text: string): PlainFrontMatter => {
  const { frontMatter, bodyStart } = readFrontMatter(text);
  const content = text.slice(bodyStart);
  if (frontMatter === undefined || frontMatter.format === 'org') return { data: {}, content };
  const { block, format } = frontMatter;
  if (block.end - block.start > MAX_LENGTH) return { data: {}, content, error: 'The front matter is too long.' };
  try {
    const data = parseBlock(text.slice(block.start, block.end), format);
    return isMap(data) ? { data, content } : { data: {}, content, error: 'The front matter holds no keys.' };
  } catch (error) {
    return { data: {}, content, error: error instanceof Error ? error.message : String(error) };
  }
};

/** The text of a NEW post: never for a text that exists, whose comments and style it would lose. */
export const stringifyFrontMatter = (data: Values, content: string, format: 'yaml' | 'toml' | 'json'): string => {
  if (format === 'json') return `${engines.json.stringify(data)}\n\n${content}`;
  const delimiter = delimiterOf(format);
  // Given a string, gray-matter would look for front matter at the start of the body (a rule of Markdown is `---` too).
  return matter.stringify({ content }, data, { language: format, delimiters: delimiter, engines });
};
