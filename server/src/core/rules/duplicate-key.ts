// Owns the finding “a front-matter key given twice” and taking one of the two out. Reading it is the work of `core/page/front-matter`.
import * as l10n from '@vscode/l10n';
import { removeEntry } from '../edits/index.ts';
import type { FrontMatterProblem, MapEntry, MapNode, Page } from '../page/index.ts';
import { findFrontMatterProblems } from './front-matter-problems.ts';
import type { Fix, Level, Rule } from './rule.ts';

const findEntryAt = (map: MapNode, keyStart: number): MapEntry | undefined => {
  for (const entry of map.entries) {
    if (entry.keySpan.start === keyStart) return entry;
    const below = entry.value.kind === 'map' ? findEntryAt(entry.value, keyStart) : undefined;
    if (below) return below;
  }
  return undefined;
};

const remove = (title: string, page: Page, keyStart: number, preferred: boolean): readonly Fix[] => {
  const edits = removeEntry(page, keyStart);
  return edits && edits.length > 0 ? [{ title, edits, ...(preferred && { preferred }) }] : [];
};

/** Without asking goes only what changes nothing: the one that Hugo passes over, or one of two that say the same. */
const findFixes = (page: Page, { span, related, lastCounts }: FrontMatterProblem, level: Level): readonly Fix[] => {
  const root = page.frontMatter?.root;
  const [first, second] = [related, span].map((at) => root && at && findEntryAt(root, at.start));
  if (first === undefined || second === undefined) return [];
  const [former, latter] = [first, second].map(({ value }) => page.text.slice(value.span.start, value.span.end));
  if (former === latter) return remove(l10n.t`Remove this “${second.key}”`, page, span.start, true);
  const isPassedOver = lastCounts === true && level !== 'error';
  return [
    ...remove(
      isPassedOver
        ? l10n.t`Remove the first “${first.key}”, which Hugo passes over`
        : l10n.t`Remove the first “${first.key}”`,
      page,
      first.keySpan.start,
      isPassedOver,
    ),
    ...remove(l10n.t`Remove this “${second.key}”`, page, span.start, false),
  ];
};

export const duplicateKey: Rule = {
  code: 'duplicate-key',
  title: 'A front-matter key given twice',
  level: 'error',
  needs: 'page',
  check: (page, site) =>
    findFrontMatterProblems(page, site, 'duplicate-key', (problem, level) => findFixes(page, problem, level)),
};
