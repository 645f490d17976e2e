// Owns the table of commands in the README: what each is called, in English and German, and where it is besides the palette.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface MenuItem {
  readonly command: string;
  readonly key?: string;
}

const places: Readonly<Record<string, string>> = {
  'editor/title': 'above the editor',
  'editor/context': 'menu of the text',
  'explorer/context': 'Explorer',
  'file/newFile': 'New File…',
  'view/title': 'above the views',
  'view/item/context': 'lines of the views',
};

/** Rows of a Markdown table, its head first. */
export const makeCommandTable = (projectFolder: string): readonly string[] => {
  const read = (path: string) => JSON.parse(readFileSync(join(projectFolder, path), 'utf8'));
  const { contributes } = read('package.json');
  const [english, german] = [read('package.nls.json'), read('package.nls.de.json')];
  const menus = Object.entries<readonly MenuItem[]>(contributes.menus).filter(([menu]) => menu !== 'commandPalette');
  const whereOf = (command: string): string[] => [
    ...menus.filter(([, items]) => items.some((item) => item.command === command)).map(([menu]) => toPlace(menu)),
    ...(contributes.keybindings as readonly MenuItem[])
      .filter((item) => item.command === command)
      .map(({ key }) => `\`${key?.toUpperCase()}\``),
  ];
  const rows = (contributes.commands as readonly { command: string; title: string }[]).map(({ command, title }) => {
    const name = title.slice(1, -1);
    return `| Hugo: ${english[name]} | ${german[name]} | ${whereOf(command).join(', ')} |`;
  });
  return ['| command | in German | besides the palette |', '|---|---|---|', ...rows.sort()];
};

const toPlace = (menu: string): string => {
  const place = places[menu];
  if (place === undefined) throw new Error(`The menu “${menu}” has no name for the README yet.`);
  return place;
};
