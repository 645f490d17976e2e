// Owns what becomes of each shortcode call of a page: which template answers, and which tag closes which as Hugo sees it. Words nothing.
import { findEntry, type Page, type ShortcodeCall } from '../page/index.ts';
import {
  findEmbedded,
  findShortcode,
  isCopiedAsIs,
  reachOf,
  type ShortcodeTemplate,
  type Site,
} from '../site/index.ts';
import { type Crossing, type Entry, pairInOrder } from './pair-in-order.ts';

/** An opening or self-closing tag. */
export interface JudgedCall {
  readonly call: ShortcodeCall;
  /**
   * `known`: its template is; `elsewhere`: only pages of other sections or languages may call it; `unsure`: a theme or module that is not
   * here may bring it, or replace it.
   */
  readonly standing: 'known' | 'unknown' | 'elsewhere' | 'unsure' | 'inline';
  /** Where it is known. */
  readonly template?: ShortcodeTemplate;
  /** It stands between the tags of another one. */
  readonly nested: boolean;
  /** The tag that closes it, by its name. */
  readonly closing?: ShortcodeCall;
}

/** A closing tag that closes nothing, and the open shortcode it may be meant for. */
export interface StrayTag {
  readonly tag: ShortcodeCall;
  readonly meant?: string;
}

export interface ShortcodeJudgement {
  /** False: Hugo copies the page as it is. */
  readonly isRead: boolean;
  readonly calls: readonly JudgedCall[];
  readonly unclosed: readonly JudgedCall[];
  /** Closing and self-closing tags of shortcodes that take no content. */
  readonly needless: readonly ShortcodeCall[];
  readonly stray: readonly StrayTag[];
  readonly crossings: readonly Crossing[];
}

const NOTHING: ShortcodeJudgement = { isRead: true, calls: [], unclosed: [], needless: [], stray: [], crossings: [] };

const judgeCall = (page: Page, site: Site, call: ShortcodeCall): Omit<JudgedCall, 'closing' | 'nested'> => {
  if (call.inline) return { call, standing: 'inline' };
  const template = findShortcode(site, call.name);
  const mayBeOther = site.absent.length > 0;
  if (template === undefined) return { call, standing: mayBeOther ? 'unsure' : 'unknown' };
  if (template.path === undefined && mayBeOther) return { call, standing: 'unsure' };
  const reach = reachOf(site, page.path, template, call.delimiter);
  if (reach !== 'elsewhere' && reach !== 'other-language') return { call, standing: 'known', template };
  if (mayBeOther) return { call, standing: 'unsure' };
  // Where the site's own is out of reach, Hugo's own of that name answers (tried on 0.152, 0.168).
  const embedded = findEmbedded(site, call.name);
  return embedded ? { call, standing: 'known', template: embedded } : { call, standing: 'elsewhere' };
};

/** Its template is not here, and no tag closes it by name. */
const mayBeInnermost = ({ call, standing, closing }: JudgedCall): boolean =>
  call.kind === 'open' && closing === undefined && standing !== 'known' && standing !== 'inline';

/** Everything that the rules on shortcodes ask, in one pass over the tags of a page. */
export const judgeShortcodes = (page: Page, site: Site): ShortcodeJudgement => {
  const tags = page.body.shortcodes;
  if (isCopiedAsIs(page, site)) return { ...NOTHING, isRead: false };
  if (tags.length === 0) return NOTHING;
  const closings = new Map(tags.flatMap((tag) => (tag.kind === 'close' ? [[tag.span.start, tag] as const] : [])));
  const paired = new Set<ShortcodeCall>();
  const opened = new Set<string>();
  const calls: JudgedCall[] = [];
  const needless: ShortcodeCall[] = [];
  const entries: Entry[] = [];
  let innerEnd = 0;
  let depth = 0;
  for (const tag of tags) {
    if (tag.kind === 'close' && tag.name === '' && tag.closed) {
      // `{{</>}}` closes the innermost that takes content. Whether one does whose template is not here, nobody can say.
      if (calls.some(mayBeInnermost)) return { ...NOTHING, calls };
      depth = Math.max(0, depth - 1);
      entries.push({ role: 'close', tag, needless: false });
      continue;
    }
    if (tag.name === '') continue;
    if (tag.kind === 'close') {
      const template = findShortcode(site, tag.name);
      const isUnsure = site.absent.length > 0 && template?.path === undefined && !tag.inline;
      // Hugo's lexer refuses a closing tag whose name was never opened: it can close nothing but by mistake.
      depth = Math.max(0, depth - 1);
      if (!opened.has(tag.name)) entries.push({ role: 'misspelt', tag });
      else if (paired.has(tag) || !isUnsure)
        entries.push({ role: 'close', tag, needless: template !== undefined && !isUnsure && !template.takesInner });
      continue;
    }
    opened.add(tag.name);
    const closing = tag.inner && closings.get(tag.inner.end);
    if (closing) paired.add(closing);
    const nested = depth > 0 || tag.span.start < innerEnd;
    innerEnd = Math.max(innerEnd, tag.inner?.end ?? 0);
    const judged: JudgedCall = { ...judgeCall(page, site, tag), nested, ...(closing && { closing }) };
    calls.push(judged);
    const takesInner = judged.template?.takesInner ?? (judged.standing === 'inline' || closing !== undefined);
    if (tag.kind === 'open' && takesInner) {
      depth++;
      entries.push({ role: 'open', tag, judged });
    } else if (tag.kind === 'self-closing' && tag.closed && judged.template && !takesInner) needless.push(tag);
  }
  const order = pairInOrder(entries);
  return { ...order, isRead: true, calls, needless: [...needless, ...order.needless] };
};

/** Does the page say itself that it is not written as HTML? Then plain-text templates may be right. */
export const hasOwnOutputs = (page: Page): boolean =>
  page.frontMatter !== undefined && findEntry(page.frontMatter.root, 'outputs') !== undefined;
