// The one door of core/changes.
export { renameFilesEverywhere } from './rename-files-everywhere.ts';
export {
  findRenameObstacle,
  type RenameObstacle,
  renameShortcodeEverywhere,
  type ShortcodeRename,
} from './rename-shortcode-everywhere.ts';
export { countPostsToRename, renameTermEverywhere, type TermRename } from './rename-term-everywhere.ts';
export type { FileEdits, FileMove, SiteChange } from './site-change.ts';
