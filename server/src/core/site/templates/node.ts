// Owns the shape of a Go template once read. `parse-template.ts` makes it; nothing here knows what a template is for.

/** A value or a function within an action. `idents` are the names behind the dots: `.Page.Resources` → Page, Resources. */
export type Argument =
  | { readonly kind: 'field'; readonly idents: readonly string[] }
  | { readonly kind: 'variable'; readonly name: string; readonly idents: readonly string[] }
  | { readonly kind: 'word'; readonly idents: readonly string[] }
  | { readonly kind: 'group'; readonly pipeline: Pipeline; readonly idents: readonly string[] }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'other' };

/** `f a b`: the function or value first, then what it is given. */
export type Command = readonly Argument[];

/** `$x := a | b`. */
export interface Pipeline {
  /** With their `$`. */
  readonly variables: readonly string[];
  /** `:=` rather than `=`. */
  readonly declares: boolean;
  readonly commands: readonly Command[];
}

export type BlockKeyword = 'if' | 'with' | 'range' | 'define' | 'block';

export interface Block {
  readonly kind: 'block';
  readonly keyword: BlockKeyword;
  readonly pipeline: Pipeline;
  readonly body: readonly TemplateNode[];
  /** `{{ else }}`; an `else if` is an `if` in here. */
  readonly otherwise: readonly TemplateNode[];
}

export type TemplateNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'comment'; readonly text: string }
  | { readonly kind: 'action'; readonly pipeline: Pipeline }
  /** `{{ template "name" . }}`. */
  | { readonly kind: 'include'; readonly name: string; readonly pipeline: Pipeline }
  | Block;
