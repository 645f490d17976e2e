// Owns the settings of a command-line run: what the flags say over what the editor's settings file says.
import { attempt } from '../host/attempt.ts';
import type { FileSystem } from '../host/file-system.ts';
import { defaultSettings, parseSettingsFile, type Settings, withLevels } from '../host/settings.ts';
import { toUri } from '../host/uris.ts';
import type { CheckOptions } from './parse-arguments.ts';

/** The settings file of the first of these folders (URIs) that has one. One that cannot be read is told and counts for nothing. */
export const readSettings = async (
  fs: FileSystem,
  folders: readonly string[],
  { levels, hugoVersion }: CheckOptions,
  refused: (uri: string, error: unknown) => void,
): Promise<Settings> => {
  for (const folder of folders) {
    const uri = toUri(folder, '.vscode/settings.json');
    const text = await attempt(
      () => fs.read(uri),
      (error) => refused(uri, error),
    );
    if (text === undefined) continue;
    const settings = withLevels(parseSettingsFile(text), levels);
    return hugoVersion === undefined ? settings : { ...settings, hugoVersion };
  }
  return { ...withLevels(defaultSettings, levels), ...(hugoVersion !== undefined && { hugoVersion }) };
};
