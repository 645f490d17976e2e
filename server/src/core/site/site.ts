// Owns the shape of a site: many pages and what Hugo knows around them, as one frozen value. `with-page.ts` makes the next one.
import type { Dialect, Outline } from '../page/index.ts';
import type { Lazy, SitePath, SlicedLazy, Span } from '../text/index.ts';
import type { BundleUrls } from './bundle-urls.ts';
import type { LazyCalendar } from './calendar.ts';
import type { Cascades } from './cascade/cascades.ts';
import type { SiteConfig } from './config/site-config.ts';
import type { IgnoreRule } from './delivery/git-ignore.ts';
import type { Redirect } from './delivery/redirects.ts';
import type { FileIndex } from './file-index.ts';
import type { HugoVersion } from './hugo-version.ts';
import type { ImageSizes } from './images/picture.ts';
import type { KeySources, LearntKeys } from './learnt-keys.ts';
import type { LinkUrls } from './links/link-urls.ts';
import type { Mount } from './mounts.ts';
import type { PageUrls } from './page-urls.ts';
import type { ReferenceIndex } from './reference-index.ts';
import type { SiteSchema } from './schemas/site-schema.ts';
import type { SectionKeys } from './section-keys.ts';
import type { SectionSlugs } from './section-slugs.ts';
import type { ShortcodeTemplate } from './shortcode-template.ts';
import type { TermUse } from './term-use.ts';
import type { TermIndex } from './terms.ts';
import type { ValueIndex } from './value-index.ts';

/** Something wrong with the site itself rather than with one page. */
export interface SiteProblem {
  readonly code: 'config-invalid' | 'file-unreadable' | 'schema-invalid' | 'theme-missing';
  readonly level: 'error' | 'warning' | 'information' | 'hint';
  /** The file to show it at, and where. */
  readonly path: SitePath;
  readonly span: Span;
  readonly message: string;
}

export interface Site {
  readonly config: SiteConfig;
  readonly dialect: Dialect;
  /** Whose rules are applied, and why: told to the author when asked. */
  readonly hugo: HugoVersion;
  /** From where Hugo takes content, static files, assets and layouts; the winning one first in each component. */
  readonly mounts: readonly Mount[];
  /** Themes and modules that the configuration names and that are not on disk: what they would bring is unknown. */
  readonly absent: readonly string[];
  /** The content pages of all languages. */
  readonly outlines: ReadonlyMap<SitePath, Outline>;
  /** The names on disk below all mounts. EXISTENCE IS DATA: no feature ever asks the disk. */
  readonly files: ReadonlySet<SitePath>;
  /** Does `ignoreFiles` of the configuration name this content file? It is written for absolute names, which only the host knows. */
  readonly isIgnored: (path: SitePath) => boolean;
  readonly shortcodes: ReadonlyMap<string, ShortcodeTemplate>;
  /** What each template, archetype and file of data tells of front-matter keys and shortcodes; those that tell nothing are left out. */
  readonly keySources: KeySources;
  /** What the web host answers where no file lies. */
  readonly redirects: readonly Redirect[];
  /** What git leaves out: files that a build step makes and that need not be here yet. */
  readonly ignored: readonly IgnoreRule[];
  /** What a team wants of the front matter of its pages; those that cannot be applied are problems. */
  readonly schemas: readonly SiteSchema[];
  /** Only where the author wants to hear of large images: for the others nobody looks into the files. */
  readonly imageSizes?: ImageSizes;
  readonly problems: readonly SiteProblem[];
  /** True when every page has been read; before, nothing may be called missing. */
  readonly complete: boolean;
  /** Derived, built on first demand and carried along while what they are made of is equal. */
  readonly cascades: () => Cascades;
  readonly sectionSlugs: () => SectionSlugs;
  readonly terms: () => TermIndex;
  /** Which posts carry which terms, and how often each section does. */
  readonly termUse: Lazy<TermUse>;
  /** The short values of the author's own keys, with the number of pages that have them. */
  readonly values: Lazy<ValueIndex>;
  /** Front-matter keys as spelled, with the number of pages that have them. */
  readonly keys: () => ReadonlyMap<string, number>;
  /** The same by section, and keys below the author's own: `cover.image`. */
  readonly sectionKeys: () => SectionKeys;
  /** Keys that the site's templates read or its archetypes set, predefined ones too. */
  readonly learntKeys: () => LearntKeys;
  readonly fileIndex: () => FileIndex;
  /** Folders with an `index.md` of whatever format and language: leaf bundles. */
  readonly leafFolders: () => ReadonlySet<SitePath>;
  /** Of `ignored`, the rules that some file on disk falls under: their build step has run here. */
  readonly ignoredPresent: () => ReadonlySet<IgnoreRule>;
  readonly bundleUrls: () => BundleUrls;
  /** Which pages and aliases land on which URL. */
  readonly pageUrls: () => PageUrls;
  /** The same for links, by name and folder too. */
  readonly linkUrls: SlicedLazy<LinkUrls>;
  /** The pages by date, each with what keeps it back. */
  readonly calendar: LazyCalendar;
  /** Which page a `ref` means. */
  readonly references: SlicedLazy<ReferenceIndex>;
}
