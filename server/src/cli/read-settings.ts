// Owns the settings of a command-line run: what the flags say over what the editor's settings file says.
import type { FileSystem } from '../host/file-system.ts';
import { defaultSettings, parseSettingsFile, type Settings, withLevels } from '../host/settings.ts';
import { toUri } from '../host/uris.ts';
import type { CheckOptions } from './parse-arguments.ts';

/** The settings file of the first of these folders (URIs) that has one. */
export const readSettings = async (
  fs: FileSystem,
  folders: readonly string[],
  { levels, hugoVersion }: CheckOptions,
): Promise<Settings> => {
  for (const folder of folders) {
    const text = await fs.read(toUri(folder, '.vscode/settings.json'));
    if (text === undefined) continue;
    const settings = withLevels(parseSettingsFile(text), levels);
    return hugoVersion === undefined ? settings : { ...settings, hugoVersion };
  }
  return { ...withLevels(defaultSettings, levels), ...(hugoVersion !== undefined && { hugoVersion }) };
};
