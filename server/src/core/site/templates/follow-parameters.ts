// Owns following the arguments of a call through a shortcode's template: which it reads, which it insists on, and which end
// up as addresses of images and other files. Runs nothing: conditions are taken both ways.

import type { PageUse } from '../shortcode-template.ts';
import { AddressWatch } from './address-watch.ts';
import { conditionOf } from './condition.ts';
import {
  CHOOSING,
  EQUALITIES,
  ERRORS,
  INDEXING,
  isLookup,
  JOINING,
  JUDGING,
  LOWERING,
  leadsElsewhere,
  lookupsOf,
  MEMBERSHIPS,
  PARTIALS,
  PASSING,
  pageUseOf,
  RELATIVE,
  SAME_FIELDS,
  STRINGING,
  TELLING_FIELDS,
} from './functions.ts';
import type { Argument, Block, Command, Pipeline, TemplateNode } from './node.ts';
import { type FollowedAll, ParameterNotes } from './parameter-notes.ts';
import { assignVariable, findVariable, type Hold, holdIn, holdOf, type Scope } from './scope.ts';
import { anyOf, changed, NOTHING, PARAMS, PARENT, PARENT_PARAMS, SHORTCODE, type Value } from './value.ts';
import { cutFormat, frameParts } from './value-frame.ts';

class Follower {
  readonly notes = new ParameterNotes();
  readonly watch = new AddressWatch(this.notes);
  private depth = 0;
  private readonly defines: ReadonlyMap<string, Block>;

  constructor(defines: ReadonlyMap<string, Block>) {
    this.defines = defines;
  }

  nodes(nodes: readonly TemplateNode[], scope: Scope): void {
    for (const node of nodes) {
      if (node.kind === 'text') this.watch.text(node.text);
      else if (node.kind === 'action') this.action(node.pipeline, scope);
      else if (node.kind === 'include') this.include(node.name, node.pipeline, scope);
      else if (node.kind === 'block') this.block(node, scope);
    }
  }

  private action(pipeline: Pipeline, scope: Scope): void {
    const value = this.pipeline(pipeline, scope);
    const head = pipeline.commands.at(-1)?.[0];
    if (pipeline.variables.length > 0 || (head?.kind === 'word' && ERRORS.has(head.idents.join('.')))) return;
    this.watch.value(value);
  }

  private include(name: string, pipeline: Pipeline, scope: Scope): void {
    this.enter(this.defines.get(name), this.pipeline(pipeline, scope), holdOf(scope));
  }

  /** Goes on in another template of the same file; what goes to any other file is out of sight. */
  private enter(define: Block | undefined, dot: Value, hold: Hold): void {
    if (define === undefined || this.depth > 5) {
      this.notes.escape(dot);
      return;
    }
    this.depth++;
    this.nodes(define.body, { dot, root: dot, variables: new Map(), hold });
    this.depth--;
  }

  private block({ keyword, pipeline, body, otherwise }: Block, scope: Scope): void {
    if (keyword === 'define') return;
    const inner: Scope = { ...scope, variables: new Map(), outer: scope };
    const ranges = keyword === 'range';
    const [holds, fails] = ranges ? UNKNOWN : conditionOf(pipeline, (argument) => this.value(argument, inner));
    const value = this.pipeline(pipeline, inner);
    if (ranges) this.notes.expose(value);
    const dot = keyword === 'if' ? scope.dot : ranges ? changed(value) : value;
    this.watch.either(
      () => this.nodes(body, { ...inner, dot, ...holdIn(scope, holds) }),
      () => this.nodes(otherwise, { ...inner, dot: scope.dot, ...holdIn(scope, fails) }),
    );
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
    if (last === 'Get' && first !== undefined) {
      if (receiver.is === 'shortcode') return this.read(first);
      if (receiver.is === 'parent') return this.readOfParent(first);
    }
    const pageUse = pageUseOf(head.idents);
    if (pageUse !== undefined && values.length > 0) return this.refer(values, pageUse);
    if (receiver.is !== 'shortcode' && isLookup(head)) {
      const uses = receiver.elsewhere ? (['unknown'] as const) : lookupsOf(head);
      for (const value of values) this.notes.lookUp(value, uses);
      return NOTHING;
    }
    for (const value of values) this.notes.expose(value);
    const value = last === undefined ? receiver : this.descend(receiver, [last]);
    return values.length > 0 ? { ...changed(value), ...elsewhere(head.idents) } : value;
  }

  /** `.Get x`, `index .Params x`: the argument, where `x` is written out. */
  private read(which: Argument): Value {
    if (which.kind === 'text' && which.value !== '') return this.notes.argument(`name:${which.value}`);
    if (which.kind === 'number' && which.value >= 0) return this.notes.argument(`position:${which.value}`);
    this.notes.open = true;
    return NOTHING;
  }

  private readOfParent(which: Argument): Value {
    if (which.kind === 'text') this.notes.readsOfParent.add(which.value);
    return NOTHING;
  }

  private call(name: string, args: readonly Argument[], values: readonly Value[], scope: Scope): Value {
    const [first, second] = args;
    if (first !== undefined && second !== undefined && INDEXING.has(name)) {
      if (values[0]?.is === 'params') return this.read(second);
      if (values[0]?.is === 'parent-params') return this.readOfParent(second);
    }
    if (ERRORS.has(name)) {
      this.notes.insist(scope, name.includes('idf'));
      return NOTHING;
    }
    const pageUse = pageUseOf(name.split('.'));
    if (pageUse !== undefined) return this.refer(values, pageUse);
    if (leadsElsewhere(name.split('.'))) return { ...NOTHING, elsewhere: true };
    if (PARTIALS.has(name)) return this.partial(first, values.slice(1));
    if (EQUALITIES.has(name)) this.notes.compare(values);
    if (MEMBERSHIPS.has(name) && values[1]) this.notes.know(values[1], values[0]?.items ?? []);
    if (!JUDGING.has(name) && !DICTIONARIES.has(name)) for (const value of values) this.notes.expose(value);
    if (name === 'slice' || name === 'collections.Slice')
      return { ...changed(anyOf(values)), items: values.flatMap(({ text }) => (text === undefined ? [] : [text])) };
    if (LOWERING.has(name)) return { ...changed(anyOf(values)), lowered: true };
    if (DICTIONARIES.has(name)) return this.dictionary(args, values);
    if (name === 'strings.TrimPrefix' && first?.kind === 'text' && first.value === './') return anyOf(values.slice(1));
    if (name === 'printf' || name === 'fmt.Printf') return this.format(first, values);
    if (values.length > 1 && STRINGING.has(name)) return framed(values, frameParts(values));
    if (JOINING.has(name)) return framed(values, frameParts(values, true));
    if (CHOOSING.has(name))
      return this.either(name.startsWith('cond') || name.endsWith('Conditional') ? values.slice(1) : values);
    if (RELATIVE.has(name)) return relative(anyOf(values));
    if (JUDGING.has(name) || values.length === 0) return NOTHING;
    return PASSING.has(name) ? anyOf(values) : changed(anyOf(values));
  }

  /** `ref . "path"`, `.Page.RelRef (dict "path" …)`, `site.GetPage "path"`: what they give is of another page. */
  private refer(values: readonly Value[], use: PageUse): Value {
    const value = values.at(-1);
    if (value) this.notes.expose(value);
    this.notes.refer(value?.fields?.get('path') ?? value, use);
    return use === 'ref' ? NOTHING : { ...NOTHING, elsewhere: true };
  }

  private partial(name: Argument | undefined, [context = NOTHING, ...variants]: readonly Value[]): Value {
    const written = name?.kind === 'text' ? name.value.replace(/\.html$/, '') : '';
    const inline = ['_partials/', 'partials/'].flatMap((folder) => [`${folder}${written}.html`, `${folder}${written}`]);
    this.notes.escape(anyOf(variants));
    this.enter(inline.map((path) => this.defines.get(path)).find(Boolean), context, 'arguments');
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
    if (text === '%s' || text === '%v') return anyOf(values.slice(1));
    if (/<|\]\(/.test(text)) this.notes.escape(anyOf(values));
    const parts = cutFormat(text, values.slice(1));
    return framed(values, parts && frameParts(parts));
  }

  /** One of these; a name and a position side by side are two ways to give the same. */
  private either(values: readonly Value[]): Value {
    if (values.length === 1) return values[0]!;
    const others = values.filter(({ from, text }) => from.size === 0 && text !== '');
    const result: Value = { ...anyOf(values), ...(others.length > 0 ? { mixed: true } : {}) };
    const keys = [...result.from].filter(([, purity]) => purity !== 'derived').map(([key]) => key);
    const names = keys.filter((key) => key.startsWith('name:'));
    if (keys.length === 2 && names.length === 1) {
      this.notes.note(keys[0]!).alias = keys[1]!;
      this.notes.note(keys[1]!).alias = keys[0]!;
    }
    const fallback = others.find(({ text }) => text !== undefined)?.text;
    if (fallback !== undefined) for (const key of keys) this.notes.note(key).fallback ??= fallback;
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
      case 'text':
        return { ...NOTHING, text: arg.value };
      case 'number':
        return { ...NOTHING, text: String(arg.value) };
      case 'word':
        return TRUTH.has(arg.idents.join('.'))
          ? { ...NOTHING, text: arg.idents.join('.') }
          : { ...NOTHING, ...elsewhere(arg.idents) };
      default:
        return NOTHING;
    }
  }

  private descend(value: Value, idents: readonly string[]): Value {
    const [first, second] = idents;
    if (first === undefined) return value;
    const field = value.fields?.get(first);
    if (field !== undefined) return this.descend(field, idents.slice(1));
    if (value.is === 'params') return this.notes.argument(`name:${first}`);
    if (value.is === 'parent-params') return this.readOfParent({ kind: 'text', value: first });
    if (value.is === 'shortcode' || value.is === 'parent') {
      const isOwn = value.is === 'shortcode';
      if (first === 'Parent') return this.descend(PARENT, idents.slice(1));
      if (first !== 'Params') return { ...NOTHING, ...elsewhere(idents) };
      if (second === undefined) return isOwn ? PARAMS : PARENT_PARAMS;
      return isOwn ? this.notes.argument(`name:${second}`) : this.readOfParent({ kind: 'text', value: second });
    }
    if (idents.every((ident) => SAME_FIELDS.has(ident))) return value;
    return TELLING_FIELDS.has(idents.at(-1)!) ? NOTHING : { ...changed(value), ...elsewhere(idents) };
  }
}

const framed = (values: readonly Value[], frame: Value['framed']): Value => ({
  ...changed(anyOf(values)),
  ...(frame && { framed: frame }),
});

/** What `relURL` makes of it. */
const relative = (value: Value): Value => ({
  ...changed(value, 'relURL'),
  ...(value.framed && { framed: { ...value.framed, use: 'relURL' as const } }),
});

const elsewhere = (idents: readonly string[]): Pick<Value, 'elsewhere'> =>
  leadsElsewhere(idents) ? { elsewhere: true } : {};

const UNKNOWN = [{ kind: 'arguments' }, { kind: 'arguments' }] as const;
const TRUTH = new Set(['true', 'false']);
const DICTIONARIES = new Set(['dict', 'collections.Dictionary']);

/** What becomes of each argument that the template reads, in the order in which it reads them. */
export const followParameters = (nodes: readonly TemplateNode[]): FollowedAll => {
  const defines = new Map(
    nodes.flatMap((node): [string, Block][] => {
      const name = node.kind === 'block' && node.keyword === 'define' ? node.pipeline.commands[0]?.[0] : undefined;
      return node.kind === 'block' && name?.kind === 'text' ? [[name.value, node]] : [];
    }),
  );
  const follower = new Follower(defines);
  follower.nodes(nodes, { dot: SHORTCODE, root: SHORTCODE, variables: new Map(), hold: 'always' });
  follower.watch.end();
  return follower.notes;
};
