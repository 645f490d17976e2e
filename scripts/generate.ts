// Owns what is generated from the list of rules: the table in README.md and the settings in package.json.
// `--check` changes nothing and fails when something is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rules } from '../server/src/core/rules/index.ts';

const top = new URL('../', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, top), 'utf8');

const table = (): string =>
  [
    '| code | what it tells | level |',
    '|---|---|---|',
    ...rules.map(
      ({ code, title, level }) => `| [\`${code}\`](server/src/core/rules/${code}.md) | ${title} | ${level} |`,
    ),
  ].join('\n');

const withTable = (readme: string): string => {
  const marks = /(<!-- rules:start -->\n)[\s\S]*?(\n<!-- rules:end -->)/;
  if (!marks.test(readme)) throw new Error('README.md has no <!-- rules:start --> … <!-- rules:end -->');
  return readme.replace(marks, (_, start: string, end: string) => start + table() + end);
};

interface Category {
  title: string;
  properties: Record<string, unknown>;
}

const withSettings = (manifest: string): string => {
  const parsed = JSON.parse(manifest) as { contributes: { configuration: Category[] } };
  const category = parsed.contributes.configuration.find(
    ({ title }) => title === 'Rules' || title === '%configuration.rules%',
  );
  if (!category) throw new Error('package.json has no configuration category “Rules”');
  category.properties = Object.fromEntries(
    rules.map(({ code, title, level }, order) => [
      `hugoAuthor.rules.${code}`,
      {
        type: 'string',
        enum: ['default', 'error', 'warning', 'information', 'hint', 'off'],
        default: 'default',
        order,
        scope: 'resource',
        markdownDescription: `${title}. Default: ${level}, or less where Hugo of the site’s version goes on.`,
      },
    ]),
  );
  return `${JSON.stringify(parsed, null, 2)}\n`;
};

const stale: string[] = [];
for (const [name, change] of [
  ['README.md', withTable],
  ['package.json', withSettings],
] as const) {
  const before = read(name);
  const after = change(before);
  if (before === after) continue;
  if (process.argv.includes('--check')) stale.push(name);
  else writeFileSync(fileURLToPath(new URL(name, top)), after);
}
if (stale.length > 0) {
  console.error(`Stale: ${stale.join(', ')}. Run npm run generate.`);
  process.exitCode = 1;
}
