// Owns naming who hands a value down. Knows no value.
import * as l10n from '@vscode/l10n';
import { type CascadeSource, lineOfSource, spellCascadeSource } from '../site/index.ts';
import type { Surroundings } from './hover.ts';
import { toLink } from './markdown.ts';

/** “content/posts/_index.md”, “hugo.toml:12” as a link; or the site's configuration. */
export const spellSource = (from: CascadeSource, { uriOf }: Surroundings): string => {
  if (from === 'config') return l10n.t('the site’s configuration');
  const line = from.inConfig ? `#L${lineOfSource(from.inConfig)}` : '';
  return toLink(spellCascadeSource(from), uriOf(from.path) + line);
};
