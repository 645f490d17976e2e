// Owns running our grammars as VS Code does, over a Markdown grammar of our own. Knows no expectation.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { IGrammar, IRawGrammar } from 'vscode-textmate';

const require = createRequire(import.meta.url);
const { loadWASM, OnigScanner, OnigString } = require('vscode-oniguruma') as typeof import('vscode-oniguruma');
const { INITIAL, parseRawGrammar, Registry } = require('vscode-textmate') as typeof import('vscode-textmate');

const projectFolder = join(dirname(fileURLToPath(import.meta.url)), '../../..');

interface GrammarContribution {
  readonly scopeName: string;
  readonly path: string;
  readonly injectTo: readonly string[];
}

const manifest = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as {
  contributes: { grammars: readonly GrammarContribution[] };
};

/** As little Markdown as our grammars have to live with: front matter, headings, fences, lists, quotes, links, paragraphs. */
const markdown = {
  scopeName: 'text.html.markdown',
  patterns: [
    {
      begin: '\\A-{3}\\s*$',
      end: '^-{3}\\s*$',
      contentName: 'meta.embedded.block.frontmatter',
      patterns: [{ match: '[\\w-]+(?=:)', name: 'entity.name.tag.yaml' }],
    },
    {
      match: '^(#{1,6} (.*))$',
      name: 'markup.heading.markdown',
      captures: { 2: { patterns: [{ match: '\\*\\*[^*]+\\*\\*', name: 'markup.bold.markdown' }] } },
    },
    { begin: '(^|\\G)- ', while: '(^|\\G)  ', name: 'markup.list.markdown', patterns: [{ include: '#paragraph' }] },
    // As in VS Code, raw HTML has no scope of its own.
    { begin: '^(?=</?\\w)', while: '^(?!\\s*$)', patterns: [{ match: '</?\\w[^>]*>', name: 'meta.tag.html' }] },
    { begin: '^\\s*```.*$', end: '^\\s*```\\s*$', name: 'markup.fenced_code.block.markdown' },
    { begin: '<!--', end: '-->', name: 'comment.block.html' },
    { include: '#paragraph' },
  ],
  repository: {
    // As in VS Code, a line of text is a paragraph of its own: what begins in it ends with it.
    paragraph: {
      begin: '(^|\\G)[ ]{0,3}(?=\\S)',
      while: '(^|\\G)[ ]{4,}(?=\\S)',
      name: 'meta.paragraph.markdown',
      patterns: [
        { match: '\\*\\*[^*]+\\*\\*', name: 'markup.bold.markdown' },
        { begin: '`', end: '`|$', name: 'markup.inline.raw.string.markdown' },
      ],
    },
  },
};

/** The part of VS Code's JSON grammar that front matter needs. */
const json = {
  scopeName: 'source.json',
  patterns: [{ include: '#value' }],
  repository: {
    value: {
      patterns: [
        { begin: '\\{', end: '\\}', name: 'meta.structure.dictionary.json', patterns: [{ include: '#value' }] },
        { match: '"[^"]*"(?=\\s*:)', name: 'support.type.property-name.json' },
        { match: '"[^"]*"', name: 'string.quoted.double.json' },
        { match: 'true|false', name: 'constant.language.json' },
      ],
    },
  },
};

const loadGrammar = async (): Promise<IGrammar> => {
  const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new OnigScanner(patterns),
      createOnigString: (text) => new OnigString(text),
    }),
    getInjections: () => manifest.contributes.grammars.map(({ scopeName }) => scopeName),
    async loadGrammar(scopeName) {
      if (scopeName === 'text.html.markdown') return markdown as unknown as IRawGrammar;
      if (scopeName === 'source.json') return json as unknown as IRawGrammar;
      const ours = manifest.contributes.grammars.find((grammar) => grammar.scopeName === scopeName);
      if (!ours) return null;
      const path = join(projectFolder, ours.path);
      return parseRawGrammar(readFileSync(path, 'utf8'), path);
    },
  });
  const grammar = await registry.loadGrammar('text.html.markdown');
  if (!grammar) throw new Error('The Markdown grammar of the test could not be loaded.');
  return grammar;
};

const loading = loadGrammar();

export interface ColouredToken {
  readonly text: string;
  /** From the outermost to the innermost, without `text.html.markdown`. */
  readonly scopes: readonly string[];
}

/** All tokens of a document, in order, without those that are only blanks. */
export const tokenize = async (document: string): Promise<readonly ColouredToken[]> => {
  const grammar = await loading;
  const coloured: ColouredToken[] = [];
  let state = INITIAL;
  for (const line of document.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    for (const { startIndex, endIndex, scopes } of tokens) {
      const text = line.slice(startIndex, endIndex);
      if (text.trim() !== '') coloured.push({ text, scopes: scopes.slice(1) });
    }
  }
  return coloured;
};

/** `text → innermost scope` for each token, or without the arrow where nothing but the text of a paragraph is meant. */
export const outline = async (document: string): Promise<readonly string[]> =>
  (await tokenize(document)).map(({ text, scopes }) => {
    const scope = scopes.at(-1);
    return scope === undefined || scope === 'meta.paragraph.markdown' ? text.trim() : `${text.trim()} → ${scope}`;
  });
