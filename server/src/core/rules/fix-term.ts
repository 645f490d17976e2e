// Owns the fix that gives a term of one post another spelling, or keeps one of two that are the same. How it is written is known to core/edits.
import * as l10n from '@vscode/l10n';
import { renameOwnTerm } from '../edits/index.ts';
import type { Page, ScalarNode } from '../page/index.ts';
import { termKey } from '../site/index.ts';
import type { Fix } from './rule.ts';

/** Words that stand in any quotes, and without, in every format as they are. */
const isHarmless = (name: string): boolean =>
  /^\p{L}[\p{L}\p{N}_ -]*$/u.test(name) && !/ $|^(true|false|yes|no|on|off|null|y|n)$/i.test(name);

/** Does the page spell the term `name` elsewhere than at `node`, in any way? Then one of the two has to go. */
const hasAlready = ({ outline }: Page, taxonomy: string, node: ScalarNode, name: string): boolean =>
  outline.terms[taxonomy]?.some((one) => one !== node.value && termKey(one) === termKey(name)) === true;

/** The fix that writes `name` over a term, or takes it out where the post has `name` already; none where that is not safe. */
export const fixTerm = (page: Page, taxonomy: string, node: ScalarNode, name: string): readonly Fix[] => {
  const title = l10n.t`Change to “${name}”`;
  const isPlain = page.frontMatter?.format !== 'org' && node.style !== 'block' && isHarmless(name);
  if (isPlain && !hasAlready(page, taxonomy, node, name))
    return [{ title, edits: [{ span: node.inner, newText: name }], preferred: true }];
  const edits = renameOwnTerm(page, taxonomy, (one) => one === node.value, name);
  return edits && edits.length > 0 ? [{ title, edits, preferred: true }] : [];
};

/** The fix that leaves one of several spellings of a term, the first; none where that is not safe. */
export const keepOne = (page: Page, taxonomy: string, name: string): readonly Fix[] => {
  const edits = renameOwnTerm(page, taxonomy, (one) => termKey(one) === termKey(name), name);
  return edits && edits.length > 0 ? [{ title: l10n.t`Keep “${name}” once`, edits, preferred: true }] : [];
};
