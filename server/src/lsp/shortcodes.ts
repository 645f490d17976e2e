// Owns hugoAuthor/shortcodes: every shortcode a page can call, the site's own first.
import {
  originOfShortcode,
  reachOf,
  type ShortcodeTemplate,
  shortcodeSnippet,
  shortcodesInOrder,
} from '../core/site/index.ts';
import { type ShortcodeChoice, type ShortcodesParams, shortcodesRequest } from '../protocol.ts';
import { answering } from './guard.ts';
import type { Method } from './session.ts';

export const shortcodes: Method = ({ connection, workspace, feed }) => {
  connection.onRequest(
    shortcodesRequest,
    answering(connection, shortcodesRequest, async ({ uri }: ShortcodesParams): Promise<ShortcodeChoice[]> => {
      await feed.started;
      const home = workspace.findHome(uri);
      if (!home) return [];
      const { site } = home.loaded;
      return shortcodesInOrder(site).flatMap((template) => {
        const reach = reachOf(site, home.path, template, '<');
        return reach === 'elsewhere' || reach === 'other-language'
          ? []
          : toChoice(template, reach === 'plain-text' ? '%' : '<');
      });
    }),
  );
  return undefined;
};

const toChoice = (template: ShortcodeTemplate, delimiter: '<' | '%'): ShortcodeChoice => ({
  name: template.name,
  origin: originOfShortcode(template),
  ...(template.documentation !== undefined && { documentation: template.documentation }),
  takesInner: template.takesInner,
  snippet: `{{${delimiter} ${shortcodeSnippet(template, delimiter, '$TM_SELECTED_TEXT$0')}`,
});
