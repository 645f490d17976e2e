// Owns the command that shows the page of the active post in the site's own theme, as it is being written.
import type { Session } from '../session.ts';

/** Opens the live preview; what belongs to it is loaded the first time. */
export const openLivePreview = async (session: Session): Promise<void> => {
  const { createLivePreviews } = await import('../live/live-previews.ts');
  session.live.previews ??= createLivePreviews(session);
  await session.live.previews.open();
};
