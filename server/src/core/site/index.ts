// The one door of core/site.
export type { ConfiguredMount, ConfigValue, Language, SiteConfig } from './config/site-config.ts';
export type { FileIndex } from './file-index.ts';
export { type HugoVersion, isAtLeast } from './hugo-version.ts';
export type { Component, Mount } from './mounts.ts';
export type { ShortcodeParameter, ShortcodeTemplate } from './shortcode-template.ts';
export type { Site, SiteProblem } from './site.ts';
export type { Term, TermIndex } from './terms.ts';
