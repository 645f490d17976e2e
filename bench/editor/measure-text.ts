// Owns measuring key to character on the screen, in windows with the extension and without, by turns. Knows no site by name.
import { mark } from './note.ts';
import type { TypedPost } from './sites.ts';
import { startTyping, typeByTurns, whenSeen } from './type-keys.ts';
import type { EditorWindow } from './window.ts';

export interface TextMeasures {
  readonly post: TypedPost;
  /** In ms. */
  readonly ours: readonly number[];
  readonly without: readonly number[];
}

/** The first keys of a window are slow, whatever is installed. */
const warmTurns = 5;

export const measureText = async (
  ours: EditorWindow,
  without: EditorWindow,
  post: TypedPost,
  turns: number,
): Promise<TextMeasures> => {
  const windows = [ours, without];
  for (const window of windows) await window.order({ does: 'open', path: post.path, behind: mark });
  const typings = windows.map((window) => startTyping(window, whenSeen(window, 'text')));
  await typeByTurns(typings, warmTurns);
  const [taken = [], bare = []] = await typeByTurns(typings, turns);
  for (const window of windows) await window.order({ does: 'close' });
  return { post, ours: taken.map(({ text }) => text), without: bare.map(({ text }) => text) };
};
