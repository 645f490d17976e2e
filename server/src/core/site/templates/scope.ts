// Owns what the names in a template stand for at one place of it. Does not read templates.
import { NOTHING, type ParameterKey, type Value } from './value.ts';

/** A block of a template, within the blocks around it. */
export interface Scope {
  readonly dot: Value;
  /** `$`. */
  readonly root: Value;
  readonly variables: Map<string, Value>;
  readonly outer?: Scope | undefined;
  /** Arguments of which this branch says that they are missing. */
  readonly missing: readonly ParameterKey[];
}

/** The value of a variable, from the innermost block that declares it. */
export const findVariable = (scope: Scope, name: string): Value => {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.outer) {
    const value = at.variables.get(name);
    if (value !== undefined) return value;
  }
  return NOTHING;
};

/** `$x = …`: changes the variable where it was declared. */
export const assignVariable = (scope: Scope, name: string, next: (before: Value) => Value): void => {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.outer) {
    const before = at.variables.get(name);
    if (before === undefined) continue;
    at.variables.set(name, next(before));
    return;
  }
};
