// Owns what a stage of node:test prints: failures in full, and at the end its counts as JSON on a line of their own. Knows no test.
import { inspect } from 'node:util';

/** The line that carries the counts begins with this. */
export const countsMark = 'COUNTS ';

/** A reporter for `node --test --test-reporter`. */
export default async function* countReporter(source) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of source) {
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const failed = type === 'test:fail';
    // A suite fails with its tests; only what fails by itself counts.
    const fromInside = failed && data.details.error?.failureType === 'subtestsFailed';
    if (data.details.type === 'suite' ? !failed || fromInside : fromInside) continue;
    if (data.skip !== undefined || data.todo !== undefined) {
      counts.skipped += 1;
      yield `SKIP ${data.name}\n`;
    } else if (failed) {
      counts.failed += 1;
      const { cause } = data.details.error ?? {};
      yield `FAIL ${data.name}\n  ${data.file ?? ''}:${data.line ?? ''}\n${indent(cause?.stack ?? inspect(cause))}\n`;
    } else {
      counts.passed += 1;
    }
  }
  yield `${countsMark}${JSON.stringify(counts)}\n`;
}

function indent(text) {
  return String(text).replace(/^/gm, '  ');
}
