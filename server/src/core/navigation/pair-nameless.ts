// Owns which shortcode a closing tag without a name ends: `{{< / >}}`. What takes content is known to the site.
import type { Page, ShortcodeCall } from '../page/index.ts';
import { findShortcode, type Site } from '../site/index.ts';
import { spanOf } from '../text/index.ts';

/** Whether content follows an opening tag; undefined: its template is not here. */
const takesInner = (site: Site, { name, inline, inner }: ShortcodeCall): boolean | undefined => {
  if (inline || inner) return true;
  const template = findShortcode(site, name);
  return template === undefined || (template.path === undefined && site.absent.length > 0)
    ? undefined
    : template.takesInner;
};

/**
 * The shortcodes of a page, those too with an `inner` that a tag without a name closes: the innermost open one that takes
 * content (tried on 0.111, 0.147, 0.152 and 0.168). Where it may be any of several, because nobody knows what they take, it is
 * none.
 */
export const pairNameless = ({ body }: Page, site: Site): readonly ShortcodeCall[] => {
  const calls = body.shortcodes;
  if (!calls.some(isNameless)) return calls;
  const paired = [...calls];
  const byEnd = new Map(calls.flatMap(({ inner }, index) => (inner ? [[inner.end, index] as const] : [])));
  /** Those that may be open, the innermost last; `sure`: it is. */
  const open: { readonly index: number; readonly sure: boolean }[] = [];
  calls.forEach((call, index) => {
    if (call.kind === 'open') {
      const takes = takesInner(site, call);
      if (call.name !== '' && takes !== false) open.push({ index, sure: takes === true });
    } else if (isNameless(call)) {
      const candidates: number[] = [];
      for (let last = open.pop(); last; last = last.sure ? undefined : open.pop()) candidates.push(last.index);
      const [only, another] = candidates;
      if (only === undefined || another !== undefined) return;
      paired[only] = { ...calls[only]!, inner: spanOf(calls[only]!.span.end, call.span.start) };
    } else if (call.kind === 'close') {
      const own = byEnd.get(call.span.start) ?? calls.length;
      while ((open.at(-1)?.index ?? -1) >= own) open.pop();
    }
  });
  return paired;
};

const isNameless = ({ kind, name, closed }: ShortcodeCall): boolean => kind === 'close' && name === '' && closed;
