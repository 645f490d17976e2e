// Owns joining VS Code's Markdown preview and our drawing of it: which document, what is known of it, in which language.
import type { MarkdownIt } from 'markdown-it';
import { l10n, Uri } from 'vscode';
import {
  extendMarkdown,
  type PreviewEnvironment,
  type PreviewHost,
  type PreviewWords,
} from '../../../server/src/core/preview/index.ts';
import type { Session } from '../session.ts';
import { followPages, type TargetKind } from './page-facts.ts';

const toWords = (): PreviewWords => ({
  draft: l10n.t('Draft'),
  unreadable: l10n.t('The front matter has an error, so not all of it is shown here.'),
  missingImage: (target) => l10n.t('No image “{0}”', target),
  runsInCode: (names) =>
    l10n.t(
      'Hugo runs {0} in this code, too. To show it as text, write a comment inside it: {{</* … */>}}',
      names.map((name) => l10n.t('“{0}”', name)).join(', '),
    ),
  video: l10n.t('video'),
  post: l10n.t('post'),
  qrCode: l10n.t('QR code'),
  unknownShortcode: l10n.t('There is no such shortcode'),
  summaryEnds: l10n.t('The summary ends here'),
});

/** The document that is being rendered; VS Code names it only then, not while it parses. */
const documentOf = (environment: PreviewEnvironment): string | undefined => {
  const document = environment?.currentDocument;
  return document instanceof Uri ? document.toString() : undefined;
};

/** What makes the engines of the built-in preview draw pages of Hugo sites, and nothing else, as Hugo would. */
export const createPreview = (session: Session): ((md: MarkdownIt) => MarkdownIt) => {
  const targets = followPages(session);
  const find = (environment: PreviewEnvironment, kind: TargetKind, target: string): string | null | undefined => {
    const document = documentOf(environment);
    return document === undefined ? undefined : targets.find(document, kind, target);
  };
  const host: PreviewHost = {
    words: toWords(),
    findPage(text, environment) {
      const document = documentOf(environment);
      return document === undefined ? targets.findPageOf(text) : targets.findPage(document);
    },
    findImage: (environment, target) => find(environment, 'images', target),
    findArgument: (environment, value) => find(environment, 'arguments', value),
    findLink: (environment, target) => find(environment, 'links', target),
    findReference: (environment, written) => find(environment, 'references', written),
    rendering(environment, drawn) {
      const document = documentOf(environment);
      if (document !== undefined) targets.shown(document, drawn);
    },
    failed: (error) => session.server()?.log(`preview: ${error instanceof Error ? error.stack : String(error)}`),
  };
  return (md) => extendMarkdown(md, host);
};
