// Owns the shortcodes that come with Hugo, by version (hugo-facts §5.6). Does not know a site's own.
import * as l10n from '@vscode/l10n';
import { type HugoVersion, isAtLeast } from './hugo-version.ts';
import type { Insistence, ShortcodeParameter, ShortcodeTemplate } from './shortcode-template.ts';
import type { Site } from './site.ts';

/** A parameter with the first version that has it and the first that has it no more. */
interface Versioned extends Omit<ShortcodeParameter, 'required' | 'position'> {
  readonly required?: boolean;
  readonly position?: number;
  readonly since?: string;
  readonly until?: string;
}

interface Embedded {
  readonly name: string;
  readonly since?: string;
  readonly inner?: boolean;
  readonly documentation: string;
  readonly parameters: readonly Versioned[];
  readonly retired?: readonly NonNullable<ShortcodeTemplate['retired']>[];
}

const TRUTH = ['true', 'false'];
const LOADING = ['eager', 'lazy'];

const named = (name: string, description: string, more: Partial<Versioned> = {}): Versioned => ({
  name,
  description,
  ...more,
});
const placed = (position: number, description: string, more: Partial<Versioned> = {}): Versioned => ({
  position,
  description,
  ...more,
});

/** The same parameter before and since the version in which a call without it began to stop the build. */
const asked = (parameter: Versioned, since: string, before?: Insistence): readonly Versioned[] => [
  { ...parameter, until: since, ...(before && { insists: before }) },
  { ...parameter, since, insists: 'empty' },
];

const imageSource = (): readonly Versioned[] => [
  named('src', l10n.t('Path or address of the image.'), { required: true, imageUse: ['direct'], until: '0.124.0' }),
  named('src', l10n.t('Path or address of the image: in the page’s bundle, in assets, or as its URL on the site.'), {
    required: true,
    imageUse: ['resource', 'asset', 'direct'],
    isAddress: true,
    since: '0.124.0',
  }),
];

const post = (since: string, before?: Insistence): readonly Versioned[] => [
  ...asked(named('user', l10n.t('Name of the account.'), { required: true }), since, before),
  ...asked(named('id', l10n.t('Number of the post.'), { required: true }), since, before),
];

/** Before 0.123 both could be given without names; of names it took both, or stopped the build (tried on 0.111). */
const tweet = (): readonly Versioned[] =>
  post('0.123.0', 'named').map((parameter) =>
    parameter.until === undefined ? parameter : { ...parameter, position: parameter.name === 'user' ? 0 : 1 },
  );

const reference = (): readonly Versioned[] => [
  named('path', l10n.t('Path of the page, relative to this page or to the content folder.'), {
    required: true,
    position: 0,
    insists: 'bare',
    pageUse: 'ref',
  }),
  named('outputFormat', l10n.t('Name of an output format.'), { position: 1 }),
  named('lang', l10n.t('Key of a language.')),
];

/** Made anew when it is asked for: the language of its words is not known before. */
const table = (): readonly Embedded[] => [
  {
    name: 'figure',
    documentation: l10n.t('An image with a caption, a link and a size.'),
    parameters: [
      ...imageSource(),
      named('alt', l10n.t('What the image shows, for those who cannot see it. The caption when left out.')),
      named('caption', l10n.t('Text below the image, as Markdown.')),
      named('title', l10n.t('Heading of the caption.')),
      named('link', l10n.t('Address that a click on the image leads to.'), { fileUse: ['direct'] }),
      named('target', l10n.t('Where the link opens, such as _blank.')),
      named('rel', l10n.t('How the link relates to this page, such as noopener.')),
      named('class', l10n.t('CSS class of the figure.')),
      named('width', l10n.t('Width of the image.')),
      named('height', l10n.t('Height of the image.')),
      named('loading', l10n.t('When the browser loads the image.'), { values: LOADING, since: '0.112.0' }),
      named('attr', l10n.t('Who made the image, as Markdown.')),
      named('attrlink', l10n.t('Address that the attribution leads to.'), { fileUse: ['direct'] }),
    ],
  },
  {
    name: 'highlight',
    inner: true,
    documentation: l10n.t('Code with coloured syntax.'),
    parameters: [
      placed(0, l10n.t('Language of the code.'), { required: true, insists: 'absent', until: '0.153.0' }),
      placed(0, l10n.t('Language of the code.'), { required: true, since: '0.153.0' }),
      placed(1, l10n.t('Options, such as "linenos=table,hl_lines=2 5-7".')),
    ],
  },
  {
    name: 'ref',
    documentation: l10n.t('The absolute address of another page.'),
    parameters: reference(),
  },
  {
    name: 'relref',
    documentation: l10n.t('The address of another page without the name of the site.'),
    parameters: reference(),
  },
  {
    name: 'param',
    documentation: l10n.t('A value of this page’s front matter, or else of the site’s parameters.'),
    parameters: [placed(0, l10n.t('Name of the parameter; dots lead inwards.'), { required: true, insists: 'empty' })],
  },
  {
    name: 'youtube',
    documentation: l10n.t('A video on YouTube.'),
    parameters: [
      ...asked(named('id', l10n.t('Id of the video.'), { required: true, position: 0 }), '0.125.0'),
      named('class', l10n.t('CSS class.'), { position: 1, until: '0.125.0' }),
      named('title', l10n.t('Title of the frame. “YouTube Video” when left out.')),
      named('autoplay', l10n.t('Start at once, without sound.'), { values: TRUTH }),
      named('allowFullScreen', l10n.t('Let it fill the screen.'), { values: TRUTH, since: '0.125.0' }),
      named('controls', l10n.t('Show the controls.'), { values: TRUTH, since: '0.125.0' }),
      named('start', l10n.t('Second to start at.'), { since: '0.125.0' }),
      named('end', l10n.t('Second to stop at.'), { since: '0.125.0' }),
      named('loading', l10n.t('When the browser loads it.'), { values: LOADING, since: '0.125.0' }),
      named('loop', l10n.t('Play again and again.'), { values: TRUTH, since: '0.125.0' }),
      named('mute', l10n.t('Without sound.'), { values: TRUTH, since: '0.125.0' }),
      named('class', l10n.t('CSS class.'), { since: '0.125.0' }),
    ],
  },
  {
    name: 'vimeo',
    documentation: l10n.t('A video on Vimeo.'),
    parameters: [
      ...asked(named('id', l10n.t('Id of the video.'), { required: true, position: 0 }), '0.146.0', 'nested'),
      named('class', l10n.t('CSS class.'), { position: 1, until: '0.146.0' }),
      named('title', l10n.t('Title of the frame.'), { position: 2, until: '0.146.0' }),
      named('class', l10n.t('CSS class.'), { since: '0.146.0' }),
      named('title', l10n.t('Title of the frame.'), { since: '0.146.0' }),
      named('loading', l10n.t('When the browser loads it.'), { values: LOADING, since: '0.146.0' }),
      named('allowFullScreen', l10n.t('Let it fill the screen.'), { values: TRUTH, since: '0.146.0' }),
    ],
  },
  {
    name: 'vimeo_simple',
    documentation: l10n.t('A still of a video on Vimeo that leads there, without tracking.'),
    parameters: [
      ...asked(named('id', l10n.t('Id of the video.'), { required: true, position: 0 }), '0.123.0'),
      named('class', l10n.t('CSS class.'), { position: 1 }),
    ],
  },
  {
    name: 'instagram',
    documentation: l10n.t('A post on Instagram.'),
    parameters: [
      ...asked(placed(0, l10n.t('Id of the post.'), { required: true }), '0.123.0'),
      placed(1, l10n.t('Leaves out the caption.'), { values: ['hidecaption'], until: '0.123.0' }),
    ],
  },
  {
    name: 'instagram_simple',
    documentation: l10n.t('A post on Instagram as a plain image.'),
    parameters: [placed(0, l10n.t('Id of the post.'), { required: true })],
    retired: [{ since: '0.123.0', fails: true, instead: 'instagram' }],
  },
  {
    name: 'details',
    since: '0.140.0',
    inner: true,
    documentation: l10n.t('Text that opens with a click on its summary.'),
    parameters: [
      named('summary', l10n.t('What is always seen, as Markdown. “Details” when left out.')),
      named('open', l10n.t('Open from the start.'), { values: TRUTH }),
      named('class', l10n.t('CSS class.')),
      named('name', l10n.t('Of all with this name only one is open at a time.')),
      named('title', l10n.t('Tooltip.')),
    ],
  },
  {
    name: 'qr',
    since: '0.141.0',
    inner: true,
    documentation: l10n.t('A QR code of the text given, or of the text between the tags.'),
    parameters: [
      named('text', l10n.t('Text of the code, in place of text between the tags.'), { insists: 'inner' }),
      named('level', l10n.t('How much damage it survives.'), {
        values: ['low', 'medium', 'quartile', 'high'],
        refusesOthers: true,
        fallback: 'medium',
      }),
      named('scale', l10n.t('Pixels per square, at least 2.'), { fallback: '4' }),
      named('targetDir', l10n.t('Folder of the site to put the image in.')),
      named('alt', l10n.t('What the image shows, for those who cannot see it.')),
      named('class', l10n.t('CSS class.')),
      named('id', l10n.t('Id of the element.')),
      named('title', l10n.t('Tooltip.')),
      named('loading', l10n.t('When the browser loads it.'), { values: LOADING, since: '0.142.0' }),
    ],
  },
  {
    name: 'comment',
    since: '0.137.1',
    inner: true,
    documentation: l10n.t('Text that is left out of the page.'),
    parameters: [],
    retired: [{ since: '0.143.0', fails: false, instead: l10n.t('an HTML comment') }],
  },
  { name: 'x', since: '0.141.0', documentation: l10n.t('A post on X.'), parameters: post('0.141.0') },
  {
    name: 'x_simple',
    since: '0.141.0',
    documentation: l10n.t('A post on X as plain text, without tracking.'),
    parameters: post('0.141.0'),
  },
  ...['twitter', 'twitter_simple', 'tweet'].map(
    (name): Embedded => ({
      name,
      documentation: l10n.t('A post on X (Twitter).'),
      parameters: tweet(),
      retired: [
        { since: '0.142.0', fails: false, instead: name.endsWith('_simple') ? 'x_simple' : 'x' },
        { since: '0.156.0', fails: true, instead: name.endsWith('_simple') ? 'x_simple' : 'x' },
      ],
    }),
  ),
  {
    name: 'gist',
    documentation: l10n.t('A gist on GitHub.'),
    parameters: [
      placed(0, l10n.t('Name of the account.'), { required: true, insists: 'nested' }),
      placed(1, l10n.t('Id of the gist.'), { required: true }),
      placed(2, l10n.t('Name of one of its files.')),
    ],
    retired: [
      { since: '0.143.0', fails: false, instead: l10n.t('a shortcode of your own') },
      { since: '0.156.0', fails: true, instead: l10n.t('a shortcode of your own') },
    ],
  },
];

const isOf = ({ since, until }: { readonly since?: string; readonly until?: string }, hugo: HugoVersion): boolean =>
  (since === undefined || isAtLeast(hugo, since)) && (until === undefined || !isAtLeast(hugo, until));

const toTemplate = (embedded: Embedded, hugo: HugoVersion): ShortcodeTemplate => {
  const retired = embedded.retired?.filter(({ since }) => isAtLeast(hugo, since)).at(-1);
  return {
    name: embedded.name,
    takesInner: embedded.inner ?? false,
    documentation: embedded.documentation,
    parameters: embedded.parameters
      .filter((parameter) => isOf(parameter, hugo))
      .map(({ since: _, until: __, required = false, ...parameter }) => ({ ...parameter, required })),
    ...(retired === undefined ? {} : { retired }),
  };
};

/** The shortcodes that this version of Hugo brings; those that only fail the build are marked as retired. */
export const embeddedShortcodes = (hugo: HugoVersion): readonly ShortcodeTemplate[] =>
  table()
    .filter((embedded) => isOf(embedded, hugo))
    .map((embedded) => toTemplate(embedded, hugo));

/**
 * All shortcodes that the site can call: Hugo's own, and over them those read from templates. The keys are names as called;
 * from 0.146 on in lower case, because letter case no longer matters then (hugo-facts §5.3).
 */
export const toShortcodes = (
  hugo: HugoVersion,
  templates: readonly ShortcodeTemplate[],
): ReadonlyMap<string, ShortcodeTemplate> => {
  const key = (name: string): string => (isAtLeast(hugo, '0.146.0') ? name.toLowerCase() : name);
  return new Map([...embeddedShortcodes(hugo), ...templates].map((template) => [key(template.name), template]));
};

/** Hugo's own shortcode of that name in this version, also where the site has one of its own. */
export const findEmbedded = ({ hugo }: Pick<Site, 'hugo'>, name: string): ShortcodeTemplate | undefined => {
  const isSame = isAtLeast(hugo, '0.146.0')
    ? (one: string) => one === name.toLowerCase()
    : (one: string) => one === name;
  const found = table().find((one) => isSame(one.name) && isOf(one, hugo));
  return found && toTemplate(found, hugo);
};

/** The version from which on Hugo brings a shortcode; undefined for those it always had, and for those it does not know. */
export const embeddedSince = (name: string): string | undefined => table().find((one) => one.name === name)?.since;
