// The one door of core/changes.
export { renameTermEverywhere, type TermRename } from './rename-term-everywhere.ts';
export type { FileEdits, FileMove, SiteChange } from './site-change.ts';
