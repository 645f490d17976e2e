// Owns saying the front matter of one post in another format: the one edit that replaces the whole block.
import { type FrontMatter, type MapNode, readFrontMatter } from '../page/index.ts';
import { applyEdits, type TextEdit } from '../text/index.ts';
import { type Notes, noNotes, readNotes } from './convert-notes.ts';
import { canSay } from './convert-scalar.ts';
import { convertToJson } from './convert-to-json.ts';
import { convertToToml } from './convert-to-toml.ts';
import { type Conversion, convertToYaml } from './convert-to-yaml.ts';
import { lineEndIn } from './lines-around.ts';
import { type EditedFormat, type EditedFrontMatter, editedFrontMatter, type Post } from './post.ts';
import { sameValues } from './same-values.ts';

export interface ConvertOptions {
  /** Convert although comments get lost. */
  readonly dropComments?: boolean;
  /** To TOML, which knows no null: write `""` for a key without a value. Hugo makes the same of both in its own fields. */
  readonly emptyForNull?: boolean;
}

const hasMergeKey = (map: MapNode): boolean =>
  map.entries.some(({ key, value }) => key === '<<' || (value.kind === 'map' && hasMergeKey(value)));

const write = (root: MapNode, conversion: Conversion, format: EditedFormat): string => {
  const { lineEnd } = conversion;
  if (format === 'json') return convertToJson(root, lineEnd);
  if (format === 'yaml') return `---${lineEnd}${convertToYaml(root, conversion)}---`;
  return `+++${lineEnd}${convertToToml(root, conversion)}+++`;
};

const keptAll = (frontMatter: FrontMatter, text: string, notes: Notes): boolean =>
  frontMatter.format === 'json' || readNotes(text, frontMatter as EditedFrontMatter).count >= notes.count;

/**
 * The edit that writes the front matter in another format; none when it is in that already. Order, comments (each beside or
 * above what it was about), the line ends and the instant of each date stay. Undefined when the target cannot hold it:
 * comments in JSON (unless `dropComments`), null in TOML (unless `emptyForNull`), `.inf` in JSON, anchors and merge keys of
 * YAML; and for front matter that is broken, not closed or in Org.
 */
export const convertFrontMatter = (
  post: Post,
  format: EditedFormat,
  { dropComments = false, emptyForNull = false }: ConvertOptions = {},
): readonly TextEdit[] | undefined => {
  const frontMatter = editedFrontMatter(post);
  if (frontMatter === undefined || frontMatter.problems.length > 0) return undefined;
  if (frontMatter.format === format) return [];
  const { root, span } = frontMatter;
  const found = frontMatter.format === 'json' ? noNotes : readNotes(post.text, frontMatter);
  if (found.strays > 0 || hasMergeKey(root)) return undefined;
  if (format === 'json' && found.count > 0 && !dropComments) return undefined;
  const notes = format === 'json' ? noNotes : found;
  const nothing = emptyForNull ? '""' : undefined;
  if (!canSay(root, format, nothing)) return undefined;
  const { text } = post;
  const written = write(root, { text, notes, lineEnd: lineEndIn(text), nothing }, format);
  const isAlone = /^[ \t]*(?:[\r\n]|$)/.test(text.slice(span.end));
  const edits = [{ span, newText: isAlone ? written : written + lineEndIn(text) }];
  const result = applyEdits(text, edits);
  const after = readFrontMatter(result);
  const body = text.slice(readFrontMatter(text).bodyStart);
  const isRight =
    after.frontMatter?.closed === true &&
    after.frontMatter.problems.length === 0 &&
    sameValues(root, after.frontMatter.root, emptyForNull) &&
    result.slice(after.bodyStart) === body &&
    (dropComments || keptAll(after.frontMatter, result, notes));
  return isRight ? edits : undefined;
};
