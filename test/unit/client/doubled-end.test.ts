// Owns when the end of a tag stands there twice.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findDoubledEnd } from '../../../client/src/doubled-end.ts';

/** `<|>` is the cursor, behind the brace that was typed. */
const after = (marked: string): string => {
  const [before = '', behind = ''] = marked.split('<|>');
  return before + behind.slice(findDoubledEnd(before, behind));
};

test('what the editor had closed goes', () => {
  assert.equal(after('a {{< x >}}<|>>}} b'), 'a {{< x >}} b');
  assert.equal(after('{{% x "y" %}}<|>%}}'), '{{% x "y" %}}');
  assert.equal(after('{{< a >}}{{< /a >}}<|>>}}'), '{{< a >}}{{< /a >}}');
  assert.equal(after('{{< x\n  a="b"\n>}}<|>>}}'), '{{< x\n  a="b"\n>}}');
});

test('everything else stays', () => {
  for (const text of [
    '{{< x >}<|>}',
    '{{< x >}}<|>',
    '{{< x >}}<|> >}}',
    '{{< x >}}<|>%}}',
    '{{% x >}}<|>>}}',
    '{{ x }}<|>}}',
    '>}}<|>>}}',
    '{{< x >}} >}}<|>>}}',
    '',
  ])
    assert.equal(after(text), text.replace('<|>', ''), text);
});
