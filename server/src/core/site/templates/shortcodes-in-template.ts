// Owns which shortcodes a template runs or asks for by name. Knows no site.
import { findNamedShortcodes } from '../../page/index.ts';
import { lexTemplate } from './lex-template.ts';

/** `any`: it puts a name together, so it may mean every one. */
export type NamedShortcodes = readonly string[] | 'any';

const isString = (word: string | undefined): word is string => word !== undefined && /^["`]/.test(word);

/** `printf "{{%% %s %%}}"`, `print "{{< " $name " >}}"`. */
const PUT_TOGETHER = /\{\{(?:<|%%?)\s*(?:%[sv]|$)/;

/** `{{ template "shortcodes/figure.html" . }}`, before 0.146. */
const AS_FILE = /(?:^|\/)_?shortcodes\/([^"`]+?)(?:\.[\w.]+)?$/;

/** Is this text worth being cut into words? */
const MAY_NAME = /HasShortcode|\{\{[<%]|shortcodes\//;

/**
 * The shortcodes in the strings of a template's actions: `.HasShortcode "x"`, `RenderString "{{< x >}}"`. What comments say is
 * left out, so a template that documents itself does not name itself. Every name is a copy.
 */
export const findShortcodesInTemplate = (text: string): NamedShortcodes => {
  if (!MAY_NAME.test(text)) return [];
  const names = new Set<string>();
  for (const piece of lexTemplate(text)) {
    if (piece.kind !== 'action') continue;
    const { words } = piece;
    for (const [at, word] of words.entries()) {
      if (!isString(word)) continue;
      const said = word.replace(/^["`]|["`]$/g, '');
      if (PUT_TOGETHER.test(said)) return 'any';
      const file = AS_FILE.exec(said)?.[1];
      if (file !== undefined) names.add(file);
      if (/(?:^|\.)HasShortcode$/.test(words[at - 1] ?? '')) names.add(said);
      for (const name of findNamedShortcodes(said)) names.add(name);
    }
  }
  return [...names].map((name) => ` ${name}`.slice(1));
};
