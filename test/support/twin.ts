// Owns the notation of twin pages: fences, files in a fence, markers under a line, the cursor. Knows no rule.

export interface TwinCase {
  readonly title: string;
  readonly site: string;
  /** The text of the marked file after the first fix. */
  readonly fixed?: string;
  readonly completions?: readonly string[];
  /** The text of the file with the cursor after the first completion was taken. */
  readonly accepted?: string;
  /** Stretches of the hover at the cursor, in this order; empty: there is none. */
  readonly hover?: readonly string[];
  /** The name that the term at the cursor gets, and the files that change by it, as an archive. */
  readonly renamed?: { readonly to: string; readonly files: string };
  /** Files and folders that get other paths, and the files that change by it, as an archive. */
  readonly moved?: {
    readonly moves: readonly { readonly from: string; readonly to: string }[];
    readonly files: string;
  };
  /** What else is asked at the cursor or of its file, by the kind of the fence; `twin-answers.ts` knows the kinds. */
  readonly answers?: Readonly<Record<string, readonly string[]>>;
  /** The titles of what an action offers at the cursor. */
  readonly actions?: readonly string[];
  /** What an action offers at the cursor: its title → the text of the file after it was taken. */
  readonly applied?: ReadonlyMap<string, string>;
}

/** `^^^ code: message` under a line: exactly that stretch. `^~ code`: begins there. */
export interface Marker {
  readonly code: string;
  readonly start: number;
  /** Undefined for `^~`. */
  readonly end: number | undefined;
  readonly message: string;
  /** The marker's line as written. */
  readonly source: string;
}

export interface MarkedFile {
  readonly text: string;
  readonly markers: readonly Marker[];
}

/** Reads the examples of a page: every heading of the second level with a `site` fence below it. */
export const parseTwin = (page: string): readonly TwinCase[] => {
  const cases: TwinCase[] = [];
  let title = '';
  for (const match of page.matchAll(/^## ([^\n]+)$|^(`{3,})(\w+)(?: ([^\n]+))?\n(.*?)^\2$/gms)) {
    const [, heading, , kind, about, body] = match;
    if (heading !== undefined) {
      title = heading;
      continue;
    }
    const last = cases.at(-1);
    if (kind === 'site')
      cases.push({
        title: cases.some((one) => one.title === title) ? `${title} (${cases.length})` : title,
        site: body!,
      });
    else if (last && kind === 'fixed') cases[cases.length - 1] = { ...last, fixed: body! };
    else if (last && kind === 'accepted') cases[cases.length - 1] = { ...last, accepted: body! };
    else if (last && kind === 'hover')
      cases[cases.length - 1] = { ...last, hover: body!.split('\n').filter((line) => line !== '') };
    else if (last && kind === 'actions') cases[cases.length - 1] = { ...last, actions: body!.split('\n').slice(0, -1) };
    else if (last && kind === 'applied')
      cases[cases.length - 1] = { ...last, applied: new Map(last.applied).set(about!, toFileText(body!)) };
    else if (last && kind === 'renamed')
      cases[cases.length - 1] = { ...last, renamed: { to: about ?? '', files: body! } };
    else if (last && kind === 'moved')
      cases[cases.length - 1] = { ...last, moved: { moves: toMoves(about!), files: body! } };
    else if (last && kind === 'completions')
      cases[cases.length - 1] = { ...last, completions: body!.split('\n').slice(0, -1) };
    else if (last && asked.has(kind!))
      cases[cases.length - 1] = { ...last, answers: { ...last.answers, [kind!]: body!.split('\n').slice(0, -1) } };
  }
  return cases;
};

/** `a -> b, c -> d`. */
const toMoves = (about: string): readonly { from: string; to: string }[] =>
  about.split(', ').map((move) => {
    const [from, to] = move.split(' -> ');
    return { from: from!, to: to! };
  });

/** Fences with one answer a line. */
const asked: ReadonlySet<string> = new Set([
  'signature',
  'definition',
  'references',
  'linked',
  'folds',
  'symbols',
  'links',
  'tokens',
]);
/** The signs that stand for what no page can hold visibly. */
const toFileText = (written: string): string => written.replaceAll('␀', '\0').replaceAll('␍', '\r');

const markerLine = /^(\s*)(\^+)(~?) ([a-z][a-z-]*)(?:: (.*))?$/;

const readFile = (source: string): { file: MarkedFile; cursor: number | undefined } => {
  const kept: string[] = [];
  const markers: Marker[] = [];
  let offset = 0;
  let previous = 0;
  let cursor: number | undefined;
  for (const line of source.split('\n')) {
    const marker = markerLine.exec(line);
    if (marker && kept.length > 0) {
      const start = previous + marker[1]!.length;
      markers.push({
        code: marker[4]!,
        start,
        end: marker[3] === '~' ? undefined : start + marker[2]!.length,
        message: marker[5] ?? '',
        source: line,
      });
      continue;
    }
    const at = line.indexOf('<|>');
    const text = toFileText(at < 0 ? line : line.slice(0, at) + line.slice(at + 3));
    if (at >= 0) cursor = offset + at;
    previous = offset;
    offset += text.length + 1;
    kept.push(text);
  }
  return { file: { text: kept.join('\n'), markers }, cursor };
};

/** Splits an archive into its files (`-- path --` starts one) and cuts markers and cursor out of them. */
export const cutMarkers = (
  archive: string,
): { files: ReadonlyMap<string, MarkedFile>; cursor: { path: string; offset: number } | undefined } => {
  const files = new Map<string, MarkedFile>();
  let cursor: { path: string; offset: number } | undefined;
  for (const part of archive.split(/^-- (?=.+ --$)/m).slice(1)) {
    const end = part.indexOf('\n');
    const path = part.slice(0, end < 0 ? undefined : end).replace(/ --$/, '');
    const { file, cursor: at } = readFile(end < 0 ? '' : part.slice(end + 1));
    files.set(path, file);
    if (at !== undefined) cursor = { path, offset: at };
  }
  return { files, cursor };
};
