// Owns measuring the live preview of one post: key to changed page on the screen, key to changed page served. Knows no site by name.
import { isSeen, mark } from './note.ts';
import type { TypedPost } from './sites.ts';
import { startTyping, typeInTurns, type Wait, whenSeen, whenServed } from './type-keys.ts';
import type { EditorWindow } from './window.ts';

export interface LiveMeasures {
  readonly post: TypedPost;
  readonly screen: readonly Wait[];
  readonly served: readonly Wait[];
}

export const measureLive = async (window: EditorWindow, post: TypedPost, turns: number): Promise<LiveMeasures> => {
  const open = { does: 'open', path: post.path, behind: mark } as const;
  await window.order(open);
  await window.order({ does: 'command', command: 'hugoAuthor.openLivePreview' });
  const { address } = await window.note(isSeen('live', ''), 0);
  await window.order(open);
  const screen = await typeInTurns(startTyping(window, whenSeen(window, 'live')), turns);
  await window.order({ does: 'undo', behind: mark });
  await window.note(isSeen('live', ''), Date.now() - 1000);
  const served = await typeInTurns(startTyping(window, whenServed(address, mark)), turns);
  await window.order({ does: 'command', command: 'hugoAuthor.stopLivePreview' });
  await window.order({ does: 'close' });
  return { post, screen, served };
};
