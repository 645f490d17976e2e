// Owns telling from a template how its shortcode is called: parameters, inner text, documentation. Does not find templates.
import type { SitePath } from '../text/index.ts';
import type { ImageUse, ShortcodeParameter, ShortcodeTemplate } from './shortcode-template.ts';
import { followParameters } from './templates/follow-parameters.ts';
import type { Argument, Pipeline, TemplateNode } from './templates/node.ts';
import type { Followed } from './templates/parameter-notes.ts';
import { commandsOf, parseTemplate } from './templates/parse-template.ts';
import type { ParameterKey } from './templates/value.ts';

/** An equal string that does not hold on to the template's text (house.md §6). */
const copy = (slice: string): string => ` ${slice}`.slice(1);

const isInner = (argument: Argument): boolean =>
  (argument.kind === 'field' || argument.kind === 'variable') &&
  argument.idents.some((ident) => ident === 'Inner' || ident === 'InnerDeindent');

const readsInner = (pipeline: Pipeline): boolean => commandsOf(pipeline).some((command) => command.some(isInner));

/** `.Inner` in any argument of any command, `define`d templates only where they are called (hugo-facts §5.4). */
const takesInner = (nodes: readonly TemplateNode[]): boolean => {
  const defined = new Map<string, readonly TemplateNode[]>();
  for (const node of nodes) {
    const name = node.kind === 'block' && node.keyword === 'define' ? node.pipeline.commands[0]?.[0] : undefined;
    if (node.kind === 'block' && name?.kind === 'text') defined.set(name.value, node.body);
  }
  const visited = new Set<string>();
  const look = (list: readonly TemplateNode[]): boolean =>
    list.some((node) => {
      if (node.kind === 'action') return readsInner(node.pipeline);
      if (node.kind === 'block' && node.keyword !== 'define')
        return readsInner(node.pipeline) || look(node.body) || look(node.otherwise);
      if (node.kind !== 'include') return false;
      if (readsInner(node.pipeline)) return true;
      if (visited.has(node.name)) return false;
      visited.add(node.name);
      return look(defined.get(node.name) ?? []);
    });
  return look(nodes);
};

const MARKERS = /^\s*(prettier-ignore\S*|gotmplfmt-ignore\S*|markdownlint\S*)\s*$/i;

/** The comments before anything is put out, without their marks and common indentation. */
const findDocumentation = (nodes: readonly TemplateNode[]): string | undefined => {
  const said: string[] = [];
  for (const node of nodes) {
    if (node.kind === 'comment') said.push(node.text);
    else if (node.kind === 'text') {
      const html = /^\s*(?:<!--([\s\S]*?)-->\s*)+/.exec(node.text)?.[0] ?? '';
      said.push(
        ...[...html.matchAll(/<!--([\s\S]*?)-->/g)].map((match) => match[1]!).filter((said) => !said.startsWith('[')),
      );
      if (node.text.slice(html.length).trim() !== '') break;
    } else break;
  }
  const lines = said
    .join('\n')
    .split(/\r\n?|\n/)
    .map((line) =>
      line
        .replace(/^\s*\*(?=\s|$)/, '')
        .replace(/<!--|-->/g, '')
        .trimEnd(),
    )
    .filter((line) => !MARKERS.test(line));
  // What stands right behind the opening mark has no indentation of its own.
  const filled = lines.slice(1).filter((line) => line.trim() !== '');
  const indent = Math.min(...filled.map((line) => line.search(/\S/)), 40);
  const text = lines
    .map((line) => (line.slice(0, indent).trim() === '' ? line.slice(indent) : line.trimStart()))
    .join('\n')
    .trim();
  // A single word names the shortcode once more; that documents nothing.
  return /\s/.test(text) ? copy(text.slice(0, 4000)) : undefined;
};

const DESCRIBED = /@params?\s+(?:\{[^}]*\}\s*)?\[?\(?(?:\.Get\s+)?["'`]?([\w.-]+)["'`]?[^\s\])]*[\])]?\s*-?\s*(\S.*)/g;

/** What `@param {string} name …` lines of the documentation say about each parameter. */
const readDescriptions = (documentation: string | undefined): ReadonlyMap<string, string> =>
  new Map([...(documentation ?? '').matchAll(DESCRIBED)].map((match) => [match[1]!, copy(match[2]!.trim())]));

const LIKELY_IMAGE = /^(src|image|img|url|path|file|picture|photo|cover|thumbnail|poster)$/i;

type Uses = Pick<ShortcodeParameter, 'imageUse' | 'fileUse' | 'frame'>;

const withUses = (image: Iterable<ImageUse>, file: Iterable<ImageUse>): Uses => {
  const [imageUse, fileUse] = [[...new Set(image)], [...new Set(file)]];
  return { ...(imageUse.length > 0 && { imageUse }), ...(fileUse.length > 0 && { fileUse }) };
};

/** What becomes of it as a path; with a frame where every use of it puts the same around it. */
const usesOf = (keys: readonly ParameterKey[], uses: readonly Followed[]): Uses => {
  const images = new Set(uses.flatMap((use) => [...use.imageUse]));
  const files = new Set(uses.flatMap((use) => [...use.fileUse]));
  const framed = uses.flatMap((use) => [...use.framed]);
  const likely = keys.some((key) => LIKELY_IMAGE.test(key.replace(/^name:/, '')));
  const escapes = uses.some((use) => use.escapes);
  const [only] = framed;
  const isOnly = framed.every(([spelled]) => spelled === only?.[0]) && images.size + files.size === 0 && !escapes;
  if (only && isOnly) {
    const { before, behind, joined } = only[1].frame;
    const all = framed.map(([, one]) => one);
    return {
      ...withUses(
        all.flatMap((one) => [...one.imageUse]),
        all.flatMap((one) => [...one.fileUse]),
      ),
      frame: { before: copy(before), behind: copy(behind), ...(joined && { joined }) },
    };
  }
  if (framed.some(([, { imageUse }]) => imageUse.size > 0) || (escapes && (images.size > 0 || likely)))
    images.add('unknown');
  if (framed.some(([, { fileUse }]) => fileUse.size > 0)) files.add('unknown');
  return withUses(images, files);
};

/** Does it stand where several addresses may stand, and nowhere else? */
const isSrcset = (uses: readonly Followed[], imageUse: readonly ImageUse[]): boolean => {
  const names = new Set(uses.flatMap((use) => [...use.names]));
  return names.size === 1 && names.has('images') && !imageUse.includes('resource') && !imageUse.includes('asset');
};

/** `1` and `0` beside `true` and `false` are other ways to say the same. */
const isWorth = (value: string, all: readonly string[]): boolean =>
  !(/^[01]$/.test(value) && all.some((other) => other === 'true' || other === 'false'));

const toParameter = (
  keys: readonly ParameterKey[],
  followed: ReadonlyMap<ParameterKey, Followed>,
  descriptions: ReadonlyMap<string, string>,
): ShortcodeParameter => {
  const name = keys.find((key) => key.startsWith('name:'))?.slice('name:'.length);
  const position = keys.find((key) => key.startsWith('position:'))?.slice('position:'.length);
  const uses = keys.map((key) => followed.get(key)).filter((use) => use !== undefined);
  const found = usesOf(keys, uses);
  const pageUse = uses.map((use) => use.pageUse).find(Boolean);
  const values = [...new Set(uses.flatMap((use) => [...use.values]))].filter((value, _, all) => isWorth(value, all));
  const insists = uses.map((use) => use.insists).find(Boolean);
  const fallback = uses.map((use) => use.fallback).find((text) => text !== undefined);
  const description = descriptions.get(name ?? '') ?? descriptions.get(position ?? '');
  return {
    ...(name === undefined ? {} : { name: copy(name) }),
    ...(position === undefined ? {} : { position: Number(position) }),
    required: uses.some((use) => use.required),
    ...(insists === undefined ? {} : { insists }),
    ...(values.length === 0 ? {} : { values: values.map(copy) }),
    ...(values.length > 0 && uses.some((use) => use.refusesOthers) ? { refusesOthers: true as const } : {}),
    ...(fallback === undefined ? {} : { fallback: copy(fallback) }),
    ...(description === undefined ? {} : { description }),
    ...found,
    ...(pageUse === undefined ? {} : { pageUse }),
    ...(isSrcset(uses, found.imageUse ?? []) ? { isSrcset: true as const } : {}),
  };
};

/**
 * How a shortcode is called, from its template (hugo-facts §5.4). In: its name, the template's path and text, and the theme
 * it comes from. Never throws; what a template hides (`.Get $name`, partials) is not found.
 */
export const readShortcodeTemplate = (
  name: string,
  path: SitePath,
  text: string,
  theme?: string,
): ShortcodeTemplate => {
  const nodes = parseTemplate(text);
  const documentation = findDocumentation(nodes);
  const descriptions = readDescriptions(documentation);
  const { followed, open, readsOfParent } = followParameters(nodes);
  const done = new Set<ParameterKey>();
  const parameters = [...followed].flatMap(([key, { alias }]) => {
    if (done.has(key)) return [];
    const keys = alias === undefined || done.has(alias) ? [key] : [key, alias];
    for (const one of keys) done.add(one);
    return [toParameter(keys, followed, descriptions)];
  });
  return {
    name,
    path,
    ...(theme === undefined ? {} : { theme }),
    takesInner: takesInner(nodes),
    parameters,
    ...(open ? { open } : {}),
    ...(readsOfParent.size === 0 ? {} : { readsOfParent: [...readsOfParent].map(copy) }),
    ...(documentation === undefined ? {} : { documentation }),
  };
};
