// Owns in which language the server speaks: that of the client, for as long as the process lives. Knows no text.
import * as l10n from '@vscode/l10n';

/** English text → the same in another language. */
export type Translation = Readonly<Record<string, string>>;

/** From here on every message is made in the language of the client, as far as it is translated; English else. */
export const speak = (locale: string | undefined, translationOf: (locale: string) => Translation | undefined): void =>
  l10n.config({ contents: (locale && translationOf(locale)) || {} });
