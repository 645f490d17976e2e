// Owns cutting a text into shortcodes, each with all that lies between its tags. Knows nothing of Markdown.
import { lexShortcodes, type ShortcodeCall } from '../page/index.ts';

/** One shortcode as it stands in a text: the tag, or the pair of tags and what they hold. */
export interface ShortcodeUnit {
  readonly call: ShortcodeCall;
  /** From the first `{{` to the last `}}`. */
  readonly source: string;
  /** Undefined when it is not a pair. */
  readonly inner: string | undefined;
  /** Line ends before `inner` starts, and in all of `source`. */
  readonly linesBeforeInner: number;
  readonly lines: number;
}

export interface PlacedUnit {
  readonly unit: ShortcodeUnit;
  readonly start: number;
  readonly end: number;
}

const countLines = (text: string): number => text.split('\n').length - 1;

/** The outermost shortcodes of a text whose lines end in LF, in order. Tags that Hugo cannot read are left to the text. */
export const findUnits = (text: string): readonly PlacedUnit[] => {
  if (!/\{\{[<%]/.test(text)) return [];
  const { calls } = lexShortcodes(text, 0);
  const closings = new Map(
    calls.filter(({ kind }) => kind === 'close').map((call) => [call.span.start, call.span.end]),
  );
  const units: PlacedUnit[] = [];
  let behind = 0;
  for (const call of calls) {
    if (call.span.start < behind || !call.closed || call.name === '') continue;
    const { start } = call.span;
    const end = (call.inner && closings.get(call.inner.end)) ?? call.span.end;
    const source = text.slice(start, end);
    const inner = call.inner && end > call.span.end ? text.slice(call.inner.start, call.inner.end) : undefined;
    const linesBeforeInner = countLines(text.slice(start, call.span.end));
    units.push({ start, end, unit: { call, source, inner, linesBeforeInner, lines: countLines(source) } });
    behind = end;
  }
  return units;
};
