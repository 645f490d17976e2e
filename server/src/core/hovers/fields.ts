// Owns explaining front-matter keys: Hugo's own from its documentation, the site's from how many posts have them.
import * as l10n from '@vscode/l10n';
import { findField } from '../page/index.ts';
import {
  chiefLayout,
  describeField,
  describeTaxonomy,
  findLearntKey,
  type LearntKey,
  nameOfArchetype,
  type Site,
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
  return count === 1 ? l10n.t('1 post has it.') : l10n.t('{0} posts have it.', count);
};

/** Which templates read a key, and which archetypes set it. */
const spellReaders = (key: LearntKey, written: string, uriOf: Surroundings['uriOf']): string => {
  const chief = chiefLayout(key);
  const others = key.layouts.length - 1;
  const said: string[] = [];
  if (chief !== undefined) {
    const link = toLink(spellPath(chief), uriOf(chief));
    if (others === 0) said.push(l10n.t`Read as ${written} by ${link}.`);
    else if (others === 1) said.push(l10n.t`Read as ${written} by ${link} and one more template.`);
    else said.push(l10n.t`Read as ${written} by ${link} and ${others} more templates.`);
  }
  const names = [...new Set(key.archetypes.map(nameOfArchetype))].map(toCode);
  if (names.length === 1) said.push(l10n.t`Set by the archetype ${names[0]!}.`);
  else if (names.length > 1) said.push(l10n.t`Set by the archetypes ${names.join(', ')}.`);
  return said.join(' ');
};

const describeOwn = (keys: readonly string[], site: Site, uriOf: Surroundings['uriOf']): string | undefined => {
  const own = keys.length > 1 && keys[0]!.toLowerCase() === 'params' ? keys.slice(1) : keys;
  const learnt = findLearntKey(site.learntKeys(), own);
  const path = own.join('.');
  const count = keys.length === 1 ? [spellCount(path, site)] : [];
  const head = `**${path}** · ${l10n.t('your own value')}`;
  const written = toCode(`.Params.${path}`);
  if (learnt) return `${head}\n\n${[spellReaders(learnt, written, uriOf), ...count].join(' ')}`;
  // Below another key anything may stand, and nothing is known of it.
  return keys.length === 1
    ? `${head}\n\n${[l10n.t`Not a field of Hugo’s: templates read it as ${written}.`, ...count].join(' ')}`
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
        markdown: `**${key}** · ${l10n.t('number')}\n\n${l10n.t`Position of the page within each of its ${toCode(weighed)}: smaller numbers first.`}`,
      };
    const own = describeOwn(node.keys, site, uriOf);
    return own === undefined ? undefined : { span: node.span, markdown: own };
  },
};
