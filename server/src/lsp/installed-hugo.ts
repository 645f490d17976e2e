// Owns asking the client which Hugo is installed. The server itself starts no program.
import { type InstalledHugo, installedHugoChanged, installedHugoRequest } from '../protocol.ts';
import type { ClientFeatures } from './client-features.ts';
import { describe, guardedNow } from './guard.ts';
import type { Method, Session } from './session.ts';

/** Its version; undefined when there is none or the client does not tell. */
export const makeInstalledHugo =
  ({ connection }: Pick<Session, 'connection'>, client: ClientFeatures): (() => Promise<string | undefined>) =>
  async () => {
    if (!client.tellsInstalledHugo) return undefined;
    try {
      const { version } = await connection.sendRequest<InstalledHugo>(installedHugoRequest);
      return version ?? undefined;
    } catch (error) {
      connection.console.warn(`installed Hugo: ${describe(error)}`);
      return undefined;
    }
  };

/** The client's word that the answer may be another one now. */
export const installedHugo: Method = ({ connection, feed }) => {
  connection.onNotification(
    installedHugoChanged,
    guardedNow(connection, 'installedHugoChanged', () => feed.installedHugoChanged()),
  );
  return undefined;
};
