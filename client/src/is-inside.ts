// Owns whether a file or folder is or lies in a folder. Asks no disk.
import type { Uri } from 'vscode';

/** Letter case counts; of another scheme or host it lies elsewhere. */
export const isInside = (folder: Uri, uri: Uri): boolean =>
  folder.scheme === uri.scheme &&
  folder.authority === uri.authority &&
  `${uri.path}/`.startsWith(`${folder.path.replace(/\/$/, '')}/`);
