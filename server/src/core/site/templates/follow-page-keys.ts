// Owns finding the front-matter keys that a layout reads: `.Params.cover.image`, `.Param "banner"`, `index .Params "x"` and
// the like. Runs nothing: conditions are taken both ways, and what comes from elsewhere counts as a page.
import { copy } from '../../page/index.ts';
import { CHOOSING, INDEXING, isLookup, JUDGING } from './functions.ts';
import type { Argument, Block, Command, Pipeline, TemplateNode } from './node.ts';
import { anyOf, NOTHING, PAGE, type PageValue, SHORTCODE, SITE, type Source, stepInto } from './page-value.ts';

interface Scope {
  readonly dot: PageValue;
  /** `$`. */
  readonly root: PageValue;
  readonly variables: Map<string, PageValue>;
  readonly outer?: Scope;
}

/** Hand on what they are given, or some of it. */
const KEEPING = new Set(
  (
    'first last after shuffle uniq union intersect append apply merge collections.First collections.Last ' +
    'collections.After collections.Shuffle collections.Uniq collections.Union collections.Append collections.Merge'
  ).split(' '),
);
/** Hand on the list that they are given first. */
const FILTERING = new Set('where sort collections.Where collections.Sort'.split(' '));
/** Methods of lists of pages that are told a key. */
const BY_KEY = new Set(['Param', 'ByParam', 'GroupByParam', 'GroupByParamDate']);
/** How `where` and `sort` are told a key. */
const NAMED = /^\.?Params\.([\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*)$/u;
/** A date, a term or the like within a page is no key that somebody sets; nor does anybody nest deeper. */
const DEEPEST = 6;

class Follower {
  readonly paths = new Map<string, readonly string[]>();

  nodes(nodes: readonly TemplateNode[], scope: Scope): void {
    for (const node of nodes) {
      if (node.kind === 'action' || node.kind === 'include') this.pipeline(node.pipeline, scope);
      else if (node.kind === 'block') this.block(node, scope);
    }
  }

  private block({ keyword, pipeline, body, otherwise }: Block, scope: Scope): void {
    if (keyword === 'define') {
      this.nodes(body, { dot: scope.root, root: scope.root, variables: new Map() });
      return;
    }
    const inner: Scope = { ...scope, variables: new Map(), outer: scope };
    const value = this.pipeline(keyword === 'block' ? withoutName(pipeline) : pipeline, inner);
    if (keyword === 'range') this.elements(pipeline, value, inner);
    const dot = keyword === 'if' ? scope.dot : keyword === 'range' ? elementOf(value) : value;
    this.nodes(body, { ...inner, dot });
    this.nodes(otherwise, { ...scope, variables: new Map(inner.variables), outer: scope });
  }

  /** `range $i, $x := …`: the last variable is the element, one before it a number or a key. */
  private elements({ variables }: Pipeline, value: PageValue, { variables: known }: Scope): void {
    for (const name of variables) known.set(name, name === variables.at(-1) ? elementOf(value) : NOTHING);
  }

  private pipeline(pipeline: Pipeline, scope: Scope): PageValue {
    let value: PageValue | undefined;
    for (const command of pipeline.commands) value = this.command(command, value, scope);
    const result = value ?? NOTHING;
    for (const name of pipeline.variables) {
      if (pipeline.declares) scope.variables.set(name, result);
      else assign(scope, name, result);
    }
    return result;
  }

  private command([head, ...rest]: Command, piped: PageValue | undefined, scope: Scope): PageValue {
    if (head === undefined) return NOTHING;
    if (rest.length === 0 && piped === undefined) return this.value(head, scope);
    // Each argument is evaluated once: twice at every level of brackets would take forever in a hostile template.
    const values = [...rest.map((argument) => this.value(argument, scope)), ...(piped === undefined ? [] : [piped])];
    for (const argument of rest) this.named(argument);
    if (head.kind === 'word') return this.call(head, rest, values);
    if (rest.length === 0 || !('idents' in head)) return this.value(head, scope);
    const receiver = this.value({ ...head, idents: head.idents.slice(0, -1) }, scope);
    const method = head.idents.at(-1);
    const [first] = rest;
    if (method !== undefined && BY_KEY.has(method) && first?.kind === 'text') {
      if (!receiver.some(({ is }) => is === 'page')) return NOTHING;
      const read = this.descend([{ is: 'params', path: [] }], toPath(first.value));
      return method === 'Param' ? read : PAGE;
    }
    if (isLookup(head)) return NOTHING;
    return method === undefined ? receiver : this.descend(receiver, [method]);
  }

  private call(
    { idents }: Argument & { kind: 'word' },
    args: readonly Argument[],
    values: readonly PageValue[],
  ): PageValue {
    const [first = ''] = idents;
    if (first === 'site') return this.descend(SITE, idents.slice(1));
    if (first === 'page') return this.descend(PAGE, idents.slice(1));
    const name = idents.length === 1 ? first : idents.join('.');
    if (INDEXING.has(name)) return this.index(values[0] ?? NOTHING, args.slice(1));
    if (FILTERING.has(name)) return values[0] ?? NOTHING;
    if (CHOOSING.has(name) || KEEPING.has(name)) return anyOf(values);
    if (JUDGING.has(name) || first === 'resources' || first === 'hugo' || first === 'dict') return NOTHING;
    // A function of which nothing is known may well give pages.
    return values.length > 0 && values.every((value) => value.every(({ is }) => is === 'params')) ? NOTHING : PAGE;
  }

  /** `index .Params "cover" "image"`; a number, or a word that is worked out, is one of the items. */
  private index(value: PageValue, keys: readonly Argument[]): PageValue {
    let at = value;
    for (const key of keys) {
      if (key.kind === 'text') at = this.descend(at, [key.value]);
      else at = elementOf(at);
    }
    return at;
  }

  private named(argument: Argument): void {
    if (argument.kind !== 'text' || !argument.value.includes('Params.')) return;
    const path = NAMED.exec(argument.value)?.[1];
    if (path !== undefined) this.note(toPath(path));
  }

  private value(argument: Argument, scope: Scope): PageValue {
    switch (argument.kind) {
      case 'field':
        return this.descend(scope.dot, argument.idents);
      case 'variable':
        return this.descend(argument.name === '$' ? scope.root : find(scope, argument.name), argument.idents);
      case 'group':
        return this.descend(this.pipeline(argument.pipeline, scope), argument.idents);
      case 'word':
        return this.call(argument, [], []);
      default:
        return NOTHING;
    }
  }

  private descend(value: PageValue, idents: readonly string[]): PageValue {
    let at = value;
    for (const ident of idents) {
      if (at.length === 0) return NOTHING;
      const [only] = at;
      // Nearly always there is one way, and it stays with pages.
      if (at.length === 1 && only!.is === 'page' && stepInto(only!, ident) === only) continue;
      const next: Source[] = [];
      for (const source of at) {
        const found = stepInto(source, ident);
        if (found?.is === 'params') this.note(found.path);
        if (found) next.push(found);
      }
      at = next;
    }
    return at;
  }

  private note(path: readonly string[]): void {
    if (path.length === 0 || path.length > DEEPEST || path.includes('')) return;
    const joined = path.join('.');
    if (!this.paths.has(joined)) this.paths.set(joined, path.map(copy));
  }
}

const toPath = (key: string): readonly string[] => key.split('.');

/** `block "main" .`: the name is no value. */
const withoutName = (pipeline: Pipeline): Pipeline => ({
  ...pipeline,
  commands: pipeline.commands.map((command, i) => (i === 0 ? command.slice(1) : command)),
});

/** One of a list; of all parameters together nobody knows which. */
const elementOf = (value: PageValue): PageValue =>
  value.filter((source) => source.is !== 'params' || source.path.length > 0);

const find = (scope: Scope, name: string): PageValue => {
  for (let at: Scope | undefined = scope; at; at = at.outer) {
    const value = at.variables.get(name);
    if (value) return value;
  }
  return PAGE;
};

/** `$x = …`: what it was may still hold, where the assignment is not run. */
const assign = (scope: Scope, name: string, value: PageValue): void => {
  for (let at: Scope | undefined = scope; at; at = at.outer) {
    const before = at.variables.get(name);
    if (before) {
      at.variables.set(name, anyOf([before, value]));
      return;
    }
  }
};

/** Paths of the front-matter keys that a template reads, as it spells them, those above included; `$` is a page, or a shortcode. */
export const followPageKeys = (
  nodes: readonly TemplateNode[],
  of: 'page' | 'shortcode',
): readonly (readonly string[])[] => {
  const root = of === 'page' ? PAGE : SHORTCODE;
  const follower = new Follower();
  follower.nodes(nodes, { dot: root, root, variables: new Map() });
  return [...follower.paths.values()];
};
