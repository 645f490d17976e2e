// Owns which Markdown a site's configuration asks for, as plain values. Knows the settings of Goldmark, not who keeps them.
import type { HeadingIds } from './heading-ids.ts';

/** What begins and what ends a stretch that Hugo passes through as it is written: formulas. */
export type Delimiters = readonly [begin: string, end: string];

export interface Markup {
  readonly emoji: boolean;
  readonly unsafe: boolean;
  readonly hardWraps: boolean;
  readonly linkify: boolean;
  /** Of an address that begins with `www.` */
  readonly linkProtocol: 'http' | 'https';
  readonly typographer: boolean;
  readonly footnotes: boolean;
  readonly definitionLists: boolean;
  readonly taskLists: boolean;
  readonly strikethrough: boolean;
  readonly tables: boolean;
  readonly headingAttributes: boolean;
  readonly blockAttributes: boolean;
  readonly headingIds: HeadingIds | undefined;
  /** Up to about 0.143 Hugo makes them of the source of a heading, since then of what is to be read (hugo-facts §7.3). */
  readonly headingIdsOfSource: boolean;
  /** A picture alone in its paragraph stays in it. */
  readonly wrapsPictures: boolean;
  readonly passBlocks: readonly Delimiters[];
  readonly passInline: readonly Delimiters[];
}

type Settings = Readonly<Record<string, unknown>>;

const isMap = (value: unknown): value is Settings =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keys of the configuration are in lower case here (`Site.config.all`). */
const find = (settings: Settings, path: string): unknown => {
  let value: unknown = settings;
  for (const part of path.split('.')) value = isMap(value) ? value[part] : undefined;
  return value;
};

const toPairs = (value: unknown): readonly Delimiters[] =>
  (Array.isArray(value) ? value : []).flatMap((pair: unknown) =>
    Array.isArray(pair) && pair.length === 2 && pair.every((one) => typeof one === 'string' && one !== '')
      ? [[String(pair[0]), String(pair[1])] as const]
      : [],
  );

/**
 * What `enableemoji` and `markup` of a configuration ask for; Hugo's own settings where they say nothing.
 * @param sourceIds the site's Hugo makes heading ids of the source
 */
export const toMarkup = (settings: Settings, sourceIds: boolean): Markup => {
  const flag = (path: string, otherwise: boolean): boolean => {
    const value = find(settings, path);
    return value === undefined || isMap(value) ? otherwise : value === true || value === 'true' || value === 1;
  };
  const goldmark = (path: string, otherwise: boolean): boolean => flag(`markup.goldmark.${path}`, otherwise);
  // A flag, and since 0.151 a table of its own.
  const footnotes = goldmark('extensions.footnote', goldmark('extensions.footnote.enable', true));
  const passes = goldmark('extensions.passthrough.enable', false);
  const delimiters = (kind: string): readonly Delimiters[] =>
    passes ? toPairs(find(settings, `markup.goldmark.extensions.passthrough.delimiters.${kind}`)) : [];
  const type =
    find(settings, 'markup.goldmark.parser.autoidtype') ?? find(settings, 'markup.goldmark.parser.autoheadingidtype');
  const ids: HeadingIds = type === 'github-ascii' || type === 'blackfriday' ? type : 'github';
  return {
    emoji: flag('enableemoji', false),
    unsafe: goldmark('renderer.unsafe', false),
    hardWraps: goldmark('renderer.hardwraps', false),
    linkify: goldmark('extensions.linkify', true),
    linkProtocol: find(settings, 'markup.goldmark.extensions.linkifyprotocol') === 'http' ? 'http' : 'https',
    typographer: goldmark('extensions.typographer', !goldmark('extensions.typographer.disable', false)),
    footnotes,
    definitionLists: goldmark('extensions.definitionlist', true),
    taskLists: goldmark('extensions.tasklist', true),
    strikethrough: goldmark('extensions.strikethrough', true),
    tables: goldmark('extensions.table', true),
    headingAttributes: goldmark('parser.attribute.title', true),
    blockAttributes: goldmark('parser.attribute.block', false),
    headingIds: goldmark('parser.autoheadingid', true) ? ids : undefined,
    headingIdsOfSource: sourceIds,
    wrapsPictures: goldmark('parser.wrapstandaloneimagewithinparagraph', true),
    passBlocks: delimiters('block'),
    passInline: delimiters('inline'),
  };
};
