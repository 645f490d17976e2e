// Owns the command that ends the live preview and the Hugo it runs.
import type { Session } from '../session.ts';

/** Stops what runs, if anything does. */
export const stopLivePreview = async (session: Session): Promise<void> => {
  await (await session.live.previews)?.stop();
};
