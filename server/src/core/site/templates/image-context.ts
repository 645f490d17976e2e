// Owns where in HTML, CSS or Markdown the end of a text stands: at the start of an image's address, inside one, or elsewhere.

/** Stands for what an action puts out. */
export const OUTPUT = '\uFFFC';

const IMAGE_ATTRIBUTES = /^(data-)?(lazy-?)?(src|srcset|poster|original|lazy|href)$/;

/** Enough for any start tag; keeps the search short in long templates. */
const REACH = 2000;

/** The value so far of an attribute that holds an image's address; undefined when none is open. */
const openAttribute = (tail: string): string | undefined => {
  const tag = /<([a-z][\w-]*)\s[^<]*$/i.exec(tail);
  if (tag === null) return undefined;
  const attribute = /\s([\w:.-]+)\s*=\s*(?:"([^"]*)|'([^']*)|([^\s"'>]*))$/.exec(tag[0]);
  if (attribute === null) return undefined;
  const name = attribute[1]!.toLowerCase();
  const value = attribute[2] ?? attribute[3] ?? attribute[4] ?? '';
  const css = /url\(\s*["']?([^"')]*)$/i.exec(value);
  if (name === 'style') return css?.[1];
  const element = tag[1]!.toLowerCase();
  const isImage =
    ['img', 'amp-img'].includes(element) ||
    (element === 'source' && name.endsWith('srcset')) ||
    (element === 'video' && name === 'poster') ||
    (element === 'image' && name.endsWith('href'));
  return isImage && IMAGE_ATTRIBUTES.test(name.replace(/^.*:/, '')) ? value : undefined;
};

/** Where the end of this text stands. */
export const imageContextOf = (text: string): 'start' | 'inside' | 'elsewhere' => {
  const tail = text.slice(-REACH);
  const value =
    openAttribute(tail) ?? /!\[[^\]]*\]\(\s*<?([^)\s]*)$/.exec(tail)?.[1] ?? /url\(\s*["']?([^"')]*)$/i.exec(tail)?.[1];
  if (value === undefined) return 'elsewhere';
  return value.trim() === '' ? 'start' : 'inside';
};

/** May what comes next follow an image's address without becoming part of its path? */
export const endsAddress = (next: string): boolean => next === '' || /^["'\s>)?#]/.test(next);
