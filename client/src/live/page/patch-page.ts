// Owns bringing the words of a newer page into the one that is shown, where no script of the theme has changed what stood there. Loads nothing.

/** What Hugo served before stands in `before` and was replaced by what stands in `after`; the same element otherwise. */
interface Change {
  readonly before: Element;
  /** Of the children of `before`: from which on, and how many. */
  readonly from: number;
  readonly count: number;
  readonly instead: readonly Node[];
}

const isUnseen = (node: Node): boolean =>
  node instanceof Element
    ? /^(?:script|link|meta|template|noscript)$/i.test(node.tagName)
    : !(node instanceof Text) || node.data.trim() === '';

const isSameShell = (one: Node, other: Node): boolean =>
  one instanceof Element && other instanceof Element && one.cloneNode(false).isEqualNode(other.cloneNode(false));

/** Of two elements with the same tag and attributes. */
const findChanges = (before: Element, after: Element): Change[] => {
  const olds = [...before.childNodes];
  const news = [...after.childNodes];
  const isEqualAt = (old: number, fresh: number): boolean => olds[old]?.isEqualNode(news[fresh] ?? null) ?? false;
  let from = 0;
  while (from < olds.length && isEqualAt(from, from)) from++;
  let [oldEnd, newEnd] = [olds.length, news.length];
  while (oldEnd > from && newEnd > from && isEqualAt(oldEnd - 1, newEnd - 1)) {
    oldEnd--;
    newEnd--;
  }
  const [gone, instead] = [olds.slice(from, oldEnd), news.slice(from, newEnd)];
  if ([...gone, ...instead].every(isUnseen)) return [];
  if (gone.length !== instead.length) return [{ before, from, count: gone.length, instead }];
  return gone.flatMap((old, index) => {
    const fresh = instead[index]!;
    if (old.isEqualNode(fresh) || (isUnseen(old) && isUnseen(fresh))) return [];
    return isSameShell(old, fresh)
      ? findChanges(old as Element, fresh as Element)
      : [{ before, from: from + index, count: 1, instead: [fresh] }];
  });
};

/** The element on the screen that still is what was served; undefined where it is another one now, or not to be told apart. */
const findShown = (served: Element): Element | undefined => {
  const equalIn = (body: HTMLElement): Element[] =>
    // A name may be no selector: out of Word comes “o:p”.
    [...body.getElementsByTagName(served.localName)].filter((each) => each.isEqualNode(served));
  const [here, there] = [equalIn(document.body), equalIn(served.ownerDocument.body)];
  return here.length === there.length ? here[there.indexOf(served)] : undefined;
};

const replace = (shown: Element, { from, count, instead }: Change): void => {
  const gone = [...shown.childNodes].slice(from, from + count);
  const next = shown.childNodes[from + count] ?? null;
  for (const node of gone) node.remove();
  for (const node of instead) shown.insertBefore(document.importNode(node, true), next);
};

const hasScript = (node: Node): boolean =>
  node instanceof Element && (node.localName === 'script' || node.querySelector('script') !== null);

/**
 * Patches the document. What scripts make of the page is not made again: it is to be loaded anew in a while all the same.
 * @param before what was served for what is shown
 * @param after what is served now
 * @returns whether all that can be seen of `after` is on the screen now
 */
export const patchPage = (before: Document, after: Document): boolean => {
  const changes = findChanges(before.body, after.body).map((change) => ({ change, shown: findShown(change.before) }));
  for (const { change, shown } of changes) if (shown) replace(shown, change);
  document.title = after.title;
  return changes.every(({ change, shown }) => shown !== undefined && !change.instead.some(hasScript));
};
