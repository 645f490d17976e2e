// Owns the one message about why there is no live preview, with what to do about it. Knows not how it is found out.
import { commands, env, l10n, Uri, window } from 'vscode';
import { type HugoVerdict, oldestHugo } from './judge-hugo.ts';

interface Way {
  readonly label: string;
  readonly go: () => Thenable<unknown>;
}

const toInstall = (): Way => ({
  label: l10n.t('How to Install Hugo'),
  go: () => env.openExternal(Uri.parse('https://gohugo.io/installation/')),
});

const toSetting = (): Way => ({
  label: l10n.t('Open Setting'),
  go: () => commands.executeCommand('workbench.action.openSettings', 'hugoAuthor.hugoPath'),
});

const toTrust = (): Way => ({
  label: l10n.t('Manage Trust'),
  go: () => commands.executeCommand('workbench.trust.manage'),
});

const explain = (verdict: HugoVerdict, program: string, version: string): { words: string; ways: readonly Way[] } => {
  switch (verdict) {
    case 'untrusted':
      return {
        words: l10n.t(
          'The live preview runs Hugo, and this folder is not trusted. Trust it, or use the Markdown preview.',
        ),
        ways: [toTrust()],
      };
    case 'program-relative':
      return {
        words: l10n.t('“{0}” is a relative path. Write a name on the PATH or an absolute path.', program),
        ways: [toSetting()],
      };
    case 'missing':
      return {
        words: l10n.t('Hugo was not found as “{0}”. Install it, or name the program in the settings.', program),
        ways: [toInstall(), toSetting()],
      };
    case 'too-old':
      return {
        words: l10n.t('The live preview needs Hugo {0} or newer, and “{1}” is {2}.', oldestHugo, program, version),
        ways: [toInstall(), toSetting()],
      };
    default:
      return {
        words: l10n.t('The live preview needs the site in a folder on disk, where Hugo can read it.'),
        ways: [],
      };
  }
};

/** Says it once and offers what helps. */
export const refuseHugo = async (verdict: HugoVerdict, program: string, version = ''): Promise<void> => {
  const { words, ways } = explain(verdict, program, version);
  const chosen = await window.showErrorMessage(words, ...ways.map(({ label }) => label));
  await ways.find(({ label }) => label === chosen)?.go();
};
