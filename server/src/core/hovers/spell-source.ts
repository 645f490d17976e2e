// Owns naming who hands a value down. Knows no value.
import * as l10n from '@vscode/l10n';
import type { CascadeSource } from '../site/index.ts';
import { spellPath } from '../text/index.ts';
import type { Surroundings } from './hover.ts';
import { toLink } from './markdown.ts';

/** “content/posts/_index.md” as a link, or the site's configuration. */
export const spellSource = (from: CascadeSource, { uriOf }: Surroundings): string =>
  from === 'config' ? l10n.t('the site’s configuration') : toLink(spellPath(from.path), uriOf(from.path));
