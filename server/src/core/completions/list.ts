// The completers, one line each. The order is the order of their items.
import type { Completer } from './completion.ts';
import { dates } from './dates.ts';
import { fieldValues } from './field-values.ts';
import { frontMatterKeys } from './front-matter-keys.ts';
import { highlightOptions } from './highlight-options.ts';
import { imagePaths } from './image-paths.ts';
import { linkFragments } from './link-fragments.ts';
import { newFrontMatter } from './new-front-matter.ts';
import { pageLinks } from './page-links.ts';
import { pageReferences } from './page-references.ts';
import { schemaValues } from './schema-values.ts';
import { shortcodeArguments } from './shortcode-arguments.ts';
import { shortcodeNames } from './shortcode-names.ts';
import { shortcodeValues } from './shortcode-values.ts';
import { siteNames } from './site-names.ts';
import { terms } from './terms.ts';
import { usedValues } from './used-values.ts';

export const completers: readonly Completer[] = [
  schemaValues,
  terms,
  dates,
  fieldValues,
  siteNames,
  usedValues,
  frontMatterKeys,
  newFrontMatter,
  shortcodeNames,
  shortcodeValues,
  highlightOptions,
  pageReferences,
  pageLinks,
  linkFragments,
  imagePaths,
  shortcodeArguments,
];
