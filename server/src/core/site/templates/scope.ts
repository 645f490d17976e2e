// Owns what the names in a template stand for at one place of it, and under which conditions the place is reached.
import type { Condition } from './condition.ts';
import { NOTHING, type Value } from './value.ts';

/** What the conditions around a place ask about: nothing, nothing of the arguments, or something of them. */
export type Hold = 'always' | 'other' | 'arguments';

/** A block of a template, within the blocks around it. */
export interface Scope {
  readonly dot: Value;
  /** `$`. */
  readonly root: Value;
  readonly variables: Map<string, Value>;
  readonly outer?: Scope | undefined;
  /** Of the blocks around this one. */
  readonly hold: Hold;
  /** What this branch says of the arguments. */
  readonly condition?: Condition;
}

/** Under which conditions something in this scope is reached, this branch's own included. */
export const holdOf = ({ hold, condition }: Scope): Hold => {
  if (condition === undefined || hold === 'arguments') return hold;
  return condition.kind === 'other' ? 'other' : 'arguments';
};

/** What holds in a branch within a scope. The branches of one chain that compare the same argument count as one. */
export const holdIn = (scope: Scope, condition: Condition): Pick<Scope, 'hold' | 'condition'> => {
  const { condition: around, hold } = scope;
  if (condition.kind !== 'none-of' || !(around && 'keys' in around) || around.keys.join() !== condition.keys.join())
    return { hold: holdOf(scope), condition };
  if (around.kind === 'given') return { hold, condition: { ...condition, optional: true } };
  if (around.kind !== 'none-of') return { hold: holdOf(scope), condition };
  const values = [...around.values, ...condition.values];
  return {
    hold,
    condition: {
      ...condition,
      values,
      optional: around.optional || condition.optional,
      sure: around.sure && condition.sure,
    },
  };
};

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
