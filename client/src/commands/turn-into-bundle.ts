// Owns the command that makes a bundle of a post: a folder of its own, with its images in it.
import { convertPost } from '../convert-post.ts';
import type { Session } from '../session.ts';

/** Converts the post of the line, or the one that is written. */
export const turnIntoBundle = (session: Session, given?: unknown): Promise<void> =>
  convertPost(session, given, 'bundle');
