// Owns what the author set: how loud each rule is, and whose Hugo's rules hold. Knows neither the editor nor the disk.
import { parse } from 'jsonc-parser';
import type { Level, Levels } from '../core/rules/index.ts';
import { type LinkForm, linkForms } from '../core/site/index.ts';

export interface Settings {
  readonly levels: Levels;
  /** The version of Hugo to check for; undefined: look for one in the site. */
  readonly hugoVersion?: string;
  /** Pattern of the folder that new images go to; undefined: learnt from the posts. */
  readonly imagesFolder?: string;
  /** How links to pages are written; undefined: learnt from the page and the others. */
  readonly linkForm?: LinkForm;
  /** Whether saving a post sets what says when it was last changed. */
  readonly updateLastmodOnSave?: boolean;
  /** Schemas for front matter by the pages they are for: the path of a file, or the schema itself. */
  readonly schemas?: Readonly<Record<string, unknown>>;
  /** From where on an image is large; only what was set. */
  readonly largeImages?: { readonly kilobytes?: number; readonly pixels?: number };
}

/** Where nothing is set: a photograph that fills a large screen, well compressed. */
const usuallyLarge = { kilobytes: 1024, pixels: 2560 };

/** From where on an image is large, in bytes and pixels of the longer side; undefined where the author does not want to hear of it. */
export const largeImagesOf = ({ levels, largeImages }: Settings): { bytes: number; pixels: number } | undefined => {
  const level = levels['image-large'];
  if (level === undefined || level === 'off') return undefined;
  const { kilobytes, pixels } = { ...usuallyLarge, ...largeImages };
  return { bytes: kilobytes * 1024, pixels };
};

export const defaultSettings: Settings = { levels: {} };

type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

const levelNames: ReadonlySet<unknown> = new Set<Level | 'off'>(['error', 'warning', 'information', 'hint', 'off']);

/** Is this a word that a rule's setting may hold? */
export const isLevel = (value: unknown): value is Level | 'off' => levelNames.has(value);

/** Reads the value of the setting `hugoAuthor` as an editor sends it. Total: what is not understood keeps its default. */
export const parseSettings = (value: unknown): Settings => {
  if (!isTree(value)) return defaultSettings;
  const levels: Record<string, Level | 'off'> = {};
  for (const [code, level] of Object.entries(isTree(value.rules) ? value.rules : {}))
    if (isLevel(level)) levels[code] = level;
  const version = typeof value.hugoVersion === 'string' ? /\d+\.\d+(?:\.\d+)?/.exec(value.hugoVersion)?.[0] : undefined;
  const { schemas, images, links } = value;
  const linkForm = isTree(links) ? linkForms.find((form) => form === links.form) : undefined;
  const largeImages = isTree(images) ? toLargeImages(images) : {};
  const folder = isTree(images) && typeof images.folder === 'string' ? images.folder.trim() : '';
  return {
    levels,
    ...(folder !== '' && { imagesFolder: folder }),
    ...(linkForm !== undefined && { linkForm }),
    ...(version !== undefined && { hugoVersion: version }),
    ...(value.updateLastmodOnSave === true && { updateLastmodOnSave: true }),
    ...(isTree(schemas) && Object.keys(schemas).length > 0 && { schemas }),
    ...(Object.keys(largeImages).length > 0 && { largeImages }),
  };
};

const toLargeImages = ({
  largeKilobytes: kilobytes,
  largePixels: pixels,
}: Tree): NonNullable<Settings['largeImages']> => ({
  ...(typeof kilobytes === 'number' && kilobytes > 0 && { kilobytes }),
  ...(typeof pixels === 'number' && pixels > 0 && { pixels }),
});

/**
 * Reads the text of `.vscode/settings.json` (comments and trailing commas allowed), where a setting may be spelled
 * `"hugoAuthor.rules.image-missing"`, `"hugoAuthor.rules": {…}` or `"hugoAuthor": {…}`. Total, as `parseSettings`.
 */
export const parseSettingsFile = (text: string): Settings => {
  const file: unknown = parse(text, [], { allowTrailingComma: true });
  const rules: Record<string, unknown> = {};
  let hugoVersion: unknown;
  let schemas: unknown;
  const images: Record<string, unknown> = {};
  const read = (parts: readonly string[], value: unknown): void => {
    if (parts[0] === 'rules' && parts.length === 2) rules[parts[1]!] = value;
    else if (parts[0] === 'hugoVersion') hugoVersion = value;
    else if (parts[0] === 'schemas' && parts.length === 1) schemas = value;
    else if (parts[0] === 'images' && parts.length === 2) images[parts[1]!] = value;
    else if (parts.length < 2 && isTree(value))
      for (const [key, below] of Object.entries(value)) read([...parts, ...key.split('.')], below);
  };
  for (const [key, value] of Object.entries(isTree(file) ? file : {})) {
    const [first, ...parts] = key.split('.');
    if (first === 'hugoAuthor') read(parts, value);
  }
  return parseSettings({ rules, hugoVersion, schemas, images });
};

/** The settings with some levels put over them. */
export const withLevels = (settings: Settings, levels: Levels): Settings => ({
  ...settings,
  levels: { ...settings.levels, ...levels },
});
