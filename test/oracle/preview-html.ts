// Owns HTML as a row of tags and words, so that two ways of writing the same are equal. Knows no page.

/** Attributes that a reader or a link notices. */
const compared = new Set([
  'href',
  'src',
  'alt',
  'id',
  'title',
  'type',
  'checked',
  'open',
  'start',
  'width',
  'height',
  'align',
]);

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  lsquo: '\u2018',
  rsquo: '\u2019',
  ldquo: '\u201c',
  rdquo: '\u201d',
  ndash: '\u2013',
  mdash: '\u2014',
  hellip: '\u2026',
  laquo: '\u00ab',
  raquo: '\u00bb',
};

const decode = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex?: string, decimal?: string, name?: string) =>
    hex
      ? String.fromCodePoint(Number.parseInt(hex, 16))
      : decimal
        ? String.fromCodePoint(Number(decimal))
        : (entities[name!] ?? whole),
  );

const attribute = /([^\s=/>]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>]+))?/g;

const toTag = (name: string, rest: string): string => {
  const kept: string[] = [];
  for (const [, key, value = ''] of rest.matchAll(attribute)) {
    const lower = key!.toLowerCase();
    if (lower === 'style' && /text-align/.test(value)) kept.push(`align=${/text-align:\s*(\w+)/.exec(value)![1]}`);
    if (compared.has(lower) && !(lower === 'open' && name !== 'details')) {
      const text = decode(value.replace(/^(["'])([\s\S]*)\1$/, '$2'));
      kept.push(lower === 'checked' || lower === 'open' ? lower : `${lower}=${decodeAddress(lower, text)}`);
    }
  }
  return `<${[name, ...kept.sort()].join(' ')}>`;
};

const decodeAddress = (name: string, text: string): string => {
  if (name !== 'href' && name !== 'src') return text;
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
};

/** Tags in lower case with the attributes that matter, and the text between them; what is left out shows nowhere. */
export const toStructure = (html: string): readonly string[] => {
  const parts: string[] = [];
  for (const [whole, comment, end, name, rest = '', text] of html.matchAll(
    /(<!--[\s\S]*?-->)|<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>|([^<]+|<)/g,
  )) {
    if (comment !== undefined) continue;
    if (name !== undefined) {
      const tag = name.toLowerCase();
      if (!/^(?:tbody)$/.test(tag)) parts.push(end ? `</${tag}>` : toTag(tag, rest.replace(/\/$/, '')));
      continue;
    }
    const words = decode(text ?? whole).replace(/[\s\u00a0]+/g, ' ');
    const last = parts.at(-1);
    if (last !== undefined && !last.startsWith('<')) parts[parts.length - 1] = last + words;
    else parts.push(words);
  }
  return parts
    .map((part) => (part.startsWith('<') ? part : part.replace(/ +/g, ' ').trim()))
    .filter((part) => part !== '');
};

/** Hugo's own HTML without the elements that colour code. */
export const withoutColours = (html: string): string =>
  html.replace(
    /<div class="highlight"><pre[^>]*>(<code[^>]*>)([\s\S]*?)<\/code><\/pre><\/div>/g,
    (_, open: string, code: string) => `<pre>${open}${code.replace(/<\/?span[^>]*>/g, '')}</code></pre>`,
  );

/** The preview's own HTML without what it adds for the author: the line that ends the summary, a paragraph around values. */
export const withoutAdditions = (html: string): string =>
  html.replace(/<(div|span) class="hugo-divider">[^<]*<\/\1>/g, '').replace(/<p class="hugo-text">([^<]*)<\/p>/g, '$1');
