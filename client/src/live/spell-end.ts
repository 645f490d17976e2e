// Owns what an author is told of a Hugo that serves no more.
import { l10n } from 'vscode';
import type { EndReason } from './end-reason.ts';

/** A sentence; what Hugo or the system said stays in their words. */
export const spellEnd = (reason: EndReason): string => {
  switch (reason.kind) {
    case 'ended':
      return l10n.t('Hugo ended by itself.');
    case 'killed':
      return l10n.t('Hugo was ended by another program ({0}).', reason.signal);
    case 'unattended':
      return l10n.t('The program that looks after Hugo was ended.');
    case 'late':
      return l10n.t('Hugo had no answer in {0} seconds.', reason.seconds);
    case 'said':
      return reason.words;
  }
};
