// Owns the words for what Hugo makes of a field. What it makes of it is known to `core/page/read-field.ts`.
import type { Failure, Node, Wanted } from '../page/index.ts';
import { findNearest } from '../text/index.ts';

const nounOf = (node: Node): string =>
  node.kind !== 'scalar' ? `this ${node.kind}` : node.value === '' ? 'nothing' : `“${node.value.slice(0, 40)}”`;

const wants: Readonly<Record<Wanted, string>> = {
  text: 'text',
  boolean: 'true or false',
  number: 'a number',
  texts: 'a list of words',
  map: 'keys below it',
  maps: 'a list of entries, each with keys',
  date: 'a date',
};

/** What a draft becomes that Hugo takes for none. */
const consequence = (name: string): string =>
  name.toLowerCase() === 'draft' ? ', so this draft would be published' : '';

const whatBecomes = (name: string, wanted: Wanted, node: Node): string => {
  switch (wanted) {
    case 'text':
      return `Hugo ignores ${nounOf(node)}, so the page has none.`;
    case 'boolean':
      return `Hugo takes ${nounOf(node)} for false${consequence(name)}.`;
    case 'number':
      return `Hugo takes ${nounOf(node)} for 0.`;
    default:
      return `Hugo ignores ${nounOf(node)}.`;
  }
};

/** Hugo goes on, without what is written: `node` is the value itself, or the item of it that is no use. */
export const sayLost = (name: string, value: Node, node: Node, wanted: Wanted, dropsList: boolean): string => {
  if (node === value) return `“${name}” wants ${wants[wanted]}. ${whatBecomes(name, wanted, node)}`;
  const what = wanted === 'text' ? `A word is wanted here, not a ${node.kind}` : 'Keys are wanted here, such as “src”';
  const then =
    wanted !== 'text'
      ? 'Hugo passes over it'
      : dropsList
        ? `Hugo drops all of “${name}” for it`
        : 'Hugo takes it for an empty word';
  return `${what}: ${then}.`;
};

const writtenOf = (node: Node): string => (node.kind === 'scalar' ? node.value : '');

/** Hugo stops. `known`: the names of output formats; `later`: it does not yet, and the version is told elsewhere. */
export const sayFails = (name: string, node: Node, why: Failure, known: Iterable<string>, later: boolean): string => {
  const stopping = (since: string): string => (later ? 'stops the build' : `stops the build (since ${since})`);
  switch (why) {
    case 'host':
      return `Hugo stops the build at “${name}” with a host in it. Write only the path, such as /about/.`;
    case 'root-alias':
      return `An alias cannot be the root of the site: Hugo stops the build. Write a path, such as /old/.`;
    case 'url-token':
      return `Hugo takes a word behind “:” in “url” for a token, does not know this one and ${stopping('0.131')}.`;
    case 'url-control':
      return `Hugo stops the build at a line break in “url”. Write the path on one line.`;
    case 'unknown-kind':
      return `Hugo knows no kind of page “${writtenOf(node)}” and stops the build (up to 0.152). Leave it out.`;
    case 'term-slash':
      return `Hugo up to 0.152 breaks down at a term that ends in “/”. Leave the slash out.`;
    case 'unknown-output': {
      const nearest = findNearest(writtenOf(node), known);
      const advice = nearest
        ? `Did you mean “${nearest}”?`
        : `There are ${[...known].slice(0, 4).join(', ')} and others.`;
      return `This site has no output format “${writtenOf(node)}”, so Hugo stops the build. ${advice}`;
    }
    case 'unknown-markup':
      return `Hugo knows no markup “${writtenOf(node)}” and ${stopping('0.123')}. Write “markdown”, or leave it out.`;
    default:
      return 'replacedBy' in why
        ? `Hugo ${stopping('0.160')} at “${name}”. Write “${why.replacedBy}”.`
        : `“${name}” wants ${wants[why.wanted]} here. Hugo stops the build at ${nounOf(node)}.`;
  }
};
