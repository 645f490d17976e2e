// The rules, one line each, in the order of the documentation.
import { bundleFileUnused } from './bundle-file-unused.ts';
import { dateFarFuture } from './date-far-future.ts';
import { dateInvalid } from './date-invalid.ts';
import { dateUnixSeconds } from './date-unix-seconds.ts';
import { draftInherited } from './draft-inherited.ts';
import { duplicateKey } from './duplicate-key.ts';
import { expiryBeforePublication } from './expiry-before-publication.ts';
import { fieldType } from './field-type.ts';
import { fileMissing } from './file-missing.ts';
import { fileNotText } from './file-not-text.ts';
import { fragmentMissing } from './fragment-missing.ts';
import { frontMatterInvalid } from './front-matter-invalid.ts';
import { frontMatterUnclosed } from './front-matter-unclosed.ts';
import { imageBesidePost } from './image-beside-post.ts';
import { imageCase } from './image-case.ts';
import { imageLarge } from './image-large.ts';
import { imageMissing } from './image-missing.ts';
import { imageWithoutAlt } from './image-without-alt.ts';
import { keyMisspelt } from './key-misspelt.ts';
import { linkBroken } from './link-broken.ts';
import { listItemEmpty } from './list-item-empty.ts';
import { markupRefused } from './markup-refused.ts';
import { pageUrlClash } from './page-url-clash.ts';
import { paramUnknown } from './param-unknown.ts';
import { refBroken } from './ref-broken.ts';
import { resourcesUnmatched } from './resources-unmatched.ts';
import type { Rule, SiteRule } from './rule.ts';
import { schema } from './schema.ts';
import { shortcodeArgumentMissing } from './shortcode-argument-missing.ts';
import { shortcodeArgumentUnknown } from './shortcode-argument-unknown.ts';
import { shortcodeArgumentValue } from './shortcode-argument-value.ts';
import { shortcodeClosedNeedlessly } from './shortcode-closed-needlessly.ts';
import { shortcodeDelimiter } from './shortcode-delimiter.ts';
import { shortcodeDeprecated } from './shortcode-deprecated.ts';
import { shortcodeInCode } from './shortcode-in-code.ts';
import { shortcodeInline } from './shortcode-inline.ts';
import { shortcodeOrder } from './shortcode-order.ts';
import { shortcodeSyntax } from './shortcode-syntax.ts';
import { shortcodeUnclosed } from './shortcode-unclosed.ts';
import { shortcodeUnknown } from './shortcode-unknown.ts';
import { shortcodeUnopened } from './shortcode-unopened.ts';
import { shortcodeUnused } from './shortcode-unused.ts';
import { summaryDividerMisspelt } from './summary-divider-misspelt.ts';
import { termIgnored } from './term-ignored.ts';
import { termRepeated } from './term-repeated.ts';
import { termSimilar } from './term-similar.ts';
import { termSpelling } from './term-spelling.ts';
import { termUrlClash } from './term-url-clash.ts';

export const rules: readonly Rule[] = [
  frontMatterInvalid,
  frontMatterUnclosed,
  duplicateKey,
  dateInvalid,
  dateUnixSeconds,
  dateFarFuture,
  expiryBeforePublication,
  draftInherited,
  fieldType,
  keyMisspelt,
  listItemEmpty,
  schema,
  termSpelling,
  termSimilar,
  termRepeated,
  termIgnored,
  termUrlClash,
  pageUrlClash,
  resourcesUnmatched,
  bundleFileUnused,
  fileMissing,
  refBroken,
  linkBroken,
  fragmentMissing,
  imageMissing,
  imageCase,
  imageBesidePost,
  imageWithoutAlt,
  imageLarge,
  shortcodeSyntax,
  shortcodeUnknown,
  shortcodeUnclosed,
  shortcodeUnopened,
  shortcodeClosedNeedlessly,
  shortcodeOrder,
  shortcodeDelimiter,
  shortcodeInline,
  shortcodeArgumentMissing,
  shortcodeArgumentValue,
  shortcodeArgumentUnknown,
  paramUnknown,
  shortcodeDeprecated,
  shortcodeInCode,
  summaryDividerMisspelt,
  fileNotText,
  markupRefused,
];

/** Those that speak of files beside the pages. */
export const siteRules: readonly SiteRule[] = [shortcodeUnused];

/** All that have a code, a page and a setting. */
export const allRules: readonly (Rule | SiteRule)[] = [...rules, ...siteRules];
