// Owns finding the end of a shortcode tag that stands there twice, because the editor had closed it before the author did.
// Knows no editor.

/** How far back a tag may begin. */
const reach = 2000;

/**
 * How many characters behind the cursor are to go. The editor types over what it closed, but not once it has put a selection
 * between `{{<` and `>}}`, nor after the cursor was elsewhere: then `{{< x >}}` becomes `{{< x >}}>}}`.
 * @param before the text up to the cursor, whose last `}` was just typed
 * @param behind the text behind it
 */
export const findDoubledEnd = (before: string, behind: string): number => {
  const end = /[>%]\}\}$/.exec(before)?.[0];
  if (end === undefined || !behind.startsWith(end)) return 0;
  const tag = before.slice(-reach, -end.length);
  const begin = tag.lastIndexOf(`{{${end === '>}}' ? '<' : '%'}`);
  return begin >= 0 && !tag.includes(end, begin) ? end.length : 0;
};
