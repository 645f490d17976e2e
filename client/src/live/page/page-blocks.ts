// Owns reading the blocks of words that a page shows, and where each letter of them is. Knows no site and no editor.
import { indexOfLetter, toLetters } from '../../../../server/src/core/preview/index.ts';

/** Text that stands together in one element. */
export interface PageBlock {
  readonly letters: string;
  readonly nodes: readonly Text[];
  readonly element: Element;
}

/** What shows no words, or words that nobody wrote: line numbers of code. */
const unread = 'script, style, noscript, template, textarea, select, svg, .ln, .lnt, .lnlinks';

/** The element that makes a block of its own of what is in it. Code is one block, however its lines are laid out. */
const blockOf = (element: Element, known: Map<Element, Element>): Element => {
  const found = known.get(element);
  if (found) return found;
  const code = element.closest('pre');
  const isInline = getComputedStyle(element).display.startsWith('inline');
  const parent = element.parentElement;
  const block = code ?? (isInline && parent ? blockOf(parent, known) : element);
  known.set(element, block);
  return block;
};

/** The blocks of the document in the order they are read. */
export const readPageBlocks = (): readonly PageBlock[] => {
  const known = new Map<Element, Element>();
  const hidden = new Map<Element, boolean>();
  const blocks: { letters: string; nodes: Text[]; element: Element }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const letters = toLetters(node.data);
    const parent = node.parentElement;
    if (letters === '' || !parent || parent.closest(unread)) continue;
    const element = blockOf(parent, known);
    if (!hidden.has(element)) hidden.set(element, !element.checkVisibility());
    if (hidden.get(element)) continue;
    const last = blocks.at(-1);
    if (last?.element === element) {
      last.letters += letters;
      last.nodes.push(node);
    } else blocks.push({ letters, nodes: [node], element });
  }
  return blocks;
};

/** Where on the screen the letter is that has `into` letters of the block before it. */
export const rectOfLetter = ({ nodes, element }: PageBlock, into: number): DOMRect => {
  let left = into;
  for (const node of nodes) {
    const length = toLetters(node.data).length;
    if (left < length || node === nodes.at(-1)) {
      const at = indexOfLetter(node.data, Math.min(left, length - 1)) ?? 0;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, Math.min(at + 1, node.length));
      return range.getClientRects()[0] ?? element.getBoundingClientRect();
    }
    left -= length;
  }
  return element.getBoundingClientRect();
};

/** How many letters of the block stand before a place in one of its nodes. */
export const lettersBefore = ({ nodes }: PageBlock, node: Node, offset: number): number => {
  let count = 0;
  for (const each of nodes) {
    if (each === node) return count + toLetters(each.data.slice(0, offset)).length;
    if (each.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING) break;
    count += toLetters(each.data).length;
  }
  return count;
};
