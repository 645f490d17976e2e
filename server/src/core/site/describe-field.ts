// Owns what is said of a front-matter key, to whoever hovers it or is about to take it. Knows no editor.
import type { Field } from '../page/index.ts';
import { isAtLeast } from './hugo-version.ts';
import type { Site } from './site.ts';

const typeNames: Readonly<Record<Field['type'], string>> = {
  string: 'text',
  date: 'date',
  boolean: 'true or false',
  integer: 'number',
  strings: 'list of texts',
  map: 'map',
  maps: 'list of maps',
};

/** Type, version and meaning of a field of Hugo’s, as Markdown. `key` is the name it goes by there, in lower case. */
export const describeField = (field: Field, key: string, site: Pick<Site, 'hugo'>): string => {
  const { since, aliases = [], deprecated } = field;
  const head = `**${field.name}** · ${typeNames[field.type]}${since ? ` · since Hugo ${since.replace(/\.0$/, '')}` : ''}`;
  const other = aliases.includes(key) ? `Another name of \`${field.name}\`. ` : '';
  const lines = [head, `${other}${field.documentation}`];
  if (aliases.includes(key) && deprecated) lines.push(deprecated);
  else if (since !== undefined && site.hugo.number !== undefined && !isAtLeast(site.hugo, since))
    lines.push(`This site is built with Hugo ${site.hugo.number}, which does not know it yet.`);
  return lines.join('\n\n');
};

/** A taxonomy's plural as a key, with how many terms it has, as Markdown. */
export const describeTaxonomy = (taxonomy: string, site: Pick<Site, 'terms'>): string => {
  const count = site.terms().termsOf(taxonomy).length;
  return `**${taxonomy}** · list of terms\n\nA taxonomy of this site, with ${count === 1 ? '1 term' : `${count} terms`} so far.`;
};
