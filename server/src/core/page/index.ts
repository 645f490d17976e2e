// The one door of core/page.
export {
  type FrontMatter,
  type FrontMatterFormat,
  type FrontMatterProblem,
  findEntry,
  type ListNode,
  type MapEntry,
  type MapNode,
  type Node,
  type ScalarNode,
  type ScalarType,
} from './front-matter/node.ts';
export type { Body, Dialect, Heading, ImageMention, ImageSource, LinkMention, Outline, Page } from './page.ts';
export type { ShortcodeArgument, ShortcodeCall, ShortcodeProblem } from './shortcodes/call.ts';
