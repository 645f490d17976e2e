// Owns colouring a text as the real VS Code does: its own grammars with ours injected. Knows no expectation.

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { IGrammar } from 'vscode-textmate';
import { provideEditor } from '../../scripts/lib/editor-host.mjs';
import { projectFolder } from '../../scripts/lib/folders.mjs';

const require = createRequire(import.meta.url);
const { loadWASM, OnigScanner, OnigString } = require('vscode-oniguruma') as typeof import('vscode-oniguruma');
const { INITIAL, parseRawGrammar, Registry } = require('vscode-textmate') as typeof import('vscode-textmate');

interface GrammarContribution {
  readonly scopeName: string;
  readonly path: string;
  readonly injectTo?: readonly string[];
}

/** The grammars of an extension, with their files. */
const grammarsOf = (extension: string): readonly GrammarContribution[] => {
  const { contributes } = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8')) as {
    contributes?: { grammars?: readonly GrammarContribution[] };
  };
  return (contributes?.grammars ?? []).map((grammar) => ({ ...grammar, path: join(extension, grammar.path) }));
};

/** Grammars injected into `text.html` reach `text.html.markdown` as well. */
const isInjectedInto = ({ injectTo = [] }: GrammarContribution, scope: string): boolean =>
  injectTo.some((target) => scope === target || scope.startsWith(`${target}.`));

const createRegistry = async () => {
  const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const builtIn = join(await provideEditor(), 'extensions');
  const folders = readdirSync(builtIn, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const grammars = [...folders.map(({ name }) => join(builtIn, name)), projectFolder].flatMap((folder) =>
    readdirSync(folder).includes('package.json') ? grammarsOf(folder) : [],
  );
  return new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new OnigScanner(patterns),
      createOnigString: (text) => new OnigString(text),
    }),
    getInjections: (scope) =>
      grammars.filter((grammar) => isInjectedInto(grammar, scope)).map(({ scopeName }) => scopeName),
    async loadGrammar(scope) {
      const found = grammars.find(({ scopeName }) => scopeName === scope);
      return found ? parseRawGrammar(readFileSync(found.path, 'utf8'), found.path) : null;
    },
  });
};

const loading = createRegistry();

const loadGrammar = async (scope: string): Promise<IGrammar> => {
  const grammar = await (await loading).loadGrammar(scope);
  if (!grammar) throw new Error(`VS Code has no grammar “${scope}”.`);
  return grammar;
};

export interface ColouredToken {
  readonly text: string;
  /** From the outermost to the innermost, without that of the whole text. */
  readonly scopes: readonly string[];
}

/** All tokens of a document, in order, without those that are only blanks. */
export const tokenize = async (document: string, root = 'text.html.markdown'): Promise<readonly ColouredToken[]> => {
  const grammar = await loadGrammar(root);
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
