// Owns the shape of a rule and of what it finds. Knows no rule.
import type { ImageMention, Page, ShortcodeCall } from '../page/index.ts';
import type { FragmentsOf, NamedFragment, Site, TermNode } from '../site/index.ts';
import type { SitePath, Span, TextEdit } from '../text/index.ts';
import type { ShortcodeJudgement } from './judge-shortcodes.ts';
import type { MissingImage } from './missing-images.ts';

export type { TextEdit } from '../text/index.ts';

export type Level = 'error' | 'warning' | 'information' | 'hint';

/** A way out that a light bulb offers. */
export interface Fix {
  /** What it does, as a command: “Change to “higgs-1.jpg””. */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** The one to take without asking. */
  readonly preferred?: boolean;
}

/** A term that could get another name in all posts, not only in this one. */
export interface Renaming {
  /** Plural, lower case. */
  readonly taxonomy: string;
  /** In any of its spellings. */
  readonly spelling: string;
  readonly newName: string;
}

export interface Related {
  /** Undefined: this page. */
  readonly path?: SitePath;
  readonly span: Span;
  readonly message: string;
}

export interface Finding {
  readonly span: Span;
  /** At most two short sentences: what is wrong, where we looked, what to do. The author's own names in quotes. */
  readonly message: string;
  /** Where it differs from the rule's own, by the version of Hugo for instance. */
  readonly level?: Level;
  readonly fixes?: readonly Fix[];
  /** The same way out for the whole site; worked out only when it is taken. */
  readonly renaming?: Renaming;
  readonly related?: readonly Related[];
}

/** What several rules ask of a page: worked out once for all of them, at the first question. */
export interface Shared {
  /** As `imagesOf` names them. */
  readonly images: () => readonly ImageMention[];
  readonly missingImages: () => readonly MissingImage[];
  readonly shortcodes: () => ShortcodeJudgement;
  /** As `findTermNodes` finds them. */
  readonly termNodes: () => readonly TermNode[];
  readonly codeSamples: () => ReadonlySet<ShortcodeCall>;
  /** Of this page and of those that it links to; undefined where nobody has read them. */
  readonly fragmentsOf: FragmentsOf;
  /** As `findNamedFragments` finds them. */
  readonly namedFragments: () => readonly NamedFragment[];
}

export interface Rule {
  /** Kebab-case: file name, setting key, documentation page and diagnostic code in one. */
  readonly code: string;
  /** One line for tables. */
  readonly title: string;
  /** Where nothing else is said. Errors only where Hugo fails. */
  readonly level: Level;
  /** `site` rules stay silent until every page has been read. */
  readonly needs: 'page' | 'site';
  /** Silent until the author gives it a level: its own one is what the tables name. */
  readonly onlyWhenSet?: true;
  check(page: Page, site: Site, shared: Shared): Iterable<Finding>;
}

/** What is found at a file that is no page. */
export interface SiteFinding extends Pick<Finding, 'span' | 'message'> {
  readonly path: SitePath;
}

/** A rule that speaks of files beside the pages: asked once for the whole site, and only when every page has been read. */
export interface SiteRule extends Pick<Rule, 'code' | 'title' | 'level' | 'onlyWhenSet'> {
  check(site: Site): Iterable<SiteFinding>;
}

/** A finding at a file that is no page, with the rule's code and the level that holds in the end. */
export interface FileProblem extends SiteFinding {
  readonly code: string;
  readonly level: Level;
}

/** What the author set for each code; a code not in it keeps its own level. */
export type Levels = Readonly<Record<string, Level | 'off'>>;

/** A finding with the rule's code and the level that holds in the end. */
export interface Problem extends Finding {
  readonly code: string;
  readonly level: Level;
}
