// Owns hugoAuthor/shortcodes: every shortcode a page can call, the site's own first.
import { type ShortcodeTemplate, shortcodeSnippet } from '../core/site/index.ts';
import { type ShortcodeChoice, type ShortcodesParams, shortcodesRequest } from '../protocol.ts';
import { guarded } from './guard.ts';
import type { Method } from './session.ts';

export const shortcodes: Method = ({ connection, workspace, feed }) => {
  connection.onRequest(
    shortcodesRequest,
    guarded(connection, shortcodesRequest, [], async ({ uri }: ShortcodesParams): Promise<ShortcodeChoice[]> => {
      await feed.started;
      const home = workspace.findHome(uri);
      return home ? [...home.loaded.site.shortcodes.values()].sort(ownFirst).map(toChoice) : [];
    }),
  );
  return undefined;
};

const rankOf = ({ path, theme }: ShortcodeTemplate): number => (path === undefined ? 2 : theme === undefined ? 0 : 1);

const ownFirst = (a: ShortcodeTemplate, b: ShortcodeTemplate): number =>
  rankOf(a) - rankOf(b) || (a.name < b.name ? -1 : 1);

const originOf = ({ path, theme }: ShortcodeTemplate): string =>
  path === undefined ? 'Hugo' : theme === undefined ? 'site' : `theme ${theme}`;

const toChoice = (template: ShortcodeTemplate): ShortcodeChoice => ({
  name: template.name,
  origin: originOf(template),
  ...(template.documentation !== undefined && { documentation: template.documentation }),
  takesInner: template.takesInner,
  snippet: `{{< ${shortcodeSnippet(template, '<', '$TM_SELECTED_TEXT$0')}`,
});
