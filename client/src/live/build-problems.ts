// Owns what is wrong, and where, from the lines that Hugo prints when it builds; all generations. Knows no disk and no overlay.

/** A place in a template on the way from the author's line to the fault. */
export interface ProblemFrame {
  readonly path: string;
  /** From 0. */
  readonly line: number;
  readonly column?: number;
  /** What was done there, in Hugo's words: `partial "nix" .`. */
  readonly text: string;
}

export interface BuildProblem {
  /** As Hugo wrote it: absolute. Undefined when it named no file. */
  readonly path?: string;
  /** From 0. */
  readonly line?: number;
  /** From 0, counted as Hugo counts. */
  readonly column?: number;
  readonly message: string;
  /** The content file that was being rendered when a template failed. */
  readonly page?: string;
  readonly frames: readonly ProblemFrame[];
}

/** `ERROR`, with the time up to 0.111; `Error:` is what ends a build. */
const complaint = /^(?:ERROR (?:\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d )?|Error: )(.*)$/;
/** Hugo's own chain of what it was doing; all else is said by a template (`errorf`), and every word of it counts. */
const chain =
  /^(?:command error: )?(?:Rebuild failed: |[Ee]rror building sites?:? |failed to |add site dependencies: |error copying |module )/;
const summary = /logged \d+ error\(s\)$/;
const position = /"((?:[A-Za-z]:)?[^":\n]+):(\d+):(\d+)"(?:: )?/g;
/** A file without a place in it stands at the end. */
const seen = /[:,.]? [Ss]ee "?((?:[A-Za-z]:)?[\\/][^":\n]+)"?$/;
const templateFailed =
  /^(?:execute of template failed|parse of template failed|parse failed|html\/template|template)\b:? ?/;

/** One problem for each complaint; the same one is told once. Total: what it does not understand it tells as it stands. */
export const parseBuildProblems = (lines: readonly string[]): readonly BuildProblem[] => {
  const all = joinComplaints(lines);
  const telling = all.filter((text) => !summary.test(text));
  const problems = (telling.length > 0 ? telling : all).map(toProblem);
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = JSON.stringify(problem);
    return !seen.has(key) && seen.add(key);
  });
};

/** A message may go on: after a colon at the end of its line, with the part that says what is wrong. */
const joinComplaints = (lines: readonly string[]): string[] => {
  const found: string[] = [];
  let goesOn = false;
  for (const line of lines) {
    const start = complaint.exec(line)?.[1];
    if (start !== undefined) found.push(start.trim());
    else if (goesOn && line.trim() !== '') found.push(`${found.pop()} ${line.trim().replace(/^\* /, '')}`);
    if (line.trim() !== '') goesOn = start?.trimEnd().endsWith(':') ?? false;
  }
  return found;
};

interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** What stands behind it, up to the next place. */
  readonly after: string;
  readonly isTemplate: boolean;
}

const toProblem = (text: string): BuildProblem => {
  const places = findPlaces(text);
  const content = places.filter((place) => !place.isTemplate).at(-1);
  // Without a line of content the template itself is at fault, where it failed last.
  const fault = content ?? places.at(-1);
  const message = chain.test(text) ? toReason(text, places) : withoutPlaces(text);
  if (!fault) {
    const path = seen.exec(text)?.[1];
    return path === undefined ? { message, frames: [] } : { path, message: message.replace(seen, ''), frames: [] };
  }
  const page = content ? undefined : /render of "((?:[A-Za-z]:)?[\\/][^":\n]+)" failed/.exec(text)?.[1];
  const frames = content ? places.slice(places.indexOf(content) + 1) : places.slice(0, -1);
  return {
    path: fault.path,
    line: fault.line,
    column: fault.column,
    message,
    ...(page === undefined ? {} : { page }),
    frames: frames.map(({ path, line, column, after }) => ({ path, line, column, text: toDeed(after) })),
  };
};

const findPlaces = (text: string): Place[] => {
  const matches = [...text.matchAll(position)];
  return matches.map((match, index) => {
    const [all, path, line, column] = match;
    const after = text.slice(match.index + all.length, matches[index + 1]?.index);
    return {
      path: path!,
      line: Math.max(0, Number(line) - 1),
      column: Math.max(0, Number(column) - 1),
      after,
      isTemplate: templateFailed.test(after),
    };
  });
};

/** `template: a.html:2:6: executing "a.html" at <partial "nix" .>: …`; a server leaves out all in front of “at”. */
const execution = /^(?:template: )?(?:\S+?:\d+(?::\d+)?: )?(?:executing "[^"]*" )?(?:at <(.*?)>: )?/;

/** What was done there: `partial "nix" .` */
const toDeed = (after: string): string => {
  const rest = after.replace(templateFailed, '');
  return execution.exec(rest)?.[1] ?? withoutExecution(after);
};

const withoutExecution = (after: string): string => after.replace(templateFailed, '').replace(execution, '').trim();

/** What is behind the last place says what is wrong; in front of it stands only how Hugo came there. */
const toReason = (text: string, places: readonly Place[]): string => {
  const last = places.at(-1);
  const reason = last ? withoutExecution(last.after) : text.replace(chain, keepMeaning);
  const plain = reason
    .replace(/^(?:failed to extract shortcode|unmarshal failed|error calling \w+): (?=.)/, '')
    .replace(/^\[\d+:\d+\] /, '');
  return plain.trim() || text;
};

/** “failed to …” and “module …” belong to what is said. */
const keepMeaning = (start: string): string => (/^(?:failed|module|error copying) /.test(start) ? start : '');

const withoutPlaces = (text: string): string =>
  text
    .replace(position, '')
    .replace(/[\s:,]*(?:[Ss]ee|at)?[\s:]*$/, '')
    .trim();
