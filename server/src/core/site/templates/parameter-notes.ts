// Owns what is noted of each argument while a template is followed. Does not read templates.
import type { NamedByHtml } from '../../page/index.ts';
import type { ImageUse, Insistence } from '../shortcode-template.ts';
import type { Scope } from './scope.ts';
import { argument, type ParameterKey, type Value } from './value.ts';

/** Put into an image's address, or into that of another file. */
export type AddressUse = 'imageUse' | 'fileUse';

/** What became of one argument. */
export interface Followed {
  required: boolean;
  insists?: Insistence;
  /** Those it is compared with, in order. */
  readonly values: Set<string>;
  refusesOthers?: true;
  fallback?: string;
  /** The other way to give it: a position for a name, or the reverse. */
  alias?: ParameterKey;
  readonly imageUse: Set<ImageUse>;
  readonly fileUse: Set<ImageUse>;
  /** What the addresses name that it is put into. */
  readonly names: Set<NamedByHtml>;
  /** It is handed to a template that was not read. */
  escapes: boolean;
}

/** What became of all arguments. */
export interface FollowedAll {
  readonly followed: ReadonlyMap<ParameterKey, Followed>;
  /** Some may be read that are not named. */
  readonly open: boolean;
  readonly readsOfParent: ReadonlySet<string>;
}

export class ParameterNotes implements FollowedAll {
  readonly followed = new Map<ParameterKey, Followed>();
  readonly readsOfParent = new Set<string>();
  open = false;

  note(key: ParameterKey): Followed {
    const known = this.followed.get(key) ?? {
      required: false,
      values: new Set<string>(),
      imageUse: new Set<ImageUse>(),
      fileUse: new Set<ImageUse>(),
      names: new Set<NamedByHtml>(),
      escapes: false,
    };
    this.followed.set(key, known);
    return known;
  }

  /** The template reads this argument. */
  argument(key: ParameterKey): Value {
    this.note(key);
    return argument(key);
  }

  use(value: Value, use: ImageUse, address: AddressUse): void {
    for (const key of value.from.keys()) this.note(key)[address].add(use);
  }

  /** It is handed to a template that was not read. */
  escape(value: Value): void {
    for (const key of value.from.keys()) this.note(key).escapes = true;
    this.expose(value);
  }

  /** Something unseen may read any argument of what is handed on. */
  expose(value: Value): void {
    if (value.is === 'shortcode' || value.is === 'params') this.open = true;
    for (const field of value.fields?.values() ?? []) this.expose(field);
  }

  /** The build stops here: the argument that this branch found missing, or none of its values, is insisted on. */
  insist({ condition, hold }: Scope, mayBeIgnored: boolean): void {
    if (condition?.kind !== 'missing' && condition?.kind !== 'none-of') return;
    const [key, other] = condition.keys;
    const { length } = condition.keys;
    const single = length === 1 || (length === 2 && this.note(key!).alias === other);
    if (!single || hold === 'arguments') return;
    const sure = condition.sure && hold === 'always' && !mayBeIgnored;
    for (const one of condition.keys) {
      const followed = this.note(one);
      if (condition.kind === 'none-of' && sure) followed.refusesOthers = true;
      if (condition.kind === 'none-of' && (condition.optional || !sure)) continue;
      followed.required = true;
      if (sure) followed.insists ??= condition.kind === 'missing' ? condition.how : 'empty';
    }
  }

  /** `eq $x "a" "b"`. */
  compare(values: readonly Value[]): void {
    const texts = values.flatMap(({ text }) => (text === undefined || text === '' ? [] : [text]));
    const others = values.filter(({ text }) => text === undefined);
    if (others.length === 1) this.know(others[0]!, texts);
  }

  /** It is one of these values, as far as the template knows. */
  know(value: Value, texts: readonly string[]): void {
    for (const [key, purity] of value.from)
      if (purity === 'direct' || value.lowered) for (const text of texts) this.note(key).values.add(text);
  }
}
