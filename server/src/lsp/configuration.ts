// Owns the client's settings: asked for site by site where it can be asked, taken from what it sends otherwise.
import { DidChangeConfigurationNotification, type InitializeParams } from 'vscode-languageserver';
import { parseSettings, type Settings } from '../host/settings.ts';
import type { ClientFeatures } from './client-features.ts';
import { describe, guarded } from './guard.ts';
import type { Method, Session } from './session.ts';

const section = 'hugoAuthor';

/** Answers with the settings that hold for a site. */
export type SettingsSource = (root: string) => Promise<Settings>;

/** What was sent last by a client that cannot be asked. */
export interface SentSettings {
  current: Settings;
}

/** Reads the settings that come with `initialize`: either bare, or below `hugoAuthor`. */
export const toSentSettings = ({ initializationOptions }: InitializeParams): SentSettings => ({
  current: parseSettings(sectionOf(initializationOptions)),
});

const sectionOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && section in value ? (value as Record<string, unknown>)[section] : value;

/** Where a site's settings come from with this client. */
export const makeSettingsSource =
  ({ connection }: Pick<Session, 'connection'>, client: ClientFeatures, sent: SentSettings): SettingsSource =>
  async (root) => {
    if (!client.configuration) return sent.current;
    try {
      return parseSettings(await connection.workspace.getConfiguration({ scopeUri: root, section }));
    } catch (error) {
      connection.console.warn(`settings of ${root}: ${describe(error)}`);
      return sent.current;
    }
  };

/** workspace/didChangeConfiguration: every site gets its settings anew. */
export const configuration =
  (sent: SentSettings): Method =>
  ({ connection, client, feed }) => {
    if (client.configurationChanges)
      connection.client
        .register(DidChangeConfigurationNotification.type, { section })
        .catch((error: unknown) => connection.console.warn(`configuration: ${String(error)}`));
    connection.onDidChangeConfiguration(
      guarded(connection, 'didChangeConfiguration', undefined, ({ settings }) => {
        if (!client.configuration) sent.current = parseSettings(sectionOf(settings));
        feed.settingsChanged();
      }),
    );
    return undefined;
  };
