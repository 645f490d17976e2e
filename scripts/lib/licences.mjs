// Owns the licences of the packages whose code is bundled: their authors ask to be named where it is used. Knows no package by name.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './folders.mjs';

/**
 * @param {readonly string[]} sources files that were bundled, relative to the project
 * @returns {string} name, version and licence text of each package they come from
 */
export function licencesOf(sources) {
  const folders = sources.map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]).filter(Boolean);
  return [...new Set(folders)]
    .sort()
    .map(licenceOf)
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(projectFolder, folder, 'package.json'), 'utf8'));
  const file = readdirSync(join(projectFolder, folder)).find((each) => /^licen[cs]e/i.test(each));
  if (!file && !license) throw new Error(`The package “${name}” is bundled and says nothing of its licence.`);
  const text = file ? readFileSync(join(projectFolder, folder, file), 'utf8').trim() : '';
  return `${name} ${version} (${license ?? 'see below'})\n\n${text}\n`;
}
