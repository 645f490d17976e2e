// Owns reading a Go template into blocks and pipelines. Does not know Hugo's functions.
import { type ActionPiece, lexTemplate } from './lex-template.ts';
import type { Argument, Block, BlockKeyword, Command, Pipeline, TemplateNode } from './node.ts';

const KEYWORDS: readonly string[] = ['if', 'with', 'range', 'define', 'block'] satisfies readonly BlockKeyword[];
const isBlockKeyword = (word: string): word is BlockKeyword => KEYWORDS.includes(word);

/** The text of a quoted word. */
const unquote = (word: string): string => {
  const inner = word.slice(1, word.length > 1 && word.at(-1) === word[0] ? -1 : undefined);
  return word[0] === '`' ? inner : inner.replace(/\\(.)/g, (_, c: string) => (c === 'n' ? '\n' : c === 't' ? '\t' : c));
};

const toArgument = (word: string): Argument => {
  const first = word[0]!;
  if (first === '"' || first === '`') return { kind: 'text', value: unquote(word) };
  if (/^\d/.test(word)) return { kind: 'number', value: Number(word) };
  if (word === '.') return { kind: 'field', idents: [] };
  const idents = word.split('.');
  if (first === '$') return { kind: 'variable', name: idents[0]!, idents: idents.slice(1) };
  if (first === '.') return { kind: 'field', idents: idents.slice(1) };
  return /^[\p{L}_]/u.test(word) ? { kind: 'word', idents } : { kind: 'other' };
};

/** Nobody nests deeper by hand; a limit keeps hostile templates from exhausting the stack. */
const DEEPEST = 100;

/** Reads words up to a closing bracket. */
class PipelineReader {
  private at = 0;
  private depth = 0;
  private readonly words: readonly string[];

  constructor(words: readonly string[]) {
    this.words = words;
  }

  pipeline(): Pipeline {
    const variables: string[] = [];
    const sign = this.assignment();
    if (sign !== undefined) {
      for (; this.at < sign.at; this.at++) {
        const word = this.words[this.at]!;
        if (word.startsWith('$')) variables.push(word);
      }
      this.at = sign.at + 1;
    }
    const commands: Argument[][] = [[]];
    for (; this.at < this.words.length; this.at++) {
      const word = this.words[this.at]!;
      if (word.startsWith(')')) break;
      if (word === '|') commands.push([]);
      else if (word === '(' && this.depth < DEEPEST) commands.at(-1)!.push(this.group());
      else commands.at(-1)!.push(toArgument(word));
    }
    return { variables, declares: sign?.declares ?? false, commands: commands.filter((command) => command.length > 0) };
  }

  /** Where `:=` or `=` stands, if this pipeline begins with variables. */
  private assignment(): { readonly at: number; readonly declares: boolean } | undefined {
    for (let i = this.at; i < this.words.length; i++) {
      const word = this.words[i]!;
      if (word === ':=' || word === '=') return { at: i, declares: word === ':=' };
      if (!/^\$[^.]*$/.test(word) && word !== ',') return undefined;
    }
    return undefined;
  }

  /** `( … )` and the names behind it; leaves the reader at its last word. */
  private group(): Argument {
    this.at++;
    this.depth++;
    const pipeline = this.pipeline();
    this.depth--;
    let idents: readonly string[] = [];
    const next = this.words[this.at + 1];
    if (next?.startsWith(').')) {
      idents = next.slice(2).split('.');
      this.at++;
    }
    return { kind: 'group', pipeline, idents };
  }
}

const toPipeline = (words: readonly string[]): Pipeline => new PipelineReader(words).pipeline();

interface OpenBlock {
  readonly keyword: BlockKeyword;
  readonly pipeline: Pipeline;
  readonly body: TemplateNode[];
  readonly otherwise: TemplateNode[];
  /** Nodes go to `otherwise` now. */
  elsewhere: boolean;
  /** Opened by `else if`: closed together with the block around it. */
  readonly chained: boolean;
}

/** The tree of a template. Never throws: blocks left open end with the text, a stray `end` is passed over. */
export const parseTemplate = (text: string): readonly TemplateNode[] => {
  const top: TemplateNode[] = [];
  const open: OpenBlock[] = [];
  const put = (node: TemplateNode): void => {
    const block = open.at(-1);
    (block === undefined ? top : block.elsewhere ? block.otherwise : block.body).push(node);
  };
  let tooDeep = 0;
  const begin = (keyword: BlockKeyword, words: readonly string[], chained: boolean): void => {
    if (open.length >= DEEPEST) tooDeep += chained ? 0 : 1;
    else open.push({ keyword, pipeline: toPipeline(words), body: [], otherwise: [], elsewhere: false, chained });
  };
  const end = (): void => {
    for (let block = open.pop(); block !== undefined; block = open.pop()) {
      const { keyword, pipeline, body, otherwise, chained } = block;
      put({ kind: 'block', keyword, pipeline, body, otherwise } satisfies Block);
      if (!chained) return;
    }
  };
  const act = ({ words }: ActionPiece): void => {
    const [first = '', second = ''] = words;
    if (isBlockKeyword(first)) begin(first, words.slice(1), false);
    else if (first === 'end') {
      if (tooDeep > 0) tooDeep--;
      else end();
    } else if (first === 'else') {
      if (tooDeep > 0) return;
      const block = open.at(-1);
      if (block === undefined) return;
      block.elsewhere = true;
      if (isBlockKeyword(second)) begin(second, words.slice(2), true);
    } else if (first === 'template') {
      put({ kind: 'include', name: unquote(second), pipeline: toPipeline(words.slice(2)) });
    } else put({ kind: 'action', pipeline: toPipeline(words) });
  };
  for (const piece of lexTemplate(text)) {
    if (piece.kind === 'action') act(piece);
    else put(piece);
  }
  while (open.length > 0) end();
  return top;
};

/** Every command of a pipeline, those in brackets included, the inner ones first. */
export const commandsOf = (pipeline: Pipeline): readonly Command[] =>
  pipeline.commands.flatMap((command) => [
    ...command.flatMap((argument) => (argument.kind === 'group' ? commandsOf(argument.pipeline) : [])),
    command,
  ]);
