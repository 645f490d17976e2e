// Owns what can be wrong with a site itself rather than in a page: problems that no rule finds and no setting silences.
import type { SiteProblem } from '../core/site/index.ts';
import { type SitePath, spanOf } from '../core/text/index.ts';
import { toReason } from './file-system.ts';

interface Kind {
  readonly code: SiteProblem['code'];
  /** One line for tables. */
  readonly title: string;
}

/** Each has its page in `docs/problems/`. */
export const siteProblems: readonly Kind[] = [
  { code: 'config-invalid', title: 'Hugo cannot read a configuration file' },
  { code: 'file-unreadable', title: 'A post that cannot be read' },
];

/** A content file that the disk does not give: Hugo stops at it. */
export const toUnreadable = (path: SitePath, error: unknown): SiteProblem => ({
  code: 'file-unreadable',
  level: 'error',
  path,
  span: spanOf(0, 0),
  message: `This file cannot be read: ${toReason(error)}.`,
});
