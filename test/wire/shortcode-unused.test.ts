// A hint at a template that no post uses: pushed, since a template is no page that a client could ask about.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pushClient, startWire, type Wire } from '../support/wire-client.ts';
import { blog, trip } from './blog.ts';

const box = 'layouts/shortcodes/box.html';

const codesAt = (wire: Wire, path: string): readonly unknown[] =>
  wire.pushed(path)?.diagnostics.map(({ code, severity }) => [code, severity]) ?? [];

const unused = [['shortcode-unused', 4]];

const site = { ...blog, [box]: '<hr>\n' };

test('the hint stands at the template, goes with the first call that is typed and comes back with the last', async () => {
  const wire = await startWire(site);
  await wire.ready();
  await wire.until('it is told', () => codesAt(wire, box).length > 0);
  assert.deepEqual(codesAt(wire, box), unused);
  await wire.open(box);
  assert.deepEqual(codesAt(wire, box), unused);
  await wire.open(trip);
  await wire.replace(trip, `${wire.text(trip)}\n{{< box >}}\n`);
  await wire.until('it is gone', () => codesAt(wire, box).length === 0);
  await wire.edit(trip, '{{< box >}}', '');
  await wire.until('it is back', () => codesAt(wire, box).length > 0);
  await wire.stop();
});

test('a file of data that names it takes the hint away, a comment in the template too, and so does the setting', async () => {
  const wire = await startWire(site, { capabilities: pushClient });
  await wire.ready();
  await wire.until('it is told', () => codesAt(wire, box).length > 0);
  await wire.changed(['data/words.yaml'], () => wire.disk.put(wire.uri('data/words.yaml'), 'about: "{{< box >}}"\n'));
  await wire.until('data uses it', () => codesAt(wire, box).length === 0);
  await wire.changed(['data/words.yaml'], () => wire.disk.remove(wire.uri('data/words.yaml')));
  await wire.until('nothing uses it any more', () => codesAt(wire, box).length > 0);
  const comment = '{{/* hugo-author-disable shortcode-unused */}}<hr>\n';
  await wire.changed([box], () => wire.disk.put(wire.uri(box), comment));
  await wire.until('it is silenced', () => codesAt(wire, box).length === 0);
  await wire.changed([box], () => wire.disk.put(wire.uri(box), '<hr>\n'));
  await wire.until('it speaks again', () => codesAt(wire, box).length > 0);
  await wire.connection.sendNotification('workspace/didChangeConfiguration', {
    settings: { hugoAuthor: { rules: { 'shortcode-unused': 'off' } } },
  });
  await wire.until('it is off', () => codesAt(wire, box).length === 0);
  await wire.stop();
});
