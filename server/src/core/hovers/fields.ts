// Owns explaining front-matter keys: Hugo's own from its documentation, the site's from how many posts have them.
import { findField } from '../page/index.ts';
import {
  chiefLayout,
  describeField,
  describeTaxonomy,
  findLearntKey,
  type LearntKey,
  nameOfArchetype,
  type Site,
  spellPosts,
} from '../site/index.ts';
import { spellPath } from '../text/index.ts';
import type { Explainer, Surroundings } from './hover.ts';
import { toCode, toLink } from './markdown.ts';

/** Pages that have a key of the author's own, however its letters are spelled. */
const countOf = (key: string, site: Site): number => {
  let count = 0;
  for (const [spelling, pages] of site.keys()) if (spelling.toLowerCase() === key) count += pages;
  return count;
};

const spellCount = (written: string, site: Site): string => {
  const count = countOf(written.toLowerCase(), site);
  return ` ${spellPosts(count)} ${count === 1 ? 'has' : 'have'} it.`;
};

/** Which templates read a key, and which archetypes set it. */
const spellReaders = (key: LearntKey, written: string, uriOf: Surroundings['uriOf']): string => {
  const chief = chiefLayout(key);
  const others = key.layouts.length - 1;
  const more = others === 0 ? '' : others === 1 ? ' and one more template' : ` and ${others} more templates`;
  const readers = chief === undefined ? '' : `Read as ${written} by ${toLink(spellPath(chief), uriOf(chief))}${more}.`;
  const names = [...new Set(key.archetypes.map(nameOfArchetype))].map(toCode).join(', ');
  const setters = names === '' ? '' : `Set by the archetype${names.includes(',') ? 's' : ''} ${names}.`;
  return [readers, setters].filter((said) => said !== '').join(' ');
};

const describeOwn = (keys: readonly string[], site: Site, uriOf: Surroundings['uriOf']): string | undefined => {
  const own = keys.length > 1 && keys[0]!.toLowerCase() === 'params' ? keys.slice(1) : keys;
  const learnt = findLearntKey(site.learntKeys(), own);
  const path = own.join('.');
  const count = keys.length === 1 ? spellCount(path, site) : '';
  const head = `**${path}** · your own value\n\n`;
  if (learnt) return `${head}${spellReaders(learnt, toCode(`.Params.${path}`), uriOf)}${count}`;
  // Below another key anything may stand, and nothing is known of it.
  return keys.length === 1
    ? `${head}Not a field of Hugo’s: templates read it as ${toCode(`.Params.${path}`)}.${count}`
    : undefined;
};

export const fields: Explainer = {
  name: 'fields',
  explain({ node, site, uriOf }) {
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
    const own = describeOwn(node.keys, site, uriOf);
    return own === undefined ? undefined : { span: node.span, markdown: own };
  },
};
