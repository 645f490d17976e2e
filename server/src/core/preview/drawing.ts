// Owns what a shortcode shows in the preview, as a value. Knows Hugo's embedded shortcodes; draws nothing.
import type { ShortcodeCall } from '../page/index.ts';
import type { PreviewWords } from './preview-host.ts';
import type { ShortcodeUnit } from './shortcode-units.ts';

/** What `figure` was given (hugo-facts §5.6). */
export type FigureArguments = Readonly<Record<string, string | undefined>>;

export type Drawing =
  | { readonly kind: 'figure'; readonly arguments: FigureArguments }
  | { readonly kind: 'code'; readonly language: string; readonly text: string }
  | { readonly kind: 'card'; readonly label: string; readonly detail: string; readonly link: string }
  | { readonly kind: 'details'; readonly summary: string; readonly open: boolean; readonly inner: string }
  | { readonly kind: 'text'; readonly text: string; readonly reference?: true }
  | { readonly kind: 'nothing' }
  /** Any other: a box with its name, and what it holds as Markdown, or as code when it holds a template. */
  | {
      readonly kind: 'box';
      readonly label: string;
      readonly detail: string;
      readonly inner: string | undefined;
      readonly code: boolean;
      /** What it was given, among which may be names of images. */
      readonly values?: readonly string[];
      /** There is no template for it, so Hugo stops. */
      readonly unknown?: boolean;
    };

/** What the drawing of a shortcode may look at besides its own tag. */
export interface DrawingContext {
  readonly words: PreviewWords;
  /** A parameter of the page, `a.b` for nested ones, as `param` prints it; undefined when the page has none such. */
  parameter(path: string): string | undefined;
  isUnknownShortcode(name: string): boolean;
}

/** The value of a named argument, or of the positional one that stands for it; of several with one name Hugo takes the last. */
const argumentOf = (call: ShortcodeCall, name: string, position?: number): string | undefined => {
  const named = call.arguments.filter((argument) => argument.name === name).at(-1);
  if (named || position === undefined) return named?.value;
  return call.arguments.filter((argument) => argument.name === undefined)[position]?.value;
};

const namedArguments = (call: ShortcodeCall): FigureArguments =>
  Object.fromEntries(call.arguments.flatMap(({ name, value }) => (name === undefined ? [] : [[name, value]])));

const describeArguments = (call: ShortcodeCall): string =>
  call.arguments
    .filter(({ value }) => value !== '')
    .map(({ name, value }) => (name === undefined ? value : `${name}: ${value}`))
    .join(', ');

const isTrue = (value: string | undefined): boolean => value === 'true' || value === '1';

type Draw = (unit: ShortcodeUnit, context: DrawingContext) => Drawing | undefined;

const drawVideo =
  (site: string, toLink: (id: string) => string): Draw =>
  ({ call }, { words }) => {
    const id = argumentOf(call, 'id', 0);
    if (id === undefined) return undefined;
    return {
      kind: 'card',
      label: `${site}: ${words.video}`,
      detail: argumentOf(call, 'title') ?? id,
      link: toLink(id),
    };
  };

const drawPost =
  (site: string, toLink: (user: string, id: string) => string): Draw =>
  ({ call }, { words }) => {
    const user = argumentOf(call, 'user', 0) ?? '';
    const id = argumentOf(call, 'id', 1) ?? user;
    if (id === '') return undefined;
    return {
      kind: 'card',
      label: `${site}: ${words.post}`,
      detail: user === id ? id : `${user} ${id}`,
      link: toLink(user, id),
    };
  };

const drawReference: Draw = ({ call }) => {
  const path = argumentOf(call, 'path', 0);
  return path === undefined ? undefined : { kind: 'text', text: path, reference: true };
};

const encode = encodeURIComponent;
const drawX = drawPost('X', (user, id) => `https://x.com/${encode(user)}/status/${encode(id)}`);
const drawYouTube = drawVideo('YouTube', (id) => `https://www.youtube.com/watch?v=${encode(id)}`);
const drawVimeo = drawVideo('Vimeo', (id) => `https://vimeo.com/${encode(id)}`);
const drawInstagram = drawPost('Instagram', (_, id) => `https://www.instagram.com/p/${encode(id)}/`);

/** Hugo's embedded shortcodes by name. A site's own template of the same name cannot be told from here: it is drawn alike. */
const embedded: ReadonlyMap<string, Draw> = new Map<string, Draw>([
  [
    'figure',
    ({ call }) =>
      argumentOf(call, 'src') === undefined ? undefined : { kind: 'figure', arguments: namedArguments(call) },
  ],
  [
    'highlight',
    ({ call, inner }) => ({
      kind: 'code',
      language: argumentOf(call, 'lang', 0) ?? '',
      text: (inner ?? '').replace(/^\n+|\s+$/g, ''),
    }),
  ],
  [
    'details',
    ({ call, inner }) => ({
      kind: 'details',
      summary: argumentOf(call, 'summary', 0) ?? 'Details',
      open: isTrue(argumentOf(call, 'open')),
      inner: inner ?? '',
    }),
  ],
  ['ref', drawReference],
  ['relref', drawReference],
  [
    'param',
    ({ call }, { parameter }) => {
      const text = parameter(argumentOf(call, 'name', 0) ?? '');
      return text === undefined ? undefined : { kind: 'text', text };
    },
  ],
  ['youtube', drawYouTube],
  ['vimeo', drawVimeo],
  ['vimeo_simple', drawVimeo],
  ['x', drawX],
  ['x_simple', drawX],
  ['tweet', drawX],
  ['twitter', drawX],
  ['twitter_simple', drawX],
  ['instagram', drawInstagram],
  ['instagram_simple', drawInstagram],
  ['gist', drawPost('Gist', (user, id) => `https://gist.github.com/${encode(user)}/${encode(id)}`)],
  [
    'qr',
    ({ call, inner }, { words }) => ({
      kind: 'box',
      label: words.qrCode,
      detail: argumentOf(call, 'text') ?? (inner ?? '').trim(),
      inner: undefined,
      code: false,
    }),
  ],
  ['comment', () => ({ kind: 'nothing' })],
]);

const drawBox = ({ call, inner }: ShortcodeUnit, { isUnknownShortcode }: DrawingContext): Drawing => ({
  kind: 'box',
  label: call.kind === 'close' ? `/${call.name}` : call.name,
  detail: describeArguments(call),
  values: call.arguments.map(({ value }) => value),
  inner,
  code: call.inline,
  unknown: !call.inline && isUnknownShortcode(call.name),
});

/** What a shortcode shows. Since 0.146 Hugo finds embedded ones without regard to letter case (hugo-facts §5.3). */
export const toDrawing = (unit: ShortcodeUnit, context: DrawingContext): Drawing => {
  const draw = unit.call.kind === 'close' || unit.call.inline ? undefined : embedded.get(unit.call.name.toLowerCase());
  return draw?.(unit, context) ?? drawBox(unit, context);
};
