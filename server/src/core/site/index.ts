// The one door of core/site.

export { type CalendarEntry, momentOf, publicationAt } from './calendar.ts';
export type { CascadeSource, Cascades } from './cascade/cascades.ts';
export { findInherited, type Inherited, withInherited } from './cascade/find-inherited.ts';
export { lineOfSource, spellCascadeSource } from './cascade/spell-cascade-source.ts';
export { checkReference, findReferred, type Reference, referencesOf } from './check-reference.ts';
export { type CodeLanguage, codeLanguages } from './code-languages.ts';
export { type CascadePlaces, type ConfigPlace, findCascadePlaces } from './config/cascade-places.ts';
export { findConfigValue } from './config/config-map.ts';
export {
  type ConfigFile,
  configFolders,
  mergeConfig,
  PRODUCTION,
  rootConfigNames,
  selectConfigFiles,
} from './config/merge-config.ts';
export { type ConfigProblem, type ParsedConfig, parseConfigFile } from './config/parse-config-file.ts';
export type {
  ConfigMap,
  ConfiguredMount,
  ConfigValue,
  Language,
  ModuleImport,
  SiteConfig,
} from './config/site-config.ts';
export { toSiteConfig } from './config/to-site-config.ts';
export { type ContentPlace, findContentPlace, isContentName, isIgnoredContent, shelfOf } from './content-place.ts';
export { changeKeysOf } from './dates/change-keys.ts';
export { dateKeysOf, type PageDate, pageDates } from './dates/date-keys.ts';
export { findDateManner } from './dates/date-manner.ts';
export { findDayInName, nameBehindDay } from './dates/day-in-name.ts';
export { type FoundDate, findPageDates } from './dates/page-dates.ts';
export { spellDate, spellDistance, spellInstant, spellOffset } from './dates/spell-date.ts';
export { instantOf, type TimeZone, timeZoneOf, toTimeZone } from './dates/time-zone.ts';
export { usualDateOf } from './dates/usual-date.ts';
export { writeDate } from './dates/write-date.ts';
export { type IgnoreRule, parseGitIgnore } from './delivery/git-ignore.ts';
export { parseGitModules } from './delivery/git-modules.ts';
export { parseRedirects, type Redirect, redirectFiles } from './delivery/redirects.ts';
export { describeField, describeTaxonomy } from './describe-field.ts';
export { embeddedShortcodes, embeddedSince, findEmbedded, toShortcodes } from './embedded-shortcodes.ts';
export type { FileIndex } from './file-index.ts';
export { findArgumentTarget } from './find-argument-target.ts';
export { findHugoVersion, hugoVersionFiles, hugoVersionFolders } from './find-hugo-version.ts';
export {
  DEEPEST_ROOT,
  type FolderListing,
  foldersToSearch,
  isHugoRoot,
  mayBeRoot,
  questionsForRoot,
  type RootQuestions,
} from './find-roots.ts';
export { type ArgumentKey, findParameter, findShortcode, pagesOfShortcode, shortcodeKey } from './find-shortcode.ts';
export { findOwnShortcodeFiles, findShortcodeFiles, type ShortcodeFile } from './find-shortcode-files.ts';
export { findSiblings } from './find-siblings.ts';
export {
  findThemes,
  type LocalModules,
  mergeThemes,
  type Theme,
  type ThemeFolder,
  type ThemeSearch,
  toThemeFolder,
  VENDOR_LIST,
} from './find-themes.ts';
export { findVersions, type PageVersion } from './find-versions.ts';
export {
  checkFragment,
  type FragmentsOf,
  findFragment,
  findNamedFragments,
  type MissingFragment,
  type NamedFragment,
} from './fragments/check-fragment.ts';
export { type Fragment, findFragments, type PageFragments } from './fragments/page-fragments.ts';
export { writeFragment } from './fragments/write-fragment.ts';
export { toGlobPattern } from './glob.ts';
export { formatOf, isUsual, usualKeysOf } from './habits-of-siblings.ts';
export { type HugoVersion, isAtLeast, NEWEST_HUGO, parseVersionOutput } from './hugo-version.ts';
export { hostsOf, toAddress } from './images/find-published.ts';
export { bundleFoldersOf } from './images/find-resource.ts';
export {
  hasFileExtension,
  hasImageExtension,
  hasMediaExtension,
  type ImageTarget,
  parseImageTarget,
} from './images/image-target.ts';
export { fileLinksOf, imagesOf } from './images/images-of.ts';
export { isDeliveredAsIs } from './images/is-delivered-as-is.ts';
export { lookedIn } from './images/looked-in.ts';
export { toNameFilter } from './images/name-filter.ts';
export { type Namer, nameLike, namesOfImage, relativeTo } from './images/name-image.ts';
export { findNamedFiles, type NamedFile } from './images/named-files.ts';
export { toFramedValue } from './images/path-frame.ts';
export {
  drawPicture,
  type ImageSizes,
  type Picture,
  type PictureStyle,
  spellBytes,
  spellPicture,
  withPictures,
} from './images/picture.ts';
export { type ImageLookup, resolveImage, resolveImages } from './images/resolve-image.ts';
export { type ImageSuggestion, suggestImage } from './images/suggest-image.ts';
export { isPlainPath, wantsQuotes, writeImagePath } from './images/write-image-path.ts';
export { isCopiedAsIs } from './is-copied-as-is.ts';
export { isFileParameter, isImageParameter } from './is-image-parameter.ts';
export { type LayoutName, layoutNamesOf, typeNamesOf } from './layout-names.ts';
export { findKeyKind, type KeySource, type LearntKey, type LearntKeys, readKeySource } from './learnt-keys.ts';
export { chiefLayout, findLearntKey, nameOfArchetype, originOfKey } from './learnt-origin.ts';
export { type LinkFilter, linkNamesOf, toLinkFilter } from './links/link-filter.ts';
export { type LinkForm, linkForms } from './links/link-form.ts';
export { type LinkHook, linkHookOf } from './links/link-hook.ts';
export type { LinkLanding, LinkUrls } from './links/link-urls.ts';
export { prepareLinks } from './links/prepare-links.ts';
export { type LinkLookup, resolveLink, resolveLinks } from './links/resolve-link.ts';
export { suggestLink } from './links/suggest-link.ts';
export { readWorkspaceFolders, toLocalModules } from './local-modules.ts';
export { makeSite, type SiteParts, withFiles, withKeySourcesOf, withPages } from './make-site.ts';
export {
  type Component,
  isInMount,
  locate,
  type Mount,
  type MountFilter,
  toMounts,
  toVirtualPath,
  type VirtualPath,
} from './mounts.ts';
export { findOutputFormats, outputFormatsOf } from './output-formats.ts';
export { findPageParameter, type PageParameter, pageParametersOf } from './page-parameters.ts';
export { findPagePath } from './page-path.ts';
export { type ReferenceStyle, writePageReference } from './page-reference.ts';
export { titleOf } from './page-title.ts';
export { findPageFolderUrl, findPageUrl } from './page-url.ts';
export { type Landing, type PageUrls, urlsOfPage } from './page-urls.ts';
export { findPagePublication, findPublication, hasUrl, type Publication, type Withheld } from './publication.ts';
export { rankTerms } from './rank-terms.ts';
export { readShortcodeTemplate } from './read-shortcode-template.ts';
export type { ReferenceIndex, ReferenceLookup } from './reference-index.ts';
export { findRefused, isRefused } from './refused-content.ts';
export { findViolations, type Violation } from './schemas/find-violations.ts';
export { DATE_MARK, type ParsedSchema, parseSchema, toSchema } from './schemas/parse-schema.ts';
export { partsOfSchema } from './schemas/parts-of-schema.ts';
export { type SiteSchema, schemasFor, toPagesPattern } from './schemas/site-schema.ts';
export { type SectionKeys, sectionOf } from './section-keys.ts';
export { inOrder, originOfShortcode, shortcodesInOrder } from './shortcode-order.ts';
export { languageOfVariant, type Reach, reachOf } from './shortcode-reach.ts';
export { argumentsToAsk, shortcodeSnippet } from './shortcode-snippet.ts';
export type {
  ImageUse,
  Insistence,
  PageUse,
  ShortcodeParameter,
  ShortcodeTemplate,
  ShortcodeVariant,
} from './shortcode-template.ts';
export { findUsedShortcodes } from './shortcode-use.ts';
export type { Site, SiteProblem } from './site.ts';
export { menuParentsOf, menusOf } from './site-menus.ts';
export { nameOfParameter, spellParameter } from './spell-parameter.ts';
export { spellPosts } from './spell-posts.ts';
export {
  type PublicationState,
  spellKey,
  spellMoment,
  spellState,
  spellWithheld,
  stateOf,
  type WithheldWords,
} from './spell-publication.ts';
export { stopsHugo } from './stops-hugo.ts';
export { referTo, suggestReference } from './suggest-reference.ts';
export { findTermAt, type TermPlace, toTermPlace } from './term-at.ts';
export { findTermClashes, hasNoTermUrl } from './term-clashes.ts';
export { findTermNodes, type TermNode } from './term-nodes.ts';
export {
  findTermPage,
  findTermPages,
  findTermPath,
  indexTermPages,
  newestFirst,
  type PageEntry,
  pagesNamingTerm,
  pagesOfTerm,
  toTermFolder,
  toTermPath,
} from './term-pages.ts';
export type { Term, TermIndex } from './terms.ts';
export { termKey } from './terms.ts';
export { titleFromName } from './title-from-name.ts';
export { decodePercent, toUrlPath } from './url-path.ts';
export { type CountedValue, type ValueIndex, valuesOf } from './value-index.ts';
export { countPageWords } from './words.ts';
