// Owns the command that sets the draft mark of a post or takes it away, and leaves its dates alone.
import { changePost } from '../change-post.ts';
import type { Session } from '../session.ts';

/** Changes the mark of the post of the line, or of the one that is written. */
export const toggleDraft = (session: Session, given?: unknown): Promise<void> =>
  changePost(session, given, { change: 'toggle-draft' });
