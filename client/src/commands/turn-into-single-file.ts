// Owns the command that makes a single file of a bundle, with its images beside it.
import { convertPost } from '../convert-post.ts';
import type { Session } from '../session.ts';

/** Converts the post of the line, or the one that is written. */
export const turnIntoSingleFile = (session: Session, given?: unknown): Promise<void> =>
  convertPost(session, given, 'single');
