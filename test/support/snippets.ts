// Owns what our snippets write when nothing is typed into them. Knows not whether that is right.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const projectFolder = join(dirname(fileURLToPath(import.meta.url)), '../..');

export interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
  readonly description: string;
}
const read = (name: string): readonly Snippet[] =>
  Object.values(JSON.parse(readFileSync(join(projectFolder, 'snippets', name), 'utf8')));

/** Those of Hugo's own shortcodes. */
export const shortcodes = read('shortcodes.code-snippets');
/** Those that begin a page. */
export const frontMatter = read('front-matter.code-snippets');

const variables: Readonly<Record<string, string>> = {
  CURRENT_YEAR: '2024',
  CURRENT_MONTH: '05',
  CURRENT_DATE: '01',
  CURRENT_HOUR: '10',
  CURRENT_MINUTE: '00',
  CURRENT_SECOND: '00',
  CURRENT_TIMEZONE_OFFSET: '+02:00',
  TM_FILENAME_BASE: 'a-post',
};

/** What a snippet writes when nothing is typed into it. */
export const expand = ({ body }: Snippet): string => {
  let text = body.join('\n');
  for (let before = ''; before !== text; ) {
    before = text;
    text = text
      .replace(/\$\{([A-Z_]+)(?::([^{}]*))?\}/g, (_, name, otherwise) => variables[name] ?? otherwise ?? '')
      .replace(/\$\{\d+:([^{}]*)\}/g, '$1')
      .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
      .replace(/\$\{\d+\}|\$\d+/g, '');
  }
  return text.replace(/\\\}/g, '}');
};
