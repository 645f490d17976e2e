// Owns what every edit must keep: all bytes outside of its spans, the values it does not speak of, the way back.
import assert from 'node:assert/strict';
import type { Post } from '../../../server/src/core/edits/index.ts';
import { parsePlainFrontMatter, readFrontMatter } from '../../../server/src/core/page/index.ts';
import { applyEdits, invertEdits, type TextEdit } from '../../../server/src/core/text/index.ts';

export type Values = Record<string, unknown>;

export const postOf = (text: string): Post => ({ text, frontMatter: readFrontMatter(text).frontMatter });

/** The values as a library reads them that knows nothing of our tree. Lone CRs are not known to it. */
export const valuesOf = (text: string): Values => {
  const { data, error } = parsePlainFrontMatter(text.replace(/\r(?!\n)/g, '\n'));
  assert.equal(error, undefined, `not readable: ${JSON.stringify(text)}`);
  return normal(data) as Values;
};

/** Dates of TOML as text, all dates as instants: only what they say counts. By way of JSON, where prototypes vanish. */
export const normal = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, one: unknown) =>
    typeof one === 'string' && /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[-+]\d\d:\d\d))?$/.test(one)
      ? new Date(one).toISOString()
      : one,
  );

export const isReadable = (text: string): boolean =>
  parsePlainFrontMatter(text.replace(/\r(?!\n)/g, '\n')).error === undefined &&
  (readFrontMatter(text).frontMatter?.problems.length ?? 0) === 0;

/** Applies edits and checks that what they leave alone is left alone, and that they can be undone. */
export const applyChecked = (text: string, edits: readonly TextEdit[]): string => {
  const result = applyEdits(text, edits);
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let from = 0;
  let at = 0;
  for (const { span, newText } of sorted) {
    assert.ok(span.start >= from && span.end >= span.start, 'edits overlap');
    const kept = text.slice(from, span.start);
    assert.equal(result.slice(at, at + kept.length), kept);
    at += kept.length;
    assert.equal(result.slice(at, at + newText.length), newText);
    at += newText.length;
    from = span.end;
  }
  assert.equal(result.slice(at), text.slice(from));
  assert.equal(applyEdits(result, invertEdits(text, edits)), text);
  const [before, after] = [readFrontMatter(text), readFrontMatter(result)];
  const body = result.slice(after.bodyStart);
  if (before.bodyStart > 0) assert.equal(body, text.slice(before.bodyStart));
  // Where there was none, an empty line may set the new front matter off.
  else assert.equal(body.trimStart(), text.replace(/^\ufeff/, '').trimStart());
  assert.equal(result.startsWith('\ufeff'), text.startsWith('\ufeff'));
  return result;
};

/** No new line end of another kind. */
export const lineEndsOf = (text: string): ReadonlySet<string> => new Set(text.match(/\r\n|\r|\n/g) ?? ['\n']);
