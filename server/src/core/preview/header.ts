// Owns what the preview shows in place of the front matter, as a value. Draws nothing.

export interface Header {
  readonly title: string | undefined;
  readonly date: string | undefined;
  /** Terms of all taxonomies of the page that are worth showing: tags, categories, series. */
  readonly terms: readonly string[];
  readonly draft: boolean;
  /** The picture that themes put on top, as written. */
  readonly image: string | undefined;
  /** The block has an error, so little or nothing of it is known. */
  readonly broken: boolean;
}

export type PlainValues = Readonly<Record<string, unknown>>;

const isMap = (value: unknown): value is PlainValues =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** A value by its path; Hugo does not regard letter case, and looks below `params` as well. */
const findValue = (values: PlainValues, path: string): unknown => {
  let found: unknown = values;
  for (const part of path.toLowerCase().split('.')) {
    if (!isMap(found)) return undefined;
    found = Object.entries(found)
      .filter(([key]) => key.toLowerCase() === part)
      .at(-1)?.[1];
  }
  return found;
};

const toText = (value: unknown): string | undefined => {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
};

const toTerms = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).map(toText).filter((term) => term !== undefined);

/** The day is enough for a header; what is no date stays as it was written. */
const toDay = (date: string | undefined): string | undefined => /^\d{4}-\d\d-\d\d/.exec(date ?? '')?.[0] ?? date;

/** A parameter of the page as `param` finds it: its own, or below `params`. */
export const findParameter = (values: PlainValues, path: string): string | undefined =>
  toText(findValue(values, path) ?? findValue(values, `params.${path}`));

/** Puts the header together from plain values, and from what is better taken as it is written. */
export const toHeader = (values: PlainValues, written: Pick<Header, 'date' | 'image' | 'broken'>): Header => ({
  ...written,
  title: toText(findValue(values, 'title')),
  date: toDay(written.date),
  terms: [...new Set(['categories', 'tags', 'series'].flatMap((taxonomy) => toTerms(findValue(values, taxonomy))))],
  draft: toText(findValue(values, 'draft'))?.toLowerCase() === 'true',
});

/** Is there nothing to show? */
export const isEmptyHeader = ({ title, date, terms, draft, image, broken }: Header): boolean =>
  title === undefined && date === undefined && terms.length === 0 && !draft && image === undefined && !broken;
