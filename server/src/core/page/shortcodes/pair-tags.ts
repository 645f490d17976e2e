// Owns which closing tag closes which opening tag. Knows no templates, so it goes by names alone.
import { spanOf } from '../../text/index.ts';
import type { ShortcodeCall } from './call.ts';

/**
 * The same calls, opening tags with their `inner`. A closing tag is paired with the nearest opening tag of its name that is
 * still free. Hugo pairs it with the innermost open one, whatever its name, among those whose template takes inner text
 * (hugo-facts §5.2, closing rules): that needs the templates, and is told by rules that have them.
 */
export const pairTags = (calls: readonly ShortcodeCall[]): readonly ShortcodeCall[] => {
  const free = new Map<string, number[]>();
  const paired = [...calls];
  calls.forEach((call, index) => {
    if (call.kind === 'self-closing') return;
    if (call.kind === 'open') {
      const open = free.get(call.name);
      if (open) open.push(index);
      else free.set(call.name, [index]);
      return;
    }
    const opener = free.get(call.name)?.pop();
    if (opener === undefined) return;
    const opening = calls[opener]!;
    paired[opener] = { ...opening, inner: spanOf(opening.span.end, call.span.start) };
  });
  return paired;
};
