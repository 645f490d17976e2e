// Owns the languages that Hugo's highlighter (Chroma) knows, as of Hugo 0.168. Knows no shortcode and no fence.
import { type HugoVersion, isAtLeast } from './hugo-version.ts';

/** A language by the name it is asked for. */
export interface CodeLanguage {
  readonly id: string;
  readonly title: string;
}

/**
 * One usual id for each language, and its title where that is another word. Which generation knows it was asked with
 * `transform.CanHighlight` of Hugo 0.111.3, 0.147.9, 0.152.2 and 0.168.0; in between the first of these that does counts.
 */
const KNOWN: Readonly<Record<string, string>> = {
  '0.0.0':
    'abap ABAP, abnf ABNF, actionscript ActionScript, ada Ada, al AL, antlr ANTLR, apacheconf ApacheConf, ' +
    'apl APL, applescript AppleScript, arduino Arduino, armasm ArmAsm, as3 ActionScript 3, awk Awk, ' +
    'ballerina Ballerina, bash Bash, batch Batchfile, bibtex BibTeX, bicep Bicep, blitzbasic BlitzBasic, ' +
    "bnf BNF, bqn BQN, brainfuck Brainfuck, c C, caddyfile Caddyfile, capnp Cap'n Proto, " +
    'cassandra Cassandra CQL, ceylon Ceylon, cfengine3 CFEngine3, chaiscript ChaiScript, chapel Chapel, ' +
    'cheetah Cheetah, clojure Clojure, cmake CMake, cobol COBOL, coffeescript CoffeeScript, ' +
    'console Bash Session, coq Coq, cpp C++, crystal Crystal, csharp C#, css CSS, cython Cython, d D, dart Dart, ' +
    'diff Diff, django Django/Jinja, dockerfile Docker, dtd DTD, dylan Dylan, ebnf EBNF, elisp EmacsLisp, ' +
    'elixir Elixir, elm Elm, erlang Erlang, factor Factor, fennel Fennel, fish Fish, forth Forth, ' +
    'fortran Fortran, fortranfixed FortranFixed, fsharp FSharp, gas GAS, gdscript GDScript, genshi Genshi, ' +
    'gherkin Gherkin, glsl GLSL, gnuplot Gnuplot, go Go, go-html-template Go HTML Template, ' +
    'go-text-template Go Text Template, graphql GraphQL, groff Groff, groovy Groovy, handlebars Handlebars, ' +
    'haskell Haskell, haxe Haxe, hcl HCL, hexdump Hexdump, hlb HLB, hlsl HLSL, html HTML, http HTTP, hylang Hy, ' +
    'idris Idris, igor Igor, ini INI, io Io, j J, java Java, java-properties properties, javascript JavaScript, ' +
    'json JSON, jsx React (JSX), julia Julia, jungle Jungle, kotlin Kotlin, latex TeX, ' +
    'lighty Lighttpd configuration file, lisp Common Lisp, llvm LLVM, lua Lua, makefile Makefile, mako Mako, ' +
    'markdown Markdown, mason Mason, mathematica Mathematica, matlab Matlab, mcfunction MCFunction, meson Meson, ' +
    'metal Metal, minizinc MiniZinc, mlir MLIR, modula2 Modula-2, monkeyc MonkeyC, morrowind MorrowindScript, ' +
    'myghty Myghty, mysql MySQL, nasm NASM, newspeak Newspeak, ng2 Angular2, nginx Nginx configuration file, ' +
    'nim Nim, nix Nix, objective-c Objective-C, ocaml OCaml, octave Octave, openedge OpenEdge ABL, ' +
    'openscad OpenSCAD, org Org Mode, pacmanconf pacman.conf, perl Perl, php PHP, phtml PHTML, pig Pig, ' +
    'pkgconfig PkgConfig, plpgsql PL/pgSQL, plutus-core Plutus Core, pony Pony, ' +
    'postgresql PostgreSQL SQL dialect, postscript PostScript, pov POVRay, powerquery PowerQuery, ' +
    'powershell PowerShell, prolog Prolog, promql PromQL, protobuf Protocol Buffer, psl PSL, puppet Puppet, ' +
    'python Python, python2 Python 2, qbasic QBasic, qml QML, r R, racket Racket, ragel Ragel, raku Raku, ' +
    'reasonml ReasonML, registry Windows registry, rexx Rexx, rst reStructuredText, ruby Ruby, rust Rust, ' +
    'sas SAS, sass Sass, scala Scala, scheme Scheme, scilab Scilab, scss SCSS, sed Sed, sieve Sieve, ' +
    'smalltalk Smalltalk, smarty Smarty, sml Standard ML, snobol Snobol, solidity Solidity, sparql SPARQL, ' +
    'sql SQL, squidconf SquidConf, stylus Stylus, svelte Svelte, swift Swift, systemd SYSTEMD, systemverilog, ' +
    'tablegen TableGen, tasm TASM, tcl Tcl, tcsh Tcsh, termcap Termcap, terminfo Terminfo, terraform Terraform, ' +
    'text Plain text, thrift Thrift, toml TOML, tradingview TradingView, tsql Transact-SQL, turing Turing, ' +
    'turtle Turtle, twig Twig, typescript TypeScript, typoscript TypoScript, ' +
    'typoscriptcssdata TypoScriptCssData, typoscripthtmldata TypoScriptHtmlData, vala Vala, vb.net VB.net, ' +
    'verilog, vhdl VHDL, vhs VHS, vim VimL, vlang V, vsh V shell, vue, whiley Whiley, xml XML, xorg.conf Xorg, ' +
    'yaml YAML, yang YANG, zed Zed, zig Zig, zone DNS zone',
  '0.147.9':
    'agda Agda, alloy Alloy, aql ArangoDB AQL, atl ATL, autohotkey AutoHotkey, autoit AutoIt, beef Beef, ' +
    'csv CSV, cue CUE, dax Dax, desktop Desktop file, gdscript3 GDScript3, gleam Gleam, go-template Go Template, ' +
    'hare Hare, holyc HolyC, iscdhcpd ISCdhcpd, janet Janet, jsonata JSONata, jsonnet Jsonnet, lean4 Lean4, ' +
    'luau Luau, materialize Materialize SQL dialect, mojo Mojo, natural Natural, ndisasm NDISASM, nsis NSIS, ' +
    'objectpascal ObjectPascal, odin Odin, promela Promela, prql PRQL, rego Rego, smali Smali, snbt SNBT, ' +
    'sp SourcePawn, spec RPMSpec, tal Tal, typst Typst, vtt WebVTT, wgsl WebGPU Shading Language, ' +
    'z80 Z80 Assembly',
  '0.152.2': 'moonscript MoonScript, nu Nu',
  '0.168.0':
    'ampl AMPL, arturo Arturo, c3 C3, devicetree Devicetree, gemfile-lock Gemfile.lock, json5 JSON5, ' +
    'kakoune Kakoune, kdl KDL, lilypond LilyPond, modelica Modelica, moonbit MoonBit, pot Gettext, ' +
    'rgbasm RGBDS Assembly, ring Ring, scdoc, spade Spade, templ Templ, txtpb Protocol Buffer Text Format, ' +
    'wat WebAssembly Text Format',
};

const toLanguage = (entry: string): CodeLanguage => {
  const blank = entry.indexOf(' ');
  return blank < 0 ? { id: entry, title: entry } : { id: entry.slice(0, blank), title: entry.slice(blank + 1) };
};

/** What code can be highlighted as, by id. */
export const codeLanguages = (hugo: HugoVersion): readonly CodeLanguage[] =>
  Object.entries(KNOWN)
    .filter(([since]) => isAtLeast(hugo, since))
    .flatMap(([, entries]) => entries.split(', ').map(toLanguage))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
