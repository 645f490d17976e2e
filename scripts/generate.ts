// Owns the parts of other files that are made: the README's tables and findings of the examples, the settings, the texts to
// translate, the grammar of code. Knows no rule.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allRules, type Rule, type SiteRule } from '../server/src/core/rules/index.ts';
import { codeGrammar, codeGrammarText, embeddedLanguages } from './code-grammar.ts';
import { makeCommandTable } from './command-table.ts';
import { findTexts } from './l10n-texts.ts';

const projectFolder = fileURLToPath(new URL('..', import.meta.url));
const core = 'server/src/core';
const settingPrefix = 'hugoAuthor.rules.';
/** Folders of twin pages, and the head of the table that they make: what it says of each is the first sentence of its page. */
const described = {
  completions: 'what it completes',
  hovers: 'what it explains',
  actions: 'what it offers',
} as const;

interface Manifest {
  contributes: {
    configuration: { id: string; properties: Record<string, unknown> }[];
    grammars: { scopeName: string; embeddedLanguages?: Readonly<Record<string, string>> }[];
  };
}

/** Each file with a generated part: its text now → as it must be. */
const generators: Readonly<Record<string, (text: string) => string | Promise<string>>> = {
  'README.md': (text) =>
    withFindings(withTable(withDescribed(withRules(text)), 'commands', makeCommandTable(projectFolder))),
  'package.json': (text) => withEmbeddedLanguages(withSettings(text)),
  'package.nls.json': withRuleWords,
  'l10n/bundle.l10n.json': () => findTexts(projectFolder, ['client/src', 'server/src']),
  'syntaxes/hugo-code.tmLanguage.json': codeGrammarText,
};

/** Puts a table between `<!-- NAME:start -->` and `<!-- NAME:end -->`. */
function withTable(text: string, name: string, rows: readonly string[]): string {
  const [startMark, endMark] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const start = text.indexOf(startMark);
  const end = text.indexOf(endMark);
  if (start < 0 || end < start) throw new Error(`README.md has no place for the ${name}: ${startMark} … ${endMark}`);
  return `${text.slice(0, start)}${startMark}\n${rows.join('\n')}\n${text.slice(end)}`;
}

function withRules(text: string): string {
  const row = ({ code, level, title, onlyWhenSet }: Rule | SiteRule) =>
    `| [${code}](${pageOf('rules', code)}) | ${onlyWhenSet ? 'off' : level} | ${title} |`;
  return withTable(text, 'rules', ['| code | level | what it tells |', '|---|---|---|', ...byCode().map(row)]);
}

function withDescribed(text: string): string {
  return Object.entries(described).reduce((done, [folder, head]) => {
    const pages = readdirSync(join(projectFolder, core, folder)).filter((name) => name.endsWith('.md'));
    const rows = pages.sort().map((file) => {
      const name = file.replace(/\.md$/, '');
      return `| [${name}](${pageOf(folder, name)}) | ${firstSentenceOf(pageOf(folder, name))} |`;
    });
    return withTable(done, folder, [`| name | ${head} |`, '|---|---|', ...rows]);
  }, text);
}

/** Of a twin page what stands below its heading, up to the first full stop. */
function firstSentenceOf(page: string): string {
  const [, paragraph = ''] = /^# .*\n\n((?:.+\n)+)/.exec(readFileSync(join(projectFolder, page), 'utf8')) ?? [];
  const [, sentence] = /^(.+?)\.(?: |$)/.exec(paragraph.trim().replaceAll('\n', ' ')) ?? [];
  if (sentence === undefined) throw new Error(`${page} does not begin with a heading and a sentence.`);
  return sentence.replaceAll('|', '\\|');
}

/** Where the page of a rule, completer, hover or action is. */
function pageOf(folder: string, name: string): string {
  const page = `${core}/${folder}/${name}.md`;
  if (!existsSync(join(projectFolder, page))) throw new Error(`“${name}” of the ${folder} has no page: ${page}`);
  return page;
}

/** What our command prints for the examples, without its closing line, which tells the time. */
function withFindings(text: string): string {
  return text.replace(/(<!-- findings:start (\S+) -->\n)[\s\S]*?(<!-- findings:end -->)/g, (_, start, folder, end) => {
    const command = ['--import', 'tsx', join(projectFolder, 'server/src/cli.ts'), 'check', '.'];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, {
      cwd: join(projectFolder, folder),
      encoding: 'utf8',
    });
    if (status !== 1) throw new Error(`Checking “${folder}” ended with ${status}: ${stderr}`);
    const findings = stdout.trimEnd().split('\n').slice(0, -1).join('\n').trimEnd();
    return `${start}\`\`\`text\n${findings}\n\`\`\`\n${end}`;
  });
}

function withSettings(text: string): string {
  const manifest = JSON.parse(text) as Manifest;
  const section = manifest.contributes.configuration.find(({ id }) => id === 'rules');
  if (!section) throw new Error('package.json has no section of settings with the id “rules”.');
  section.properties = Object.fromEntries(
    byCode().map(({ code }) => [
      settingPrefix + code,
      {
        type: 'string',
        // The editor sends defaults as if they were chosen: a level here would hide what depends on the version of Hugo.
        enum: ['default', 'error', 'warning', 'information', 'hint', 'off'],
        default: 'default',
        scope: 'resource',
        description: `%${ruleWords(code)}%`,
      },
    ]),
  );
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** The name that the description of a rule's setting goes by in package.nls.json. */
function ruleWords(code: string): string {
  return `configuration.rules.${code}`;
}

function withRuleWords(text: string): string {
  const words = Object.entries(JSON.parse(text) as Record<string, string>);
  const described = byCode().map(({ code, level, title, onlyWhenSet }) => [
    ruleWords(code),
    `${title}. By default: ${onlyWhenSet ? 'off' : `${level}, or what the version of Hugo makes of it`}.`,
  ]);
  const others = words.filter(([name]) => !name.startsWith(ruleWords('')));
  return `${JSON.stringify(Object.fromEntries([...others, ...described]), null, 2)}\n`;
}

function withEmbeddedLanguages(text: string): string {
  const manifest = JSON.parse(text) as Manifest;
  const grammar = manifest.contributes.grammars.find(({ scopeName }) => scopeName === codeGrammar().scopeName);
  if (!grammar) throw new Error(`package.json has no grammar “${codeGrammar().scopeName}”.`);
  grammar.embeddedLanguages = embeddedLanguages();
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function byCode(): (Rule | SiteRule)[] {
  return [...allRules].sort((a, b) => (a.code < b.code ? -1 : 1));
}

async function run(onlyCheck: boolean): Promise<void> {
  const stale: string[] = [];
  for (const [name, generate] of Object.entries(generators)) {
    const path = join(projectFolder, name);
    const text = readFileSync(path, 'utf8');
    const fresh = await generate(text);
    if (fresh === text) continue;
    stale.push(name);
    if (!onlyCheck) writeFileSync(path, fresh);
  }
  if (stale.length > 0) console.log(`${onlyCheck ? 'Stale, run npm run generate' : 'Written'}: ${stale.join(', ')}`);
  if (onlyCheck && stale.length > 0) process.exitCode = 1;
}

void run(process.argv.includes('--check'));
