// Owns the words for what Hugo makes of a field. What it makes of it is known to `core/page/read-field.ts`.
import * as l10n from '@vscode/l10n';
import type { Failure, Node, Wanted } from '../page/index.ts';
import { findNearest, quote } from '../text/index.ts';

const nounOf = (node: Node): string => {
  if (node.kind === 'list') return l10n.t('this list');
  if (node.kind === 'map') return l10n.t('this map');
  return node.value === ''
    ? l10n.t({ message: 'nothing', comment: 'Stands for an empty value: Hugo ignores nothing.' })
    : quote(node.value.slice(0, 40));
};

const wants = (wanted: Wanted): string => {
  switch (wanted) {
    case 'text':
      return l10n.t('text');
    case 'boolean':
      return l10n.t('true or false');
    case 'number':
      return l10n.t('a number');
    case 'texts':
      return l10n.t('a list of words');
    case 'map':
      return l10n.t('keys below it');
    case 'maps':
      return l10n.t('a list of entries, each with keys');
    case 'date':
      return l10n.t('a date');
  }
};

const whatBecomes = (name: string, wanted: Wanted, node: Node): string => {
  switch (wanted) {
    case 'text':
      return l10n.t`Hugo ignores ${nounOf(node)}, so the page has none.`;
    case 'boolean':
      return name.toLowerCase() === 'draft'
        ? l10n.t`Hugo takes ${nounOf(node)} for false, so this draft would be published.`
        : l10n.t`Hugo takes ${nounOf(node)} for false.`;
    case 'number':
      return l10n.t`Hugo takes ${nounOf(node)} for 0.`;
    default:
      return l10n.t`Hugo ignores ${nounOf(node)}.`;
  }
};

/** An item that is no word. */
const wordWanted = (name: string, kind: Node['kind'], dropsList: boolean): string => {
  if (kind === 'list')
    return dropsList
      ? l10n.t`A word is wanted here, not a list: Hugo drops all of “${name}” for it.`
      : l10n.t('A word is wanted here, not a list: Hugo takes it for an empty word.');
  return dropsList
    ? l10n.t`A word is wanted here, not a map: Hugo drops all of “${name}” for it.`
    : l10n.t('A word is wanted here, not a map: Hugo takes it for an empty word.');
};

/** Hugo goes on, without what is written: `node` is the value itself, or the item of it that is no use. */
export const sayLost = (name: string, value: Node, node: Node, wanted: Wanted, dropsList: boolean): string => {
  if (node === value) return `${l10n.t`“${name}” wants ${wants(wanted)}.`} ${whatBecomes(name, wanted, node)}`;
  return wanted === 'text'
    ? wordWanted(name, node.kind, dropsList)
    : l10n.t('Keys are wanted here, such as “src”: Hugo passes over it.');
};

const writtenOf = (node: Node): string => (node.kind === 'scalar' ? node.value : '');

/** Hugo stops. `known`: the names of output formats; `later`: it does not yet, and the version is told elsewhere. */
export const sayFails = (name: string, node: Node, why: Failure, known: Iterable<string>, later: boolean): string => {
  switch (why) {
    case 'host':
      return l10n.t`Hugo stops the build at “${name}” with a host in it. Write only the path, such as /about/.`;
    case 'root-alias':
      return l10n.t('An alias cannot be the root of the site: Hugo stops the build. Write a path, such as /old/.');
    case 'url-token':
      return later
        ? l10n.t('Hugo takes a word behind “:” in “url” for a token, does not know this one and stops the build.')
        : l10n.t(
            'Hugo takes a word behind “:” in “url” for a token, does not know this one and stops the build (since 0.131).',
          );
    case 'url-control':
      return l10n.t('Hugo stops the build at a line break in “url”. Write the path on one line.');
    case 'unknown-kind':
      return l10n.t`Hugo knows no kind of page “${writtenOf(node)}” and stops the build (up to 0.152). Leave it out.`;
    case 'term-slash':
      return l10n.t('Hugo up to 0.152 breaks down at a term that ends in “/”. Leave the slash out.');
    case 'unknown-output': {
      const nearest = findNearest(writtenOf(node), known);
      const advice = nearest
        ? l10n.t`Did you mean “${nearest}”?`
        : l10n.t`There are ${[...known].slice(0, 4).join(', ')} and others.`;
      return `${l10n.t`This site has no output format “${writtenOf(node)}”, so Hugo stops the build.`} ${advice}`;
    }
    case 'unknown-markup':
      return later
        ? l10n.t`Hugo knows no markup “${writtenOf(node)}” and stops the build. Write “markdown”, or leave it out.`
        : l10n.t`Hugo knows no markup “${writtenOf(node)}” and stops the build (since 0.123). Write “markdown”, or leave it out.`;
    default:
      if ('wanted' in why)
        return l10n.t`“${name}” wants ${wants(why.wanted)} here. Hugo stops the build at ${nounOf(node)}.`;
      return later
        ? l10n.t`Hugo stops the build at “${name}”. Write “${why.replacedBy}”.`
        : l10n.t`Hugo stops the build (since 0.160) at “${name}”. Write “${why.replacedBy}”.`;
  }
};
