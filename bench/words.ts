// Owns the words that the bench's posts are made of: our own list, so that no foreign text is in any generated site.
import type { Chance } from './random.ts';

const words = `
  morning ridge lantern kettle window harbour garden bicycle ladder orchard bridge station library kitchen workshop meadow
  river mountain valley forest island village market castle theatre corner cellar attic balcony staircase chimney fence
  walk carry build mend write read paint measure cook brew bake listen wonder remember forget begin finish follow gather
  slow quick bright dark quiet loud narrow wide heavy light early late honest curious patient clever careful ordinary
  server cluster deploy network config script release branch commit pipeline metric latency cache storage container secret
  between under across beside without toward because although whenever perhaps almost rarely usually together apart
  paper pencil needle thread hammer copper timber gravel canvas leather velvet silver amber marble granite
  rain snow thunder breeze frost sunlight shadow autumn winter summer spring evening midnight
  teacher neighbour stranger sister cousin captain painter baker gardener writer engineer doctor
  bread butter honey pepper ginger onion barley cherry almond walnut lemon
  the a of to and in that it for on with as at by from this we you they one had was were not but when which
  journey letter picture story answer question promise reason habit mistake lesson detail surprise memory
`
  .trim()
  .split(/\s+/);

/** One word. */
export const wordOf = (chance: Chance): string => chance.pick(words);

/** Some words with a blank between them. */
export const wordsOf = (chance: Chance, count: number): string =>
  Array.from({ length: count }, () => wordOf(chance)).join(' ');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A heading or title: a few words, the first with a capital. */
export const titleOf = (chance: Chance): string => capital(wordsOf(chance, chance.between(3, 8)));

/** A sentence with a full stop, now and then with emphasis, code or a dash as authors use them. */
export const sentenceOf = (chance: Chance): string => {
  const parts = wordsOf(chance, chance.between(5, 18)).split(' ');
  const at = chance.between(1, parts.length - 1);
  const word = parts[at] ?? '';
  const kind = chance.next();
  if (kind < 0.12) parts[at] = `**${word}**`;
  else if (kind < 0.22) parts[at] = `*${word}*`;
  else if (kind < 0.29) parts[at] = `\`${word}\``;
  else if (kind < 0.36) parts[at] = `${word},`;
  else if (kind < 0.39) parts[at] = `${word} - “${word}” -`;
  return `${capital(parts.join(' '))}.`;
};

/** A paragraph on one line, as most blogs write it. */
export const paragraphOf = (chance: Chance): string =>
  Array.from({ length: chance.between(2, 7) }, () => sentenceOf(chance)).join(' ');

/** The terms of a taxonomy: distinct, in order of popularity. */
export const termsOf = (chance: Chance, count: number): readonly string[] => {
  const terms = new Set<string>();
  while (terms.size < count)
    terms.add(chance.happens(0.35) ? wordsOf(chance, 2) : `${wordOf(chance)}${terms.size > 150 ? terms.size : ''}`);
  return [...terms];
};
