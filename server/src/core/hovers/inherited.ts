// Owns explaining what a page gets from the sections above and from the configuration, by their `cascade`.
import * as l10n from '@vscode/l10n';
import { findInherited, type Inherited } from '../site/index.ts';
import type { Explainer, Target } from './hover.ts';
import { toCode } from './markdown.ts';
import { spellSource } from './spell-source.ts';

const shown = 8;

const describe = (key: string, { value, from }: Inherited, target: Target): string =>
  l10n.t`${toCode(`${key}: ${value}`)} from ${spellSource(from, target)}`;

/** The page's keys that stand in the way of what is handed down: at the root and below `params`. */
const ownKeys = ({ page }: Target): ReadonlySet<string> => {
  const entries = page.frontMatter?.root.entries ?? [];
  const below = entries.flatMap(({ key, value }) =>
    key.toLowerCase() === 'params' && value.kind === 'map' ? value.entries : [],
  );
  return new Set([...entries, ...below].map(({ key }) => key.toLowerCase()));
};

const explainKey = (target: Target): string | undefined => {
  const { node, site, page } = target;
  const keys = node?.keys.map((key) => key.toLowerCase()) ?? [];
  const key = keys[0] === 'params' && keys.length > 1 ? keys[1]! : (keys[0] ?? '');
  const found = key === 'cascade' ? undefined : findInherited(site, page.path).get(key);
  return found && l10n.t`Overrides ${describe(key, found, target)}.`;
};

const explainAll = (target: Target): string | undefined => {
  const own = ownKeys(target);
  const inherited = [...findInherited(target.site, target.page.path)].filter(([key]) => !own.has(key));
  if (inherited.length === 0) return undefined;
  const lines = inherited.slice(0, shown).map(([key, value]) => `- ${describe(key, value, target)}`);
  const more = inherited.length - shown;
  if (more > 0) lines.push(`- … ${l10n.t('and {0} more', more)}`);
  return `${l10n.t('The page also has:')}\n\n${lines.join('\n')}`;
};

export const inherited: Explainer = {
  name: 'inherited',
  explain(target) {
    const { delimiter, node } = target;
    const span = delimiter ?? node?.span;
    const markdown = delimiter ? explainAll(target) : node?.on === 'key' ? explainKey(target) : undefined;
    return span && markdown !== undefined ? { span, markdown } : undefined;
  },
};
