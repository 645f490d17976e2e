// Owns which arguments of a call end up in the address of an image or another file, seen from what a template puts out. Does not read templates.
import { findOpenAddress, type OpenAddress, OUTPUT, readRestOfAddress } from './address-context.ts';
import type { ParameterNotes } from './parameter-notes.ts';
import type { Value } from './value.ts';
import { isPlainPart } from './value-frame.ts';

/** An argument put out within an address, and the texts of the address around it so far. */
interface Pending {
  readonly value: Value;
  readonly address: OpenAddress;
  readonly behind: string;
}

/** How far the output has come on one way through the template. */
interface Stand {
  readonly html: string;
  readonly pending: readonly Pending[];
}

export class AddressWatch {
  private readonly notes: ParameterNotes;
  private html = '';
  /** Until it is seen what follows. */
  private pending: readonly Pending[] = [];

  constructor(notes: ParameterNotes) {
    this.notes = notes;
  }

  text(text: string): void {
    const rest = readRestOfAddress(text);
    this.pending = this.pending.flatMap(({ value, address, behind }) => {
      const all = behind + (rest?.behind ?? '');
      if (rest === undefined) this.notes.useIn(address, value);
      else if (rest.isEnd) this.notes.putOut(value, address, all);
      else return [{ value, address, behind: all }];
      return [];
    });
    this.html += text;
  }

  value(value: Value): void {
    const address = findOpenAddress(this.html);
    this.text(OUTPUT);
    if (address === undefined || value.from.size === 0) return;
    if (isPlainPart(address.before)) this.pending = [{ value, address, behind: '' }];
    else this.notes.useIn(address, value);
  }

  /** Nothing follows any more. */
  end(): void {
    for (const { value, address, behind } of this.pending) this.notes.putOut(value, address, behind);
  }

  /** Both ways begin at the same place; behind them either may have been taken. */
  either(one: () => void, other: () => void): void {
    const { html, pending } = this;
    one();
    const first: Stand = { html: this.html, pending: this.pending };
    this.html = html;
    this.pending = pending;
    other();
    this.pending = [...new Set([...this.pending, ...first.pending])];
    const isSame = findOpenAddress(this.html)?.before === findOpenAddress(first.html)?.before;
    // The longer one says more about what is open.
    if (this.html.length < first.html.length) this.html = first.html;
    // What stands of an address depends on the way that was taken.
    if (!isSame && findOpenAddress(this.html)?.before) this.html += OUTPUT;
  }
}
