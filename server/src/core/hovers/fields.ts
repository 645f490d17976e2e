// Owns explaining front-matter keys: Hugo's own from its documentation, the site's from how many posts have them.
import { type Field, findField } from '../page/index.ts';
import { isAtLeast, type Site, spellPosts } from '../site/index.ts';
import type { Explainer } from './hover.ts';
import { toCode } from './markdown.ts';

const typeNames: Readonly<Record<Field['type'], string>> = {
  string: 'text',
  date: 'date',
  boolean: 'true or false',
  integer: 'number',
  strings: 'list of texts',
  map: 'map',
  maps: 'list of maps',
};

const describeField = (field: Field, key: string, site: Site): string => {
  const { since, aliases = [], deprecated } = field;
  const head = `**${field.name}** · ${typeNames[field.type]}${since ? ` · since Hugo ${since.replace(/\.0$/, '')}` : ''}`;
  const other = aliases.includes(key) ? `Another name of ${toCode(field.name)}. ` : '';
  const lines = [head, `${other}${field.documentation}`];
  if (aliases.includes(key) && deprecated) lines.push(deprecated);
  else if (since !== undefined && site.hugo.number !== undefined && !isAtLeast(site.hugo, since))
    lines.push(`This site is built with Hugo ${site.hugo.number}, which does not know it yet.`);
  return lines.join('\n\n');
};

const describeTaxonomy = (taxonomy: string, site: Site): string => {
  const count = site.terms().termsOf(taxonomy).length;
  return `**${taxonomy}** · list of terms\n\nA taxonomy of this site, with ${count === 1 ? '1 term' : `${count} terms`} so far.`;
};

/** Pages that have a key of the author's own, however its letters are spelled. */
const countOf = (key: string, site: Site): number => {
  let count = 0;
  for (const [spelling, pages] of site.keys()) if (spelling.toLowerCase() === key) count += pages;
  return count;
};

const describeOwn = (written: string, site: Site): string =>
  `**${written}** · your own value\n\nNot a field of Hugo’s: templates read it as ${toCode(`.Params.${written}`)}. ${spellPosts(countOf(written.toLowerCase(), site))} ${countOf(written.toLowerCase(), site) === 1 ? 'has' : 'have'} it.`;

export const fields: Explainer = {
  name: 'fields',
  explain({ node, site }) {
    if (node?.on !== 'key') return undefined;
    const [first = ''] = node.keys;
    const key = node.keys.at(-1)!.toLowerCase();
    const inParams = node.keys.length === 2 && first.toLowerCase() === 'params';
    const isTop = node.keys.length === 1;
    if ((isTop || inParams) && site.dialect.taxonomies.includes(key))
      return { span: node.span, markdown: describeTaxonomy(key, site) };
    const field = findField(node.keys);
    if (field) return { span: node.span, markdown: describeField(field, key, site) };
    const weighed = isTop && key.endsWith('_weight') ? key.slice(0, -'_weight'.length) : undefined;
    if (weighed !== undefined && site.dialect.taxonomies.includes(weighed))
      return {
        span: node.span,
        markdown: `**${key}** · number\n\nPosition of the page within each of its ${toCode(weighed)}: smaller numbers first.`,
      };
    return isTop ? { span: node.span, markdown: describeOwn(node.keys[0]!, site) } : undefined;
  },
};
