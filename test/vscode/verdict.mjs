// Owns what is said of a step after its window was walked through, once or twice. Knows no window and no editor.

/**
 * A step that never passed has failed. One that did both is flaky: the editor, the browser and the machine are not ours, and one
 * keystroke lost in 250 steps must not hide whether ours work. It does not fail the run, but it is said aloud, because it may
 * as well be a race of ours: every FLAKY is to be looked at.
 *
 * @typedef {{ title: string, milliseconds?: number, failure?: string }} Step
 * @typedef {{ finished: boolean, steps: readonly Step[] }} Walk
 * @param {readonly Walk[]} walks the same window, one after the other
 * @returns {{ title: string, verdict: 'passed' | 'flaky' | 'failed', failures: readonly string[] }[]} each step, and that the
 *   window came to its end where it once did not
 */
export function judge(walks) {
  /** @type {Map<string, { passed: boolean, failures: string[] }>} */
  const seen = new Map();
  for (const { finished, steps } of walks) {
    const end = { title: 'the suite comes to its end', ...(finished ? {} : { failure: 'It did not.' }) };
    for (const { title, failure } of [...steps, end]) {
      const known = seen.get(title) ?? { passed: false, failures: [] };
      if (failure === undefined) known.passed = true;
      else known.failures.push(failure);
      seen.set(title, known);
    }
    if (walks.every((walk) => walk.finished)) seen.delete(end.title);
  }
  return [...seen].map(([title, { passed, failures }]) => ({
    title,
    verdict: passed ? (failures.length > 0 ? 'flaky' : 'passed') : 'failed',
    failures,
  }));
}

/** @param {Walk} walk */
export const hasFailed = ({ finished, steps }) => !finished || steps.some(({ failure }) => failure !== undefined);
