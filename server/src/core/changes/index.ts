// The one door of core/changes.
export { countPostsToRename, renameTermEverywhere, type TermRename } from './rename-term-everywhere.ts';
export type { FileEdits, FileMove, SiteChange } from './site-change.ts';
