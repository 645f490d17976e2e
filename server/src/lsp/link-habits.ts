// Owns what is known of how links are written in a site: set by its author, or learnt.
import type { LinkHabits } from '../core/completions/index.ts';
import type { LoadedSite } from '../host/cell.ts';

export const linkHabitsOf = ({ settings: { linkForm }, usualLinkForm }: LoadedSite): LinkHabits => ({
  ...(linkForm !== undefined && { linkForm }),
  ...(usualLinkForm !== undefined && { usualLinkForm }),
});
