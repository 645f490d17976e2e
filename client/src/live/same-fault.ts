// Owns whether Hugo complains of what one of our errors says already: by the words it has for each fault, tried on 0.111, 0.147 and 0.168.
import type { BuildProblem } from './build-problems.ts';

/** One of our errors, as the editor shows it. */
export interface ShownError {
  /** Of the rule: `shortcode-unknown`. */
  readonly code: string;
  readonly message: string;
  /** From 0. */
  readonly line: number;
  /** From 0, in UTF-16. */
  readonly column: number;
  /** What is underlined. */
  readonly words: string;
}

/** How Hugo's line lies to ours: it names none, or stops where it has read on, or at the start of the block. */
type Place = 'same-line' | 'anywhere' | 'behind' | 'before';

interface Fault {
  readonly hugo: RegExp;
  readonly codes: readonly string[];
  readonly place: Place;
  /** The first name that Hugo quotes is the one that we speak of. */
  readonly isNamed?: true;
}

const faults: readonly Fault[] = [
  { hugo: /front matter field is not a parsable date/, codes: ['date-invalid'], place: 'anywhere' },
  { hugo: /"security\.allowContent"/, codes: ['markup-refused'], place: 'anywhere' },
  {
    hugo: /^(?:URLs with protocol|failed to resolve (?:media type|output formats)|failed to decode .* in front matter)/i,
    codes: ['field-type'],
    place: 'anywhere',
  },
  { hugo: /^(?:\[[\w-]+\] )?REF_NOT_FOUND/, codes: ['ref-broken'], place: 'same-line', isNamed: true },
  { hugo: /^Param "[^"]*" not found/, codes: ['param-unknown'], place: 'same-line', isNamed: true },
  {
    hugo: /template (?:for|found for) shortcode "|no compatible template found for shortcode/,
    codes: ['shortcode-unknown', 'shortcode-delimiter'],
    place: 'same-line',
    isNamed: true,
  },
  { hugo: /must be closed or self-closed/, codes: ['shortcode-unclosed'], place: 'same-line', isNamed: true },
  {
    hugo: /^shortcode .* does not evaluate \.Inner/,
    codes: ['shortcode-closed-needlessly', 'shortcode-unopened'],
    place: 'same-line',
  },
  { hugo: /^closing tag for shortcode/, codes: ['shortcode-unopened'], place: 'same-line' },
  { hugo: /no earlier definition of shortcode/, codes: ['shortcode-inline'], place: 'same-line' },
  {
    hugo: /in shortcode (?:action|parameter|name)|^unclosed shortcode|^got (?:named|positional) parameter/,
    codes: ['shortcode-syntax'],
    place: 'behind',
  },
];

/** What has no words of Hugo's own: its parsers and templates say it. */
const others: readonly Omit<Fault, 'hugo'>[] = [
  // Before front matter is read Hugo does nothing else with a page.
  { codes: ['front-matter-invalid', 'front-matter-unclosed', 'duplicate-key'], place: 'before' },
  { codes: ['shortcode-argument-missing', 'shortcode-argument-value'], place: 'same-line' },
];

const isThere = (place: Place, line: number | undefined, ours: number): boolean => {
  if (place === 'anywhere') return true;
  if (place === 'before') return line === undefined || line <= Math.max(1, ours);
  return line !== undefined && (place === 'same-line' ? line === ours : line >= ours);
};

/** Does the tag that begins where Hugo complains hold ours? `text` is that of the line. */
const isInTag = (text: string, tag: number, ours: number): boolean =>
  /^\{\{[<%]/.test(text.slice(tag)) && tag < ours && !/[>%]\}\}/.test(text.slice(tag, ours));

/**
 * Is it the same fault? In doubt it is another: what stops the build must be seen. `text` is the line of ours, up to its end.
 */
export const isSameFault = (problem: BuildProblem, error: ShownError, text: string): boolean => {
  const { message, line, column } = problem;
  const known = faults.find(({ hugo }) => hugo.test(message));
  if (known) {
    const name = known.isNamed ? /"([^"]*)"/.exec(message.replace(/^.*?(?=(?:Ref|Param|shortcode) ")/s, ''))?.[1] : '';
    return (
      known.codes.includes(error.code) &&
      isThere(known.place, line, error.line) &&
      name !== undefined &&
      `${error.message}${error.words}`.includes(name)
    );
  }
  return others.some(
    ({ codes, place }) =>
      codes.includes(error.code) &&
      isThere(place, line, error.line) &&
      (place === 'before' || isInTag(text, column ?? 0, error.column)),
  );
};
