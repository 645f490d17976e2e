// Owns the front matter of a generated post, in the three formats and the list styles that authors use. Knows no body.
import type { Chance } from './random.ts';
import { sentenceOf, wordsOf } from './words.ts';

export interface Facts {
  readonly title: string;
  readonly date: string;
  readonly draft: boolean;
  readonly tags: readonly string[];
  readonly categories: readonly string[];
  readonly banner: string | undefined;
  readonly cover: string | undefined;
}

const quoted = (text: string): string => JSON.stringify(text);

const yamlList = (key: string, items: readonly string[], style: number): string[] => {
  if (style < 0.45) return [`${key}: [ ${items.map(quoted).join(', ')} ]`];
  const indent = style < 0.75 ? '  ' : '';
  return [`${key}:`, ...items.map((item) => `${indent}- ${item}`)];
};

const yaml = (facts: Facts, chance: Chance): string => {
  const style = chance.next();
  const lines = ['---', `title: ${chance.happens(0.8) ? quoted(facts.title) : facts.title}`, `date: ${facts.date}`];
  if (facts.draft) lines.push('draft: true');
  if (chance.happens(0.12)) lines.push('description: >', `  ${sentenceOf(chance)}`, `  ${sentenceOf(chance)}`);
  else if (chance.happens(0.9)) lines.push(`description: ${quoted(wordsOf(chance, 12))}`);
  lines.push('author: "Ida Brandt"');
  if (facts.banner !== undefined) lines.push(`banner: "${facts.banner}"`);
  lines.push(...yamlList('tags', facts.tags, style), ...yamlList('categories', facts.categories, style));
  if (facts.cover !== undefined) lines.push('cover:', `  image: ${facts.cover}`, '  alt: A picture   # for readers');
  if (chance.happens(0.1)) lines.push(`weight: ${chance.between(1, 90)}`);
  if (chance.happens(0.05)) lines.push('aliases:', `  - /old/${chance.between(1, 99999)}/`);
  return [...lines, '---', '', ''].join('\n');
};

const toml = (facts: Facts): string => {
  const lines = ['+++', `title = ${quoted(facts.title)}`, `date = ${facts.date}`, `draft = ${facts.draft}`];
  if (facts.banner !== undefined) lines.push(`banner = ${quoted(facts.banner)}`);
  lines.push(
    `tags = [${facts.tags.map(quoted).join(', ')}]`,
    `categories = [${facts.categories.map(quoted).join(', ')}]`,
  );
  if (facts.cover !== undefined) lines.push('[cover]', `image = ${quoted(facts.cover)}`);
  return [...lines, '+++', '', ''].join('\n');
};

const json = (facts: Facts): string => {
  const { cover, ...rest } = facts;
  return `${JSON.stringify({ ...rest, ...(cover === undefined ? {} : { cover: { image: cover } }) }, undefined, 2)}\n\n`;
};

/** 88 of 100 in YAML, 8 in TOML, 4 in JSON. */
export const frontMatterOf = (facts: Facts, chance: Chance): string => {
  const format = chance.next();
  if (format < 0.88) return yaml(facts, chance);
  return format < 0.96 ? toml(facts) : json(facts);
};
