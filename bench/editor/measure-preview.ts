// Owns measuring the editor's own Markdown preview of one post: key to changed preview on the screen. Knows no site by name.
import { isSeen, mark } from './note.ts';
import type { TypedPost } from './sites.ts';
import { startTyping, typeInTurns, type Wait, whenSeen } from './type-keys.ts';
import type { EditorWindow } from './window.ts';

export interface PreviewMeasures {
  readonly post: TypedPost;
  readonly screen: readonly Wait[];
}

export const measurePreview = async (
  window: EditorWindow,
  post: TypedPost,
  turns: number,
): Promise<PreviewMeasures> => {
  const since = Date.now();
  await window.order({ does: 'open', path: post.path, behind: mark });
  await window.order({ does: 'command', command: 'markdown.showPreviewToSide' });
  await window.note(isSeen('markdown', ''), since);
  // The preview has taken the focus; the post opened once more would lie over it.
  await window.order({ does: 'command', command: 'workbench.action.focusFirstEditorGroup' });
  const screen = await typeInTurns(startTyping(window, whenSeen(window, 'markdown')), turns);
  await window.order({ does: 'close' });
  return { post, screen };
};
