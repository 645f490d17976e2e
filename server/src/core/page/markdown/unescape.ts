// Owns what a destination or attribute means once backslashes and HTML entities are resolved. Knows no page.

/** The names of U+00A0 to U+00FF, in order. */
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

/** The entities met in paths and addresses; any other name is left as it stands. */
const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['num', '#'],
  ['percnt', '%'],
  ['lpar', '('],
  ['rpar', ')'],
  ['sol', '/'],
  ['period', '.'],
  ['lowbar', '_'],
  ['ndash', '\u2013'],
  ['mdash', '\u2014'],
  ['hellip', '\u2026'],
  ['lsquo', '\u2018'],
  ['rsquo', '\u2019'],
  ['ldquo', '\u201c'],
  ['rdquo', '\u201d'],
  ...latin.split(' ').map((name, index): [string, string] => [name, String.fromCharCode(0xa0 + index)]),
]);

const entity = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,31}));/g;

const decode = (whole: string, decimal?: string, hexadecimal?: string, name?: string): string => {
  if (name !== undefined) return entities.get(name) ?? whole;
  const point = decimal === undefined ? Number.parseInt(hexadecimal!, 16) : Number.parseInt(decimal, 10);
  return point === 0 || point > 0x10ffff || (point >= 0xd800 && point < 0xe000)
    ? '\ufffd'
    : String.fromCodePoint(point);
};

/** An attribute of HTML: entities resolved. */
export const unescapeHtml = (written: string): string =>
  written.includes('&') ? written.replace(entity, decode) : written;

/** Only the entities with a name: those in numbers stay as they are written. */
export const unescapeNames = (written: string): string =>
  written.includes('&')
    ? written.replace(entity, (whole, _decimal?: string, _hexadecimal?: string, name?: string) =>
        name === undefined ? whole : decode(whole, undefined, undefined, name),
      )
    : written;

const markdownEscape = /\\([!-/:-@[-`{-~])|&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,31}));/g;

/** A destination of Markdown: backslashes before ASCII punctuation and entities resolved. */
export const unescapeMarkdown = (written: string): string =>
  written.includes('\\') || written.includes('&')
    ? written.replace(
        markdownEscape,
        (whole, escaped?: string, decimal?: string, hexadecimal?: string, name?: string) =>
          escaped === undefined ? decode(whole, decimal, hexadecimal, name) : escaped,
      )
    : written;
