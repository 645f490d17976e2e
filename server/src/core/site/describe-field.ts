// Owns what is said of a front-matter key, to whoever hovers it or is about to take it. Knows no editor.
import * as l10n from '@vscode/l10n';
import type { Field } from '../page/index.ts';
import { isAtLeast } from './hugo-version.ts';
import type { Site } from './site.ts';

const spellType = (type: Field['type']): string => {
  switch (type) {
    case 'string':
      return l10n.t('text');
    case 'date':
      return l10n.t('date');
    case 'boolean':
      return l10n.t('true or false');
    case 'integer':
      return l10n.t('number');
    case 'strings':
      return l10n.t('list of texts');
    case 'map':
      return l10n.t('map');
    case 'maps':
      return l10n.t('list of maps');
  }
};

/** Type, version and meaning of a field of Hugo’s, as Markdown. `key` is the name it goes by there, in lower case. */
export const describeField = (field: Field, key: string, site: Pick<Site, 'hugo'>): string => {
  const { since, aliases = [], deprecated } = field;
  const facts = [`**${field.name}**`, spellType(field.type)];
  if (since !== undefined) facts.push(l10n.t('since Hugo {0}', since.replace(/\.0$/, '')));
  const other = aliases.includes(key) ? [l10n.t('Another name of {0}.', `\`${field.name}\``)] : [];
  const lines = [facts.join(' · '), [...other, field.documentation()].join(' ')];
  if (aliases.includes(key) && deprecated) lines.push(deprecated());
  else if (since !== undefined && site.hugo.number !== undefined && !isAtLeast(site.hugo, since))
    lines.push(l10n.t`This site is built with Hugo ${site.hugo.number}, which does not know it yet.`);
  return lines.join('\n\n');
};

/** A taxonomy's plural as a key, with how many terms it has, as Markdown. */
export const describeTaxonomy = (taxonomy: string, site: Pick<Site, 'terms'>): string => {
  const count = site.terms().termsOf(taxonomy).length;
  const about =
    count === 1
      ? l10n.t('A taxonomy of this site, with 1 term so far.')
      : l10n.t('A taxonomy of this site, with {0} terms so far.', count);
  return `**${taxonomy}** · ${l10n.t('list of terms')}\n\n${about}`;
};
