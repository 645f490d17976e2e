// Owns the parts of other files that are made: the README's table of rules and findings of the examples, the settings. Knows no rule.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Rule, rules } from '../server/src/core/rules/index.ts';

const projectFolder = fileURLToPath(new URL('..', import.meta.url));
const rulesFolder = 'server/src/core/rules';
const settingPrefix = 'hugoAuthor.rules.';
const tableStart = '<!-- rules:start -->';
const tableEnd = '<!-- rules:end -->';

interface Manifest {
  contributes: { configuration: { id: string; properties: Record<string, unknown> }[] };
}

/** Each file with a generated part: its text now → as it must be. */
const generators: Readonly<Record<string, (text: string) => string>> = {
  'README.md': (text) => withFindings(withTable(text)),
  'package.json': withSettings,
};

function withTable(text: string): string {
  const start = text.indexOf(tableStart);
  const end = text.indexOf(tableEnd);
  if (start < 0 || end < start) throw new Error(`README.md has no place for the rules: ${tableStart} … ${tableEnd}`);
  const row = ({ code, level, title }: Rule) => `| [${code}](${rulesFolder}/${code}.md) | ${level} | ${title} |`;
  const table = ['| code | level | what it tells |', '|---|---|---|', ...byCode().map(row)].join('\n');
  return `${text.slice(0, start)}${tableStart}\n${table}\n${text.slice(end)}`;
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
    byCode().map(({ code, level, title }) => [
      settingPrefix + code,
      {
        type: 'string',
        // The editor sends defaults as if they were chosen: a level here would hide what depends on the version of Hugo.
        enum: ['default', 'error', 'warning', 'information', 'hint', 'off'],
        default: 'default',
        scope: 'resource',
        description: `${title}. By default: ${level}, or what the version of Hugo makes of it.`,
      },
    ]),
  );
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function byCode(): Rule[] {
  return [...rules].sort((a, b) => (a.code < b.code ? -1 : 1));
}

const onlyCheck = process.argv.includes('--check');
const stale: string[] = [];
for (const { code } of rules) {
  const page = join(rulesFolder, `${code}.md`);
  if (!existsSync(join(projectFolder, page))) throw new Error(`The rule “${code}” has no page: ${page}`);
}
for (const [name, generate] of Object.entries(generators)) {
  const path = join(projectFolder, name);
  const text = readFileSync(path, 'utf8');
  const fresh = generate(text);
  if (fresh === text) continue;
  stale.push(name);
  if (!onlyCheck) writeFileSync(path, fresh);
}
if (stale.length > 0) console.log(`${onlyCheck ? 'Stale, run npm run generate' : 'Written'}: ${stale.join(', ')}`);
if (onlyCheck && stale.length > 0) process.exitCode = 1;
