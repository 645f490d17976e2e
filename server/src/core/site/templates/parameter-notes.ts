// Owns what is noted of each argument while a template is followed. Does not read templates.
import type { NamedByHtml, PathFrame } from '../../page/index.ts';
import { getOrAdd } from '../../text/index.ts';
import type { ImageUse, Insistence, PageUse } from '../shortcode-template.ts';
import type { OpenAddress } from './address-context.ts';
import type { Scope } from './scope.ts';
import { argument, type ParameterKey, type Value } from './value.ts';
import { NO_FRAME, nestFrames } from './value-frame.ts';

/** Put into an image's address, or into that of another file. */
export type AddressUse = 'imageUse' | 'fileUse';

const addressUseOf = ({ names }: OpenAddress): AddressUse =>
  names === 'image' || names === 'images' ? 'imageUse' : 'fileUse';

/** What becomes of an argument around which the same texts are put first. */
export interface Framed extends Readonly<Record<AddressUse, Set<ImageUse>>> {
  readonly frame: PathFrame;
}

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
  /** By the frame, spelled out. */
  readonly framed: Map<string, Framed>;
  /** What the addresses name that it is put into. */
  readonly names: Set<NamedByHtml>;
  pageUse?: PageUse;
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
      framed: new Map(),
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

  /** It is put into an address in a way that cannot be followed. */
  useIn(address: OpenAddress, value: Value): void {
    for (const key of value.from.keys()) this.note(key)[addressUseOf(address)].add('unknown');
  }

  /** It is put into an address, with texts before and behind it. */
  putOut(value: Value, address: OpenAddress, behind: string): void {
    const around = { before: address.before, behind };
    for (const [key, purity] of value.from) {
      const own = purity === 'derived' ? value.framed : { use: purity, frame: NO_FRAME };
      // Before what `relURL` made nothing can stand.
      const isLost = own === undefined || (own.use === 'relURL' && around.before !== '');
      const use = isLost ? 'unknown' : own.use === 'direct' && address.isKept ? 'as-written' : own.use;
      this.frame(key, addressUseOf(address), use, isLost ? undefined : nestFrames(around, own.frame));
      this.note(key).names.add(address.names);
    }
  }

  /** A resource is looked up by it. */
  lookUp(value: Value, uses: readonly ImageUse[]): void {
    for (const [key, purity] of value.from)
      for (const use of uses) {
        if (purity !== 'derived') this.frame(key, 'imageUse', use, NO_FRAME);
        else if (value.framed?.use === 'direct') this.frame(key, 'imageUse', use, value.framed.frame);
        else this.frame(key, 'imageUse', 'unknown', NO_FRAME);
      }
  }

  /** A page is looked up by it. */
  refer(value: Value | undefined, use: PageUse): void {
    for (const [key, purity] of value?.from ?? []) if (purity === 'direct') this.note(key).pageUse ??= use;
  }

  private frame(key: ParameterKey, address: AddressUse, use: ImageUse, frame: PathFrame | undefined): void {
    const note = this.note(key);
    if (frame === undefined) note[address].add('unknown');
    else if (use === 'unknown' || (frame.before === '' && frame.behind === '' && !frame.joined)) note[address].add(use);
    else
      getOrAdd(note.framed, JSON.stringify(frame), () => ({
        frame,
        imageUse: new Set<ImageUse>(),
        fileUse: new Set<ImageUse>(),
      }))[address].add(use);
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
