// Owns offering the front matter of one post in another format, and saying what would be lost.
import * as l10n from '@vscode/l10n';
import { type ConvertOptions, convertFrontMatter, type EditedFormat } from '../edits/index.ts';
import type { MapNode, Node } from '../page/index.ts';
import { dateKeysOf, pageDates, type Site } from '../site/index.ts';
import { type Action, type Offer, offer, type Stand } from './action.ts';

interface Way {
  readonly options: ConvertOptions;
  /** What the title says of it. */
  readonly loss?: () => string;
}

/** From what loses nothing on; JSON has no comments, TOML no keys without a value. */
const ways: Readonly<Record<EditedFormat, readonly Way[]>> = {
  yaml: [{ options: {} }],
  toml: [
    { options: {} },
    { options: { emptyForNull: true }, loss: () => l10n.t('a key without a value gets an empty text') },
  ],
  json: [{ options: {} }, { options: { dropComments: true }, loss: () => l10n.t('comments are lost') }],
};

const hasDate = (node: Node): boolean => {
  if (node.kind === 'scalar') return node.type === 'date';
  return node.kind === 'list' ? node.items.some(hasDate) : node.entries.some(({ value }) => hasDate(value));
};

/** Dates of TOML that Hugo reads for no date of the page: in templates they are dates, from YAML and JSON they are texts. */
const hasOwnDate = (root: MapNode, site: Site): boolean =>
  root.entries.some(
    ({ key, value }) =>
      hasDate(value) && !pageDates.some((date) => dateKeysOf(site.config, date).includes(key.toLowerCase())),
  );

function* convert({ page, site }: Stand, root: MapNode, format: EditedFormat): Iterable<Offer> {
  for (const { options, loss } of ways[format]) {
    const edits = convertFrontMatter(page, format, options);
    if (edits === undefined) continue;
    const losses = loss ? [loss()] : [];
    if (hasOwnDate(root, site)) losses.push(l10n.t('dates of your own become text'));
    const title =
      losses.length > 0
        ? l10n.t`Convert front matter to ${format.toUpperCase()} (${losses.join(', ')})`
        : l10n.t`Convert front matter to ${format.toUpperCase()}`;
    yield* offer(title, edits);
    return;
  }
}

export const otherFormat: Action = {
  name: 'other-format',
  *find(stand) {
    const { frontMatter } = stand.page;
    if (!frontMatter || frontMatter.format === 'org') return;
    for (const format of ['yaml', 'toml', 'json'] as const)
      if (format !== frontMatter.format) yield* convert(stand, frontMatter.root, format);
  },
};
