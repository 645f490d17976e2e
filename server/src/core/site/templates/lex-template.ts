// Owns cutting a Go template into text, comments and actions, and an action into words. Does not know what words mean.

export interface TextPiece {
  readonly kind: 'text';
  /** Without the blanks that `{{-` and `-}}` next to it take away. */
  readonly text: string;
}

export interface CommentPiece {
  readonly kind: 'comment';
  readonly text: string;
}

export interface ActionPiece {
  readonly kind: 'action';
  readonly words: readonly string[];
}

export type Piece = TextPiece | CommentPiece | ActionPiece;

/** Letters by name would take three times as long; nothing but letters stands there in a template that parses. */
const LETTER = 'A-Za-z_\\u00aa-\\uffff';

/** One word of an action: a string with its quotes, a name with its dots, a variable, a number, or a sign. */
const WORD = new RegExp(
  [
    '"(?:\\\\[^]|[^"\\\\\\r\\n])*"?',
    '`[^`]*`?',
    "'(?:\\\\[^]|[^'\\\\\\r\\n])*'?",
    `\\$?[${LETTER}\\d]+(?:\\.[${LETTER}][${LETTER}\\d]*)*(?:\\.\\d+)?`,
    `\\$(?:\\.[${LETTER}][${LETTER}\\d]*)*`,
    `(?:\\.[${LETTER}][${LETTER}\\d]*)+`,
    ':=',
    '[^\\s]',
  ].join('|'),
  'y',
);

const KEYWORD = /^(?:if|with|range|else|end|define|block|template)(?=\.)/;

const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** The words from `start` to the `}}` that closes the action, and where it ends; undefined when it is never closed. */
const readAction = (
  text: string,
  start: number,
): { readonly words: readonly string[]; readonly end: number } | undefined => {
  const words: string[] = [];
  let at = start;
  while (at < text.length) {
    while (isBlank(text.charCodeAt(at))) at++;
    if (text.startsWith('}}', at)) return { words, end: at };
    WORD.lastIndex = at;
    const word = WORD.exec(text)?.[0];
    if (word === undefined) return undefined;
    const keyword = KEYWORD.exec(word)?.[0];
    if (keyword !== undefined) {
      // `range.Pages` is a keyword and a field, unlike `resources.Get`.
      words.push(keyword, word.slice(keyword.length));
      at += word.length;
      continue;
    }
    // A name right behind a bracket or a group continues it: `(f x).Name` must not read as a field of its own.
    words.push(word.startsWith('.') && word !== '.' && text[at - 1] === ')' ? `)${word}` : word);
    at += word.length;
  }
  return undefined;
};

/** The pieces of a template. Never throws: an action that is not closed is text. */
export const lexTemplate = (text: string): readonly Piece[] => {
  const pieces: Piece[] = [];
  let at = 0;
  let trimNext = false;
  const pushText = (end: number, trimEnd: boolean): void => {
    let piece = text.slice(at, end);
    if (trimNext) piece = piece.replace(/^\s+/, '');
    if (trimEnd) piece = piece.replace(/\s+$/, '');
    if (piece !== '') pieces.push({ kind: 'text', text: piece });
  };
  let open = text.indexOf('{{');
  while (open >= 0) {
    const trims = /^-\s/.test(text.slice(open + 2, open + 4));
    let inner = open + (trims ? 3 : 2);
    const blanks = /^\s*/.exec(text.slice(inner, inner + 64))?.[0].length ?? 0;
    if (text.startsWith('/*', inner + blanks)) {
      inner += blanks;
      const close = text.indexOf('*/', inner + 2);
      const tail = close < 0 ? null : /^\*\/\s*(-?)\}\}/.exec(text.slice(close, close + 64));
      if (tail === null) break;
      pushText(open, trims);
      pieces.push({ kind: 'comment', text: text.slice(inner + 2, close) });
      trimNext = tail[1] === '-';
      at = close + tail[0].length;
    } else {
      const action = readAction(text, inner);
      if (action === undefined) break;
      pushText(open, trims);
      trimNext = /\s-$/.test(text.slice(action.end - 2, action.end));
      const words = trimNext && action.words.at(-1) === '-' ? action.words.slice(0, -1) : action.words;
      pieces.push({ kind: 'action', words });
      at = action.end + 2;
    }
    open = text.indexOf('{{', at);
  }
  pushText(text.length, false);
  return pieces;
};
