// Owns following the arguments of a call through a shortcode's template: which it reads, which it insists on, and which end
// up as images. Runs nothing: conditions are taken both ways.
import type { ImageUse } from '../shortcode-template.ts';
import {
  CHOOSING,
  ERRORS,
  INDEXING,
  isLookup,
  JUDGING,
  PARTIALS,
  PASSING,
  RELATIVE,
  SAME_FIELDS,
  TELLING_FIELDS,
} from './functions.ts';
import { endsAddress, imageContextOf, OUTPUT } from './image-context.ts';
import type { Argument, Block, Command, Pipeline, TemplateNode } from './node.ts';
import { assignVariable, findVariable, type Scope } from './scope.ts';
import { anyOf, argument, changed, NOTHING, PARAMS, type ParameterKey, SHORTCODE, type Value } from './value.ts';

/** What became of one argument. */
export interface Followed {
  required: boolean;
  /** The other way to give it: a position for a name, or the reverse. */
  alias?: ParameterKey;
  readonly imageUse: Set<ImageUse>;
  /** It is handed to a template that was not read. */
  escapes: boolean;
}

class Follower {
  readonly followed = new Map<ParameterKey, Followed>();
  private html = '';
  /** Arguments just put out at the start of an address, until it is seen what follows. */
  private pending: Value = NOTHING;
  private depth = 0;
  private readonly defines: ReadonlyMap<string, Block>;

  constructor(defines: ReadonlyMap<string, Block>) {
    this.defines = defines;
  }

  nodes(nodes: readonly TemplateNode[], scope: Scope): void {
    for (const node of nodes) {
      if (node.kind === 'text') this.write(node.text);
      else if (node.kind === 'action') this.action(node.pipeline, scope);
      else if (node.kind === 'include') this.include(node.name, node.pipeline, scope);
      else if (node.kind === 'block') this.block(node, scope);
    }
  }

  private write(text: string): void {
    if (this.pending.from.size > 0 && !endsAddress(text)) this.use(this.pending, 'unknown');
    this.pending = NOTHING;
    this.html += text;
  }

  private action(pipeline: Pipeline, scope: Scope): void {
    const value = this.pipeline(pipeline, scope);
    const head = pipeline.commands.at(-1)?.[0];
    if (pipeline.variables.length > 0 || (head?.kind === 'word' && ERRORS.has(head.idents.join('.')))) return;
    const context = imageContextOf(this.html);
    this.write(OUTPUT);
    if (context === 'inside') this.use(value, 'unknown');
    if (context !== 'start') return;
    for (const [key, purity] of value.from) this.note(key).imageUse.add(purity === 'derived' ? 'unknown' : purity);
    this.pending = value;
  }

  private include(name: string, pipeline: Pipeline, scope: Scope): void {
    this.enter(this.defines.get(name), this.pipeline(pipeline, scope));
  }

  /** Goes on in another template of the same file; what goes to any other file is out of sight. */
  private enter(define: Block | undefined, dot: Value): void {
    if (define === undefined || this.depth > 5) {
      this.escape(dot);
      return;
    }
    this.depth++;
    this.nodes(define.body, { dot, root: dot, variables: new Map(), missing: [] });
    this.depth--;
  }

  private block({ keyword, pipeline, body, otherwise }: Block, scope: Scope): void {
    if (keyword === 'define') return;
    const inner: Scope = { ...scope, variables: new Map(), outer: scope };
    const [missingHere, missingElse] = this.guard(keyword, pipeline, inner);
    const value = this.pipeline(pipeline, inner);
    const dot = keyword === 'if' ? scope.dot : keyword === 'range' ? changed(value) : value;
    const { html: before, pending } = this;
    this.nodes(body, { ...inner, dot, missing: missingHere });
    const { html: afterBody, pending: pendingBody } = this;
    // Both ways begin at the same place; the longer one says more about what is open behind the block.
    this.html = before;
    this.pending = pending;
    this.nodes(otherwise, { ...inner, dot: scope.dot, missing: missingElse });
    this.pending = anyOf([this.pending, pendingBody]);
    if (this.html.length < afterBody.length) this.html = afterBody;
  }

  /** Arguments that are missing where the condition holds, and where it does not. */
  private guard(keyword: string, pipeline: Pipeline, scope: Scope): [readonly ParameterKey[], readonly ParameterKey[]] {
    const [command] = pipeline.commands;
    if (command === undefined || pipeline.commands.length > 1 || keyword === 'range')
      return [[], this.keysOf(pipeline, scope)];
    const [head, first, second] = command;
    if (keyword === 'if' && head?.kind === 'word' && first !== undefined) {
      const name = head.idents.join('.');
      if (name === 'not') return [[...this.value(first, scope).from.keys()], []];
      if (name === 'eq' && second?.kind === 'text' && second.value === '')
        return [[...this.value(first, scope).from.keys()], []];
      if (name === 'and' || name === 'eq' || name === 'ne') return [[], []];
    }
    return [[], this.keysOf(pipeline, scope)];
  }

  private keysOf(pipeline: Pipeline, scope: Scope): readonly ParameterKey[] {
    return [...this.pipeline({ ...pipeline, variables: [] }, scope).from.keys()];
  }

  private pipeline(pipeline: Pipeline, scope: Scope): Value {
    let value: Value | undefined;
    for (const command of pipeline.commands) value = this.command(command, value, scope);
    const result = value ?? NOTHING;
    for (const name of pipeline.variables) {
      if (pipeline.declares) scope.variables.set(name, result);
      else assignVariable(scope, name, (before) => this.either([before, result]));
    }
    return result;
  }

  private command([head, ...rest]: Command, piped: Value | undefined, scope: Scope): Value {
    if (head === undefined) return NOTHING;
    // Each argument is evaluated once: twice at every level of brackets would take forever in a hostile template.
    const values = [...rest.map((arg) => this.value(arg, scope)), ...(piped === undefined ? [] : [piped])];
    if (head.kind === 'word' && !isLookup(head)) return this.call(head.idents.join('.'), rest, values, scope);
    if (!('idents' in head)) return NOTHING;
    const receiver = this.value({ ...head, idents: head.idents.slice(0, -1) }, scope);
    const last = head.idents.at(-1);
    const [first] = rest;
    if (receiver.is === 'shortcode' && last === 'Get' && first !== undefined) return this.read(first);
    if (receiver.is !== 'shortcode' && isLookup(head)) {
      for (const value of values)
        for (const [key, purity] of value.from)
          this.note(key).imageUse.add(purity === 'derived' ? 'unknown' : 'resource');
      return NOTHING;
    }
    const value = last === undefined ? receiver : this.descend(receiver, [last]);
    return values.length > 0 ? changed(value) : value;
  }

  /** `.Get x`, `index .Params x`: the argument, where `x` is written out. */
  private read(which: Argument): Value {
    if (which.kind === 'text' && which.value !== '') return this.argument(`name:${which.value}`);
    return which.kind === 'number' && which.value >= 0 ? this.argument(`position:${which.value}`) : NOTHING;
  }

  private call(name: string, args: readonly Argument[], values: readonly Value[], scope: Scope): Value {
    const [first, second] = args;
    if (first !== undefined && second !== undefined && INDEXING.has(name) && values[0]?.is === 'params')
      return this.read(second);
    if (ERRORS.has(name)) return this.insist(scope);
    if (PARTIALS.has(name)) return this.partial(first, values.slice(1));
    if (name === 'dict' || name === 'collections.Dictionary') return this.dictionary(args, values);
    if (name === 'strings.TrimPrefix' && first?.kind === 'text' && first.value === './') return anyOf(values);
    if (name === 'printf' || name === 'fmt.Printf') return this.format(first, values);
    if (CHOOSING.has(name))
      return this.either(name.startsWith('cond') || name.endsWith('Conditional') ? values.slice(1) : values);
    if (RELATIVE.has(name)) return changed(anyOf(values), 'relURL');
    if (JUDGING.has(name) || values.length === 0) return NOTHING;
    return PASSING.has(name) ? anyOf(values) : changed(anyOf(values));
  }

  private partial(name: Argument | undefined, [context = NOTHING, ...variants]: readonly Value[]): Value {
    const written = name?.kind === 'text' ? name.value.replace(/\.html$/, '') : '';
    const inline = ['_partials/', 'partials/'].flatMap((folder) => [`${folder}${written}.html`, `${folder}${written}`]);
    this.escape(anyOf(variants));
    this.enter(inline.map((path) => this.defines.get(path)).find(Boolean), context);
    return NOTHING;
  }

  private dictionary(args: readonly Argument[], values: readonly Value[]): Value {
    const fields = args.flatMap((arg, i): [string, Value][] =>
      i % 2 === 0 && arg.kind === 'text' ? [[arg.value, values[i + 1] ?? NOTHING]] : [],
    );
    return { ...changed(anyOf(values)), fields: new Map(fields) };
  }

  private format(format: Argument | undefined, values: readonly Value[]): Value {
    const text = format?.kind === 'text' ? format.value : '';
    if (text === '%s' || text === '%v') return anyOf(values);
    if (/<|\]\(/.test(text)) this.escape(anyOf(values));
    return changed(anyOf(values));
  }

  private insist({ missing }: Scope): Value {
    const [key, other] = missing;
    const single = missing.length === 1 || (missing.length === 2 && this.note(key!).alias === other);
    if (single) for (const one of missing) this.note(one).required = true;
    return NOTHING;
  }

  private escape(value: Value): Value {
    for (const key of value.from.keys()) this.note(key).escapes = true;
    return NOTHING;
  }

  /** One of these; a name and a position side by side are two ways to give the same. */
  private either(values: readonly Value[]): Value {
    const result = anyOf(values);
    const keys = [...result.from].filter(([, purity]) => purity !== 'derived').map(([key]) => key);
    const names = keys.filter((key) => key.startsWith('name:'));
    if (keys.length === 2 && names.length === 1) {
      this.note(keys[0]!).alias = keys[1]!;
      this.note(keys[1]!).alias = keys[0]!;
    }
    return result;
  }

  private value(arg: Argument, scope: Scope): Value {
    switch (arg.kind) {
      case 'field':
        return this.descend(scope.dot, arg.idents);
      case 'variable':
        return this.descend(arg.name === '$' ? scope.root : findVariable(scope, arg.name), arg.idents);
      case 'group':
        return this.descend(this.pipeline(arg.pipeline, scope), arg.idents);
      default:
        return NOTHING;
    }
  }

  private descend(value: Value, idents: readonly string[]): Value {
    const [first, second] = idents;
    if (first === undefined) return value;
    const field = value.fields?.get(first);
    if (field !== undefined) return this.descend(field, idents.slice(1));
    if (value.is === 'params') return this.argument(`name:${first}`);
    if (value.is === 'shortcode') {
      if (first !== 'Params') return NOTHING;
      return second === undefined ? PARAMS : this.argument(`name:${second}`);
    }
    if (idents.every((ident) => SAME_FIELDS.has(ident))) return value;
    return TELLING_FIELDS.has(idents.at(-1)!) ? NOTHING : changed(value);
  }

  private argument(key: ParameterKey): Value {
    this.note(key);
    return argument(key);
  }

  private use(value: Value, use: ImageUse): void {
    for (const key of value.from.keys()) this.note(key).imageUse.add(use);
  }

  private note(key: ParameterKey): Followed {
    const known = this.followed.get(key) ?? { required: false, imageUse: new Set<ImageUse>(), escapes: false };
    this.followed.set(key, known);
    return known;
  }
}

/** What becomes of each argument that the template reads, in the order in which it reads them. */
export const followParameters = (nodes: readonly TemplateNode[]): ReadonlyMap<ParameterKey, Followed> => {
  const defines = new Map(
    nodes.flatMap((node): [string, Block][] => {
      const name = node.kind === 'block' && node.keyword === 'define' ? node.pipeline.commands[0]?.[0] : undefined;
      return node.kind === 'block' && name?.kind === 'text' ? [[name.value, node]] : [];
    }),
  );
  const follower = new Follower(defines);
  follower.nodes(nodes, { dot: SHORTCODE, root: SHORTCODE, variables: new Map(), missing: [] });
  return follower.followed;
};
