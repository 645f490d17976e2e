// Owns the shape of a completion and of a completer. Knows none of them.
import type { Page, Place } from '../page/index.ts';
import type { FragmentsOf, Site } from '../site/index.ts';
import type { SitePath, Span, TextEdit } from '../text/index.ts';
import type { LinkHabits } from './link-form.ts';

export interface Completion {
  readonly label: string;
  readonly kind: 'term' | 'key' | 'shortcode' | 'file' | 'folder' | 'heading' | 'value';
  /** Short, beside the label: “27 posts”. */
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
  /** What is replaced; on one line, with the cursor in it. */
  readonly span: Span;
  readonly newText: string;
  /** Made elsewhere when it is taken: the comma behind the entry above. */
  readonly also?: readonly TextEdit[];
  /** `newText` is a snippet with stops. */
  readonly snippet?: boolean;
  /** What the typed text is compared with, where that is not the label. */
  readonly filterText?: string;
  readonly deprecated?: boolean;
  /** The file of the image that is offered: whoever shows the list may look at it. */
  readonly image?: SitePath;
  /** Ask for completions again when this one is accepted: a folder, a key. */
  readonly again?: boolean;
}

/** What the author set that decides what is offered, and what is known of other pages. */
export interface CompletionWishes extends LinkHabits {
  /** Of the page that `findFragmentPlace` names. */
  readonly fragmentsOf?: FragmentsOf;
}

/** Offers completions at the places it declares, best first; at others nothing. `now` is in milliseconds since 1970. */
export interface Completer {
  readonly name: string;
  complete(place: Place, page: Page, site: Site, now: number, wishes: CompletionWishes): readonly Completion[];
}

interface Definition<Kind extends Place['kind']> {
  readonly name: string;
  readonly places: readonly Kind[];
  complete(
    place: Extract<Place, { kind: Kind }>,
    page: Page,
    site: Site,
    now: number,
    wishes: CompletionWishes,
  ): readonly Completion[];
}

/** A completer that is asked at its places only. */
export const completerFor = <Kind extends Place['kind']>(definition: Definition<Kind>): Completer => ({
  name: definition.name,
  complete: (place, page, site, now, wishes) =>
    (definition.places as readonly Place['kind'][]).includes(place.kind)
      ? definition.complete(place as Extract<Place, { kind: Kind }>, page, site, now, wishes)
      : [],
});
