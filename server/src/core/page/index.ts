// The one door of core/page.

export { readCascades } from './cascade.ts';
export { copy } from './copy.ts';
export { countWords, type WordCount, type WordOptions } from './count-words.ts';
export type { Field } from './field.ts';
export type { Failure, FieldContext, FieldReading, FieldValue, Wanted } from './field-reading.ts';
export type { Since } from './field-scalar.ts';
export { fields, findField, findFieldsBelow } from './fields.ts';
export { isUnixSeconds, type ParsedDate, readDate, readDateOf, toInstant } from './front-matter/dates.ts';
export {
  entriesOf,
  type FrontMatter,
  type FrontMatterFormat,
  type FrontMatterProblem,
  findEntry,
  type ListNode,
  type MapEntry,
  type MapNode,
  type Node,
  type ScalarNode,
  type ScalarType,
} from './front-matter/node.ts';
export { type PlainFrontMatter, parsePlainFrontMatter, stringifyFrontMatter } from './front-matter/plain-values.ts';
export { type FrontMatterReading, readFrontMatter } from './front-matter/read-front-matter.ts';
export { findPlainPlace, type Plain, toPlain } from './front-matter/to-plain.ts';
export { findFrontMatterImages, isImageKey } from './front-matter-images.ts';
export { isCommentedOut } from './is-commented-out.ts';
export { type AttributePairs, cutAttributes, parseAttributes } from './markdown/attributes.ts';
export { type HeadingIds, toHeadingId } from './markdown/heading-ids.ts';
export { isKeptByHugo, type NamedByHtml, naming } from './markdown/html-names.ts';
export { type Delimiters, type Markup, toMarkup } from './markdown/markup.ts';
export { findOpenAttribute } from './markdown/open-attribute.ts';
export { type HeadingText, readHeadings } from './markdown/read-headings.ts';
export { openAddressOf, readSrcset } from './markdown/srcset.ts';
export { readVisibleBlocks, type VisibleBlock, type VisiblePiece } from './markdown/visible-text.ts';
export type {
  Body,
  Cascade,
  CascadeTarget,
  CascadeValue,
  Dialect,
  Heading,
  ImageMention,
  ImageSource,
  LinkMention,
  Outline,
  OutlineFields,
  Page,
  PathFrame,
} from './page.ts';
export { parseOutline } from './parse-outline.ts';
export { parsePage } from './parse-page.ts';
export { type NodePlace, nodeAt } from './place/node-at.ts';
export { type Place, placeAt, type ValueFrame } from './place/place.ts';
export { readField } from './read-field.ts';
export type { ShortcodeArgument, ShortcodeCall, ShortcodeProblem, ShortcodeProblemKind } from './shortcodes/call.ts';
export { lexShortcodes } from './shortcodes/lex-shortcodes.ts';
export { findNamedShortcodes } from './shortcodes/named-shortcodes.ts';
