// Owns the grammar that colours code by its language where Hugo names it and VS Code's Markdown does not look: inside
// `highlight`, and in fences with attributes. Knows no file: the generator writes what it makes.

/** Name of the embedded block, language of the editor ('' where it has none by itself), what it is called, its grammars. */
type Row = readonly [block: string, language: string, names: string, ...scopes: readonly string[]];

/**
 * Names are those of Hugo's highlighter and of VS Code's fences, without case. What VS Code has no grammar for by itself is
 * coloured as soon as an extension brings one under the usual scope.
 */
const rows: readonly Row[] = [
  ['c', 'c', 'c h', 'source.c'],
  ['clojure', 'clojure', 'clj cljs clojure', 'source.clojure'],
  ['coffee', 'coffee', 'coffee coffeescript coffee-script', 'source.coffee'],
  ['cpp', 'cpp', 'cpp c++ cxx hpp arduino', 'source.cpp'],
  ['csharp', 'csharp', 'cs csharp c#', 'source.cs'],
  ['css', 'css', 'css', 'source.css'],
  ['dart', 'dart', 'dart', 'source.dart'],
  ['diff', 'diff', 'diff patch udiff', 'source.diff'],
  ['dockerfile', 'dockerfile', 'docker dockerfile containerfile', 'source.dockerfile'],
  ['dosbatch', 'bat', 'bat batch cmd dosbatch winbatch', 'source.batchfile'],
  ['elixir', '', 'elixir ex exs', 'source.elixir'],
  ['erlang', '', 'erlang', 'source.erlang'],
  ['fsharp', 'fsharp', 'fs fsharp f#', 'source.fsharp'],
  ['go', 'go', 'go golang', 'source.go'],
  ['groovy', 'groovy', 'groovy gradle', 'source.groovy'],
  ['handlebars', 'handlebars', 'handlebars hbs', 'text.html.handlebars'],
  ['haskell', '', 'haskell hs', 'source.haskell'],
  ['hcl', '', 'hcl', 'source.hcl'],
  ['hlsl', 'hlsl', 'hlsl', 'source.hlsl'],
  ['html', 'html', 'html htm xhtml go-html-template go-text-template go-template gotmpl', 'text.html.basic'],
  ['ini', 'ini', 'ini cfg conf dosini', 'source.ini'],
  ['java', 'java', 'java', 'source.java'],
  ['javascript', 'javascript', 'js javascript jsx react mjs cjs', 'source.js'],
  ['json', 'json', 'json json5', 'source.json'],
  ['jsonc', 'jsonc', 'jsonc', 'source.json.comments'],
  ['julia', 'julia', 'julia jl', 'source.julia'],
  ['kotlin', '', 'kotlin kt', 'source.kotlin'],
  ['latex', 'latex', 'latex tex', 'text.tex.latex'],
  ['less', 'less', 'less', 'source.css.less'],
  ['lua', 'lua', 'lua', 'source.lua'],
  ['makefile', 'makefile', 'make makefile mf bsdmake', 'source.makefile'],
  ['markdown', 'markdown', 'md markdown mkd', 'text.html.markdown'],
  ['nix', '', 'nix nixos', 'source.nix'],
  ['objc', 'objective-c', 'objc obj-c objectivec objective-c', 'source.objc'],
  ['perl', 'perl', 'perl pl', 'source.perl'],
  ['perl6', 'raku', 'perl6 pl6 raku', 'source.perl.6'],
  ['php', 'php', 'php php3 php4 php5 phtml', 'text.html.basic', 'source.php'],
  ['powershell', 'powershell', 'powershell posh ps1 psm1 psd1 pwsh', 'source.powershell'],
  ['pug', 'jade', 'pug jade', 'text.pug'],
  ['python', 'python', 'python py py3 python3 sage', 'source.python'],
  ['r', 'r', 'r s splus', 'source.r'],
  ['restructuredtext', 'restructuredtext', 'rst rest restructuredtext', 'source.rst'],
  ['ruby', 'ruby', 'ruby rb', 'source.ruby'],
  ['rust', 'rust', 'rust rs', 'source.rust'],
  ['scala', '', 'scala', 'source.scala'],
  ['scss', 'scss', 'scss', 'source.css.scss'],
  ['shellscript', 'shellscript', 'sh shell bash zsh ksh console shell-session bash-session', 'source.shell'],
  ['sql', 'sql', 'sql mysql mariadb postgresql postgres plpgsql tsql t-sql', 'source.sql'],
  ['swift', 'swift', 'swift', 'source.swift'],
  ['terraform', '', 'terraform tf', 'source.hcl.terraform'],
  ['toml', 'toml', 'toml', 'source.toml', 'text.hugo.front-matter#toml'],
  ['twig', '', 'twig', 'source.twig'],
  ['typescript', 'typescript', 'ts typescript', 'source.ts'],
  ['typescriptreact', 'typescriptreact', 'tsx', 'source.tsx'],
  ['vs_net', 'vb', 'vb vb.net vbnet', 'source.asp.vb.net'],
  ['xml', 'xml', 'xml svg rss xsd', 'text.xml'],
  ['xsl', 'xsl', 'xsl xslt', 'text.xml.xsl'],
  ['yaml', 'yaml', 'yml yaml', 'source.yaml'],
];

const tagBegin = 'punctuation.definition.tag.begin.shortcode.hugo';
const tagName = 'entity.name.tag.shortcode.hugo';
const tagEnd = 'punctuation.definition.tag.end.shortcode.hugo';
const wholeTag = 'meta.tag.shortcode.hugo';
const closingTag = '(\\{\\{[<%])\\s*(/)\\s*(highlight)\\s*([>%]\\}\\})';

/** Code begins on the next line. `\\G` would also hold where the line of the closing tag begins. */
const lineEnd = '(?<=[\\s\\S])$';

const named = (names: string) => ({ name: names });
const including = (...scopes: readonly string[]) => scopes.map((include) => ({ include }));

/** The tag, and what stands between it and the line that closes it. Nothing that is open in the code gets past that line. */
const highlightOf = (language: string, content: object) => ({
  begin: `\\G\\s*(\\{\\{[<%])\\s*(highlight)\\s+("?${language}"?)(\\s[^{}]*)?([>%]\\}\\})\\s*$`,
  beginCaptures: {
    0: named(wholeTag),
    1: named(tagBegin),
    2: named(tagName),
    3: { name: wholeTag, patterns: including('text.hugo.shortcode#value') },
    4: { name: wholeTag, patterns: including('#options') },
    5: named(tagEnd),
  },
  end: closingTag,
  endCaptures: {
    0: named(wholeTag),
    1: named(tagBegin),
    2: named('punctuation.definition.tag.closing.shortcode.hugo'),
    3: named(tagName),
    4: named(tagEnd),
  },
  patterns: [{ begin: lineEnd, while: `(?:^|\\G)(?!.*${closingTag})`, ...content }],
});

/** A fence with attributes: as VS Code's own, but for their colours. */
const fenceOf = (language: string, content: object) => ({
  name: 'markup.fenced_code.block.markdown',
  begin: `\\G(\\s*)(\`{3,}|~{3,})\\s*(${language})(\\s*\\{[^\`]*\\})\\s*$`,
  beginCaptures: {
    2: named('punctuation.definition.markdown'),
    3: named('fenced_code.block.language.markdown'),
    4: { name: 'fenced_code.block.language.attributes.markdown', patterns: including('#attributes') },
  },
  end: '(^|\\G)(\\1|\\s{0,3})(\\2)\\s*$',
  endCaptures: { 3: named('punctuation.definition.markdown') },
  patterns: [{ begin: lineEnd, while: '(^|\\G)(?!\\s*([`~]{3,})\\s*$)', ...content }],
});

const string = { match: '"[^"]*"', name: 'string.quoted.double.hugo' };
const word = { match: '[^\\s",={}\\[\\]]+', name: 'string.unquoted.hugo' };
const constants = [
  { match: '\\b(?:true|false)\\b', name: 'constant.language.boolean.hugo' },
  { match: '\\b\\d+(?:-\\d+)?\\b', name: 'constant.numeric.hugo' },
];
const pair = {
  match: '([\\w.-]+)\\s*(=)',
  captures: {
    1: named('entity.other.attribute-name.hugo'),
    2: named('punctuation.separator.key-value.hugo'),
  },
};

/** `name(s)` as an alternative that is not part of a longer name. */
const alternatives = (names: string) =>
  `(?i:${names
    .split(' ')
    .map((name) => name.replace(/[+.]/g, '\\$&'))
    .join('|')})`;

const contentOf = ([block, , , ...scopes]: Row) => ({
  contentName: `meta.embedded.block.${block}`,
  patterns: including(...scopes),
});

/** The whole grammar. Where nothing of the table fits, code is plain: it is no Markdown. */
export const codeGrammar = () => ({
  name: 'Code in Markdown whose language Hugo is told',
  scopeName: 'text.hugo.code',
  injectionSelector:
    'L:text.html.markdown - (meta.paragraph.markdown | markup.heading | markup.fenced_code.block.markdown | markup.raw.block | markup.inline.raw | markup.table.markdown | comment.block | meta.embedded.block | meta.tag | meta.shortcode.hugo | meta.code.hugo)',
  patterns: including('#highlight', '#fence'),
  repository: {
    highlight: {
      name: 'meta.code.hugo',
      begin: '(?:^|\\G)(?=[ ]{0,3}\\{\\{[<%]\\s*highlight\\s+"?[^\\s"`{}>%]+"?(?:\\s[^{}]*)?[>%]\\}\\}\\s*$)',
      end: '(?!\\G)',
      patterns: [
        ...rows.map((row) => highlightOf(alternatives(row[2]), contentOf(row))),
        highlightOf('[^\\s"`{}>%]+', { contentName: 'markup.raw.block.hugo' }),
      ],
    },
    fence: {
      name: 'meta.code.hugo',
      begin: '(?:^|\\G)(?=\\s*(?:`{3,}|~{3,})\\s*[^\\s`{}]+\\s*\\{[^`]*\\}\\s*$)',
      end: '(?!\\G)',
      patterns: [
        ...rows.map((row) => fenceOf(alternatives(row[2]), contentOf(row))),
        fenceOf('[^\\s`{}]+', { contentName: 'markup.raw.block.hugo' }),
      ],
    },
    attributes: { patterns: [pair, string, ...constants, word] },
    options: {
      patterns: [
        {
          begin: '["`]',
          end: '["`]',
          name: 'string.quoted.double.shortcode.hugo',
          beginCaptures: { 0: named('punctuation.definition.string.begin.shortcode.hugo') },
          endCaptures: { 0: named('punctuation.definition.string.end.shortcode.hugo') },
          patterns: [pair, ...constants],
        },
        ...including('text.hugo.shortcode#value'),
      ],
    },
  },
});

/** The same as the text of its file, a rule a line. */
export const codeGrammarText = (): string =>
  `${JSON.stringify(codeGrammar(), null, 2).replace(/\n {10}[\s\S]*?(?=\n {0,8}\S)/g, (rules) => rules.replace(/\n {12,}|\n {10}(?=[}\]])/g, ' '))}\n`;

/** For the manifest: which language of the editor each embedded block is of. */
export const embeddedLanguages = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    rows.flatMap(([block, language]) => (language === '' ? [] : [[`meta.embedded.block.${block}`, language]])),
  );
