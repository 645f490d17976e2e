// Owns hugoAuthor/preview: what a page shows that is not in its text: images, links, parameters, the site's Markdown.

import { type Page, parsePage } from '../core/page/index.ts';
import {
  checkReference,
  findConfigValue,
  findInherited,
  findShortcode,
  imagesOf,
  isAtLeast,
  referencesOf,
  resolveImage,
  resolveLinks,
  type Site,
} from '../core/site/index.ts';
import { toUri } from '../host/uris.ts';
import { type PreviewFacts, type PreviewParams, previewRequest } from '../protocol.ts';
import { guarded } from './guard.ts';
import type { Method } from './session.ts';

type Targets = Record<string, string | null>;

const fragmentOf = (target: string): string => /#.*$/s.exec(target)?.[0] ?? '';

const findImages = (page: Page, site: Site, root: string): Targets => {
  const images: Targets = {};
  for (const mention of imagesOf(page, site)) {
    const found = resolveImage(site, page.path, page.outline, mention);
    if (found.kind === 'found') images[mention.target] = toUri(root, found.path);
    else if (found.kind === 'missing') images[mention.target] ??= null;
  }
  return images;
};

const findArguments = (page: Page, site: Site, root: string): Targets => {
  const files: Targets = {};
  for (const mention of imagesOf(page, site)) {
    if (mention.source !== 'shortcode') continue;
    const value = mention.frame ? page.text.slice(mention.span.start, mention.span.end) : mention.target;
    const found = resolveImage(site, page.path, page.outline, mention);
    if (found.kind === 'found') files[value] = toUri(root, found.path);
    else if (found.kind === 'missing') files[value] ??= null;
  }
  return files;
};

const findLinks = (page: Page, site: Site, root: string): Targets => {
  const links: Targets = {};
  const resolveToLink = resolveLinks(site, page.path, page.outline);
  for (const mention of page.body.links) {
    const found = resolveToLink(mention);
    if ((found.kind === 'page' || found.kind === 'file') && found.path !== undefined)
      links[mention.target] = toUri(root, found.path) + fragmentOf(mention.target);
  }
  return links;
};

const findReferences = (page: Page, site: Site, root: string): Targets => {
  const references: Targets = {};
  for (const reference of referencesOf(page, site)) {
    const found = checkReference(site, page, reference);
    if (found?.kind === 'page') references[reference.written] = toUri(root, found.path) + fragmentOf(reference.written);
    else if (found?.kind === 'none' && site.complete) references[reference.written] = null;
  }
  return references;
};

/** What `param` prints that the page does not say itself: handed down to it, or of the site. */
const findParameters = (page: Page, site: Site): Record<string, string> => {
  const names = page.body.shortcodes.flatMap((call) =>
    call.name.toLowerCase() === 'param' && call.arguments[0] ? [call.arguments[0].value] : [],
  );
  if (names.length === 0) return {};
  const inherited = findInherited(site, page.path);
  const parameters: Record<string, string> = {};
  for (const name of names) {
    const value = inherited.get(name.toLowerCase())?.value ?? findConfigValue(site.config.all, `params.${name}`);
    if (value !== undefined && value !== null && typeof value !== 'object') parameters[name] = String(value);
  }
  return parameters;
};

/** A theme that is not here may bring any. */
const findUnknown = (page: Page, site: Site): readonly string[] =>
  site.complete && site.absent.length === 0
    ? page.outline.shortcodes.filter((name) => findShortcode(site, name) === undefined)
    : [];

const toSettings = ({ config }: Site): Record<string, unknown> => ({
  enableemoji: findConfigValue(config.all, 'enableemoji'),
  markup: findConfigValue(config.all, 'markup'),
});

export const preview: Method = ({ connection, workspace, feed, fs }) => {
  connection.onRequest(
    previewRequest,
    guarded(connection, previewRequest, null, async ({ uri }: PreviewParams): Promise<PreviewFacts | null> => {
      await feed.started;
      const home = workspace.findHome(uri);
      if (!home) return null;
      const { site, root } = home.loaded;
      const text = workspace.findDocument(uri)?.text ?? (await fs.read(uri)) ?? '';
      const page = workspace.findPage(uri)?.page ?? parsePage(home.path, text, site.dialect);
      return {
        images: findImages(page, site, root),
        arguments: findArguments(page, site, root),
        links: findLinks(page, site, root),
        references: findReferences(page, site, root),
        parameters: findParameters(page, site),
        unknownShortcodes: findUnknown(page, site),
        settings: toSettings(site),
        // Seen on 0.111 and 0.131 so, on 0.147 no more; 0.144 wrote this part of Hugo anew.
        sourceIds: !isAtLeast(site.hugo, '0.144.0'),
      };
    }),
  );
  return undefined;
};
