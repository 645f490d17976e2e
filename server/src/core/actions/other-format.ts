// Owns offering the front matter of one post in another format, and saying what would be lost.
import { type ConvertOptions, convertFrontMatter, type EditedFormat, type Post } from '../edits/index.ts';
import { type Action, type Offer, offer } from './action.ts';

interface Way {
  readonly options: ConvertOptions;
  /** What the title says of it. */
  readonly loss?: string;
}

/** From what loses nothing on; JSON has no comments, TOML no keys without a value. */
const ways: Readonly<Record<EditedFormat, readonly Way[]>> = {
  yaml: [{ options: {} }],
  toml: [{ options: {} }, { options: { emptyForNull: true }, loss: 'a key without a value gets an empty text' }],
  json: [{ options: {} }, { options: { dropComments: true }, loss: 'comments are lost' }],
};

function* convert(post: Post, format: EditedFormat): Iterable<Offer> {
  for (const { options, loss } of ways[format]) {
    const edits = convertFrontMatter(post, format, options);
    if (edits === undefined) continue;
    yield* offer(`Convert front matter to ${format.toUpperCase()}${loss === undefined ? '' : ` (${loss})`}`, edits);
    return;
  }
}

export const otherFormat: Action = {
  name: 'other-format',
  *find({ page }) {
    if (!page.frontMatter || page.frontMatter.format === 'org') return;
    for (const format of ['yaml', 'toml', 'json'] as const)
      if (format !== page.frontMatter.format) yield* convert(page, format);
  },
};
