// Owns the command that asks for what the views show once more.
import type { Session } from '../session.ts';

/** They follow by themselves; this is for whoever does not believe it. */
export const refreshViews = async ({ views }: Session): Promise<void> => {
  views.posts?.refresh();
  views.taxonomies?.refresh();
};
