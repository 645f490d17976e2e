// Owns the body of a generated post: Markdown, shortcodes and images in the proportions of a real blog. Knows no front matter.
import type { Chance } from './random.ts';
import { paragraphOf, sentenceOf, titleOf, wordOf, wordsOf } from './words.ts';

/** What a body may refer to. */
export interface Surroundings {
  /** The next image of this post: mostly one that exists. */
  image(): string;
  /** Slug of a post made before, for `ref`; undefined for the first. */
  earlier(): string | undefined;
}

const figure = (chance: Chance, around: Surroundings): string => {
  const query = chance.happens(0.8) ? '?width=600px&classes=shadow' : '';
  return `{{< figure src="${around.image()}${query}" title="${titleOf(chance)}" >}}`;
};

const code = (chance: Chance): string => {
  const lines = Array.from({ length: chance.between(2, 12) }, () => `${wordOf(chance)}: ${wordsOf(chance, 2)}`);
  const sample = chance.happens(0.05) ? ['{{</* figure src="/images/not-a-call.png" */>}}'] : [];
  return ['```yaml', ...lines, ...sample, '```'].join('\n');
};

const list = (chance: Chance): string =>
  Array.from({ length: chance.between(3, 7) }, () => `- ${sentenceOf(chance)}`).join('\n');

const table = (chance: Chance): string =>
  [
    '| name | count |',
    '|---|---:|',
    ...Array.from({ length: 4 }, () => `| ${wordOf(chance)} | ${chance.between(1, 99)} |`),
  ].join('\n');

const block = (chance: Chance, around: Surroundings): string => {
  const kind = chance.next();
  if (kind < 0.52) return paragraphOf(chance);
  if (kind < 0.66) return `## ${titleOf(chance)}`;
  if (kind < 0.72) return list(chance);
  if (kind < 0.77) return `> ${paragraphOf(chance)}`;
  if (kind < 0.82) return figure(chance, around);
  if (kind < 0.86) return `![${titleOf(chance)}](${around.image()})`;
  if (kind < 0.875) return `<img src="${around.image()}" alt="${titleOf(chance)}" width="400">`;
  if (kind < 0.905) return code(chance);
  if (kind < 0.92) return table(chance);
  if (kind < 0.94) return `<!-- ${sentenceOf(chance)} -->`;
  if (kind < 0.955) return `{{< note title="${wordOf(chance)}" >}}\n${paragraphOf(chance)}\n{{< /note >}}`;
  if (kind < 0.965) return `{{< youtube ${wordOf(chance)}-${chance.between(100, 999)} >}}`;
  if (kind < 0.985) return `See [${titleOf(chance)}](https://example.org/${wordOf(chance)}/${wordOf(chance)}).`;
  const slug = around.earlier();
  return slug === undefined ? paragraphOf(chance) : `More in [an earlier post]({{< ref "${slug}" >}}).`;
};

/** A body of about `length` characters. */
export const bodyOf = (chance: Chance, length: number, around: Surroundings): string => {
  const blocks: string[] = [];
  let size = 0;
  while (size < length) {
    const next = block(chance, around);
    blocks.push(next);
    size += next.length + 2;
    if (blocks.length === 2 && chance.happens(0.3)) blocks.push('<!--more-->');
  }
  return `${blocks.join('\n\n')}\n`;
};
