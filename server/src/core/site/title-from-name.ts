// Owns the title that the name of a file suggests. Knows no page.

/** `2024-05-01-my-first_trip` → `My First Trip`, as Hugo's own archetype does. */
export const titleFromName = (name: string): string =>
  name
    .replace(/^\d{4}-\d\d-\d\d[-_ ]+(?=.)/, '')
    .replace(/[-_]+/g, ' ')
    .replace(/(^| )(\p{Ll})/gu, (_, blank: string, letter: string) => blank + letter.toUpperCase());
