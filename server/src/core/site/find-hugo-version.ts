// Owns finding out which version of Hugo a site is built with, from the files that pin one. Does not run Hugo.
import * as l10n from '@vscode/l10n';
import { parse as parseJson } from 'jsonc-parser';
import { isPair, isScalar, parseDocument, visit } from 'yaml';
import { baseNameOf, type SitePath } from '../text/index.ts';
import { findConfigValue, isConfigMap, toText } from './config/config-map.ts';
import { parseConfigFile } from './config/parse-config-file.ts';
import type { ConfigValue } from './config/site-config.ts';
import type { HugoVersion } from './hugo-version.ts';

/** Files that may pin a version, the most decisive first. They lie in the Hugo root or in the folder of the repository. */
export const hugoVersionFiles: readonly string[] = [
  '.hvm',
  '.hugo-version',
  'netlify.toml',
  'vercel.json',
  '.tool-versions',
  'mise.toml',
  '.mise.toml',
  '.gitlab-ci.yml',
  'package.json',
];

/** Folders whose `.yml` and `.yaml` files may pin one. */
export const hugoVersionFolders: readonly string[] = ['.github/workflows'];

/** `v0.152.2`, `extended_0.152.2`, `0.152`, `0.152.2/extended` → `0.152.2`; undefined for everything else. */
const toNumber = (written: string | undefined): string | undefined => {
  const match = /^\s*(?:hugo[_-])?(?:extended[_-](?:withdeploy[_-])?)?v?(\d+\.\d+)(\.\d+)?(?:$|[^\d.])/i.exec(
    written ?? '',
  );
  return match === null ? undefined : `${match[1]}${match[2] ?? '.0'}`;
};

/** What a file says: a number, or `latest`. */
type Pin = string | undefined;

const LATEST = 'latest';

const toPin = (written: string | undefined): Pin =>
  written !== undefined && /^\s*(extended_)?(latest|stable)\s*$/i.test(written) ? LATEST : toNumber(written);

const text = (value: ConfigValue | undefined): string | undefined => toText(value);

const fromNetlify = (source: string): Pin => {
  const map = parseConfigFile('netlify.toml', source).value ?? {};
  const places = ['context.production.environment.hugo_version', 'build.environment.hugo_version'];
  return places.map((place) => toPin(text(findConfigValue(map, place)))).find((pin) => pin !== undefined);
};

const fromJson = (source: string, places: readonly (readonly string[])[]): Pin => {
  const tree: unknown = parseJson(source);
  for (const place of places) {
    let value: unknown = tree;
    for (const key of place) value = isConfigMap(value) ? value[key] : undefined;
    // ^0.152.2 and ~0.152.2 both stay within 0.152: below 1.0 the second number is the one that breaks.
    const pin = typeof value === 'string' ? toPin(value.replace(/^[\^~=]\s*/, '')) : undefined;
    if (pin !== undefined) return pin;
  }
  return undefined;
};

const fromToolVersions = (source: string): Pin => {
  const line = /^\s*(?:go)?hugo(?:-extended)?\s+(\S+)/im.exec(source);
  return toPin(line?.[1]);
};

const fromMise = (source: string): Pin => {
  const tools = findConfigValue(parseConfigFile('mise.toml', source).value ?? {}, 'tools');
  if (!isConfigMap(tools)) return undefined;
  const entry = Object.entries(tools).find(([name]) => /(^|[:/])(go)?hugo(-extended)?$/.test(name))?.[1];
  return toPin(text(isConfigMap(entry) ? entry.version : entry));
};

/** Keys of a workflow whose value is a version, as written: `0.120` must not become the number 0.12. */
const fromWorkflow = (source: string): Pin => {
  const named = new Map<string, string>();
  const images: string[] = [];
  visit(parseDocument(source, { uniqueKeys: false, logLevel: 'silent', prettyErrors: false }), {
    Pair(_, pair) {
      if (!isPair(pair) || !isScalar(pair.key) || !isScalar(pair.value)) return;
      const key = String(pair.key.value).toLowerCase();
      const value = pair.value.source ?? String(pair.value.value);
      if ((key === 'hugo-version' || key === 'hugo_version') && !named.has(key)) named.set(key, value);
      if (key === 'image' || key === 'container') images.push(value);
    },
  });
  const step = named.get('hugo-version');
  const pin = toPin(step) ?? toPin(named.get('hugo_version'));
  if (pin !== undefined) return pin;
  const tag = images.map((image) => /hugo[^:]*:(?:[a-z-]*)(\d+\.\d+(?:\.\d+)?)/i.exec(image)?.[1]).find(Boolean);
  return toPin(tag);
};

const PACKAGES = ['hugo-extended', 'hugo-bin-extended'].flatMap((name) =>
  ['devDependencies', 'dependencies', 'optionalDependencies'].map((kind) => [kind, name]),
);

const readPin = (name: string, source: string): Pin => {
  switch (name) {
    case '.hvm':
    case '.hugo-version':
      return toPin(source.trim());
    case 'netlify.toml':
      return fromNetlify(source);
    case 'vercel.json':
      return fromJson(source, [
        ['build', 'env', 'HUGO_VERSION'],
        ['env', 'HUGO_VERSION'],
      ]);
    case '.tool-versions':
      return fromToolVersions(source);
    case 'mise.toml':
    case '.mise.toml':
      return fromMise(source);
    case 'package.json':
      return fromJson(source, [...PACKAGES, ['hugo-bin', 'version'], ['otherDependencies', 'hugo']]);
    default:
      return /\.ya?ml$/.test(name) ? fromWorkflow(source) : undefined;
  }
};

/** By the order of `hugoVersionFiles`; workflows stand before package.json. */
const rankOf = (path: SitePath): number => {
  const rank = hugoVersionFiles.indexOf(baseNameOf(path));
  return rank < 0 ? hugoVersionFiles.length - 1.5 : rank;
};

/**
 * Whose rules hold for a site. In: the files of `hugoVersionFiles` and `hugoVersionFolders` that exist, by their path; a
 * version chosen by the author, which beats them all; what the configuration asks for at least; and the version installed
 * here, which counts where no file says anything. A file that says “latest” leaves the number open, as does having nothing to
 * go by: then the newest rules hold.
 */
export const findHugoVersion = (
  files: ReadonlyMap<SitePath, string>,
  chosen?: string,
  minimum?: string,
  installed?: string,
): HugoVersion => {
  const least = toNumber(minimum);
  const rest = least === undefined ? {} : { minimum: least };
  const own = toPin(chosen);
  if (own !== undefined) return { ...(own === LATEST ? {} : { number: own }), why: l10n.t('as chosen'), ...rest };
  const pins = [...files]
    .sort(([a], [b]) => rankOf(a) - rankOf(b))
    .map(([path, source]) => ({ path, pin: readPin(baseNameOf(path), source) }))
    .filter(({ pin }) => pin !== undefined);
  const first = pins.find(({ pin }) => pin !== LATEST) ?? pins[0];
  if (first?.pin === undefined) {
    const here = toNumber(installed);
    if (here !== undefined) return { number: here, why: l10n.t('the one installed here'), from: 'installed', ...rest };
    const why =
      least === undefined
        ? l10n.t('no file of the site names a version')
        : l10n.t('no file of the site names a version; the configuration asks for {0} or newer', least);
    return { why, from: 'nothing', ...rest };
  }
  if (first.pin === LATEST) return { why: l10n.t('“latest” in {0}', first.path), ...rest };
  return { number: first.pin, why: l10n.t('from {0}', first.path), ...rest };
};
