// Owns reading the command line. Total: a mistake is a value.
import { parseArgs } from 'node:util';
import { allRules, type Levels } from '../core/rules/index.ts';
import { isLevel } from '../host/settings.ts';

const formats = ['text', 'json', 'github', 'sarif'] as const;
export type Format = (typeof formats)[number];

export interface CheckOptions {
  /** As given: a folder or a post. */
  readonly target: string;
  readonly format: Format;
  readonly hugoVersion?: string;
  readonly levels: Levels;
  readonly hints: boolean;
}

export type Arguments =
  | { readonly command: 'help' | 'version' | 'lsp' }
  | { readonly command: 'rules'; readonly format: 'text' | 'json' }
  | { readonly command: 'mistake'; readonly message: string }
  | { readonly command: 'check'; readonly options: CheckOptions };

const mistake = (message: string): Arguments => ({ command: 'mistake', message });

const options = {
  format: { type: 'string', default: 'text' },
  'hugo-version': { type: 'string' },
  rule: { type: 'string', multiple: true, default: [] as string[] },
  hints: { type: 'boolean', default: false },
  stdio: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'v', default: false },
} as const;

/** In: what follows the program's name. */
export const parseArguments = (args: readonly string[]): Arguments => {
  let parsed: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    return mistake(firstSentence(error));
  }
  const { values, positionals } = parsed;
  const [command, ...rest] = positionals;
  if (values.help || command === 'help') return { command: 'help' };
  if (values.version) return { command: 'version' };
  if (command === undefined) return mistake('a command is missing: check, rules or lsp.');
  if (command === 'lsp') return rest.length === 0 ? { command } : mistake(`lsp takes no “${rest[0]}”.`);
  if (command === 'rules') {
    const { format } = values;
    if (rest.length > 0) return mistake(`rules takes no “${rest[0]}”.`);
    return format === 'text' || format === 'json'
      ? { command, format }
      : mistake('rules has the formats text and json.');
  }
  if (command !== 'check') return mistake(`there is no command “${command}”.`);
  if (rest.length > 1) return mistake(`check takes one folder, not also “${rest[1]}”.`);
  const format = formats.find((known) => known === values.format);
  if (!format) return mistake(`there is no format “${values.format}”.`);
  const levels = parseRules(values.rule);
  if (typeof levels === 'string') return mistake(levels);
  const version = values['hugo-version'];
  if (version !== undefined && !/^v?\d+\.\d+(?:\.\d+)?$/.test(version))
    return mistake(`“${version}” is no version of Hugo; write it like 0.152.2.`);
  return {
    command,
    options: {
      target: rest[0] ?? '.',
      format,
      levels,
      hints: values.hints,
      ...(version !== undefined && { hugoVersion: version.replace(/^v/, '') }),
    },
  };
};

/** The levels of `--rule code=level`, or what is wrong with them. */
const parseRules = (given: readonly string[]): Levels | string => {
  const levels: Record<string, Levels[string]> = {};
  for (const rule of given) {
    const [code = '', level] = rule.split('=');
    if (!allRules.some((known) => known.code === code)) return `there is no rule “${code}”.`;
    if (!isLevel(level)) return `“${rule}” gives no level: error, warning, information, hint or off.`;
    levels[code] = level;
  }
  return levels;
};

const firstSentence = (error: unknown): string => {
  const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split(/\.\s/);
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1).replace(/\.$/, '')}.`;
};
