// Owns measuring what our drawing adds to the Markdown engine of the editor, on one long post. Both in this process, in turns.
import MarkdownIt, { type MarkdownIt as Engine } from 'markdown-it';
import { extendMarkdown, toMarkup } from '../server/src/core/preview/index.ts';
import { medianOf } from './statistics.ts';

export interface PreviewMeasures {
  /** Medians of the times to HTML, in ms. */
  readonly plain: number;
  readonly ours: number;
  /** The median of the ratio of each turn. */
  readonly ratio: number;
}

/** Fifty words with what posts are full of. */
const part = (index: number): string =>
  [
    `## Part ${index}`,
    '',
    `It's "only" words -- *some* of them, [a link]({{< relref "other" >}}), :smile: and \`code\`, with a note[^${index}]. ${'word and another '.repeat(12)}`,
    '',
    '- [ ] one thing',
    '- another',
    '',
    '{{< figure src="/images/lake.png" caption="A *lake*" >}}',
    '',
    `[^${index}]: The note.`,
    '',
  ].join('\n');

const words = { draft: '', unreadable: '', video: '', post: '', qrCode: '', unknownShortcode: '', summaryEnds: '' };

const makeEngine = (): Engine =>
  extendMarkdown(new MarkdownIt({ html: true }), {
    findPage: () => ({
      markup: toMarkup({ enableemoji: true }, false),
      parameter: () => undefined,
      isUnknownShortcode: () => false,
    }),
    findImage: () => '../static/images/lake.png',
    findArgument: () => undefined,
    findLink: () => undefined,
    findReference: () => './other.md',
    rendering: () => undefined,
    failed: (error) => {
      throw error;
    },
    words: { ...words, missingImage: String, runsInCode: () => '' },
  });

const timeOf = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

/** A post of 5,000 words, drawn `turns` times by each; the first turns warm up and do not count. */
export const measurePreview = (turns = 20): PreviewMeasures => {
  const text = `---\ntitle: Long\ntags: [a, b]\n---\n\n${Array.from({ length: 80 }, (_, index) => part(index)).join('\n')}`;
  const bare = new MarkdownIt({ html: true });
  const ours = makeEngine();
  const taken: { plain: number; ours: number }[] = [];
  for (let turn = -5; turn < turns; turn++) {
    const times = { plain: timeOf(() => bare.render(text)), ours: timeOf(() => ours.render(text)) };
    if (turn >= 0) taken.push(times);
  }
  return {
    plain: medianOf(taken.map(({ plain }) => plain)),
    ours: medianOf(taken.map((times) => times.ours)),
    ratio: medianOf(taken.map((times) => times.ours / times.plain)),
  };
};
