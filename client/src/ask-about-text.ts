// Owns questions about a place in a text: their answer holds only for the very text that was asked about. Knows no question.
import type { TextDocument } from 'vscode';

/**
 * The answer for the text that is there now: as long as the text changes while an answer is on its way, it is asked anew. `ask`
 * finds the place each time by itself.
 */
export const askAboutText = async <Answer>(
  document: Pick<TextDocument, 'version'>,
  ask: () => Promise<Answer>,
): Promise<Answer> => {
  for (;;) {
    const { version } = document;
    const answer = await ask();
    if (document.version === version) return answer;
  }
};
