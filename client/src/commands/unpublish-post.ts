// Owns the command that makes a draft of a post: where the mark goes the server knows.
import { changePost } from '../change-post.ts';
import type { Session } from '../session.ts';

/** Makes a draft of the post of the line, or of the one that is written. */
export const unpublishPost = (session: Session, given?: unknown): Promise<void> =>
  changePost(session, given, { change: 'draft' });
