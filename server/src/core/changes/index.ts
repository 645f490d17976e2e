// The one door of core/changes.
export { changeAndMove } from './change-and-move.ts';
export { type Conversion, type ConversionObstacle, turnIntoBundle, turnIntoSingle } from './convert-bundle.ts';
export { type DatedName, toDatedName } from './date-file-name.ts';
export { renameFilesEverywhere } from './rename-files-everywhere.ts';
export {
  findRenameObstacle,
  type RenameObstacle,
  renameShortcodeEverywhere,
  type ShortcodeRename,
} from './rename-shortcode-everywhere.ts';
export { countPostsToRename, renameTermEverywhere, type TermRename } from './rename-term-everywhere.ts';
export type { FileEdits, FileMove, SiteChange } from './site-change.ts';
