// Owns the command that publishes a post with the next build: what that changes the server knows.
import { changePost } from '../change-post.ts';
import type { Session } from '../session.ts';

/** Publishes the post of the line, or the one that is written. */
export const publishPost = (session: Session, given?: unknown): Promise<void> =>
  changePost(session, given, { change: 'publish' });
