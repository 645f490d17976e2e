// Owns what a condition of a template says of the arguments of the call, where it holds and where it does not. Follows nothing.
import type { Insistence } from '../shortcode-template.ts';
import type { Argument, Command, Pipeline } from './node.ts';
import type { ParameterKey, Value } from './value.ts';

/** What is known of the arguments on one side of a condition. */
export type Condition =
  /** These are missing; `sure` where nothing but the arguments themselves decides it. */
  | {
      readonly kind: 'missing';
      readonly keys: readonly ParameterKey[];
      readonly how: Insistence;
      readonly sure: boolean;
    }
  /** These are none of the values, unless `optional` ones that are missing. */
  | {
      readonly kind: 'none-of';
      readonly keys: readonly ParameterKey[];
      readonly values: readonly string[];
      readonly optional: boolean;
      readonly sure: boolean;
    }
  /** These are there. */
  | { readonly kind: 'given'; readonly keys: readonly ParameterKey[] }
  /** Something of the arguments. */
  | { readonly kind: 'arguments' }
  /** Nothing of the arguments. */
  | { readonly kind: 'other' };

type Sides = readonly [holds: Condition, fails: Condition];

const OTHER: Condition = { kind: 'other' };
const ARGUMENTS: Condition = { kind: 'arguments' };

/** Evaluates a value; each may be asked for more than once, so it must not change what is known. */
export type Evaluate = (argument: Argument) => Value;

const isSure = (value: Value): boolean => [...value.from.values()].every((purity) => purity === 'direct');

/** A value taken for true or false: missing where it is false, unless something else may stand in. */
const truth = (value: Value, how: Insistence = 'empty'): Sides => {
  const keys = [...value.from.keys()];
  if (keys.length === 0) return [OTHER, OTHER];
  const given: Condition = isSure(value) ? { kind: 'given', keys } : ARGUMENTS;
  return [given, value.mixed ? ARGUMENTS : { kind: 'missing', keys, how, sure: isSure(value) }];
};

const oneOf = (value: Value, values: readonly string[]): Sides => {
  const keys = [...value.from.keys()];
  if (keys.length === 0) return [OTHER, OTHER];
  return [ARGUMENTS, { kind: 'none-of', keys, values, optional: value.mixed ?? false, sure: isSure(value) }];
};

const unwrap = (argument: Argument): Command | undefined =>
  argument.kind === 'group' && argument.idents.length === 0 && argument.pipeline.commands.length === 1
    ? argument.pipeline.commands[0]
    : undefined;

const sidesOfArgument = (argument: Argument, evaluate: Evaluate): Sides => {
  const command = unwrap(argument);
  return command === undefined ? truth(evaluate(argument)) : sidesOfCommand(command, evaluate);
};

/** `or (eq $x "a") (eq $x "b")`: none of both where it fails. */
const sidesOfOr = (args: readonly Argument[], evaluate: Evaluate): Sides | undefined => {
  const fails = args.map((argument) => sidesOfArgument(argument, evaluate)[1]);
  const [first] = fails;
  if (first?.kind !== 'none-of') return undefined;
  const values: string[] = [];
  for (const one of fails) {
    if (one.kind !== 'none-of' || one.keys.join() !== first.keys.join()) return undefined;
    values.push(...one.values);
  }
  return [ARGUMENTS, { ...first, values }];
};

const sidesOfCommand = (command: Command, evaluate: Evaluate): Sides => {
  const [head, ...rest] = command;
  const [first, second] = rest;
  if (head?.kind !== 'word' || first === undefined) return truth(evaluateCommand(command, evaluate));
  switch (head.idents.join('.')) {
    case 'not': {
      const [holds, fails] = sidesOfArgument(first, evaluate);
      return [fails, holds];
    }
    case 'isset':
    case 'collections.IsSet':
      return truth(evaluateCommand([{ kind: 'word', idents: ['index'] }, ...rest], evaluate), 'absent');
    case 'eq':
      return sidesOfEquality(rest, evaluate);
    case 'ne': {
      const [holds, fails] = sidesOfEquality(rest, evaluate);
      return [fails, holds];
    }
    case 'in':
    case 'collections.In': {
      const items = evaluate(first).items;
      return second === undefined || items === undefined ? [OTHER, OTHER] : oneOf(evaluate(second), items);
    }
    case 'or':
      return sidesOfOr(rest, evaluate) ?? truth(evaluateCommand(command, evaluate));
    case 'and':
      return rest.some((argument) => sidesOfArgument(argument, evaluate)[0].kind !== 'other')
        ? [ARGUMENTS, ARGUMENTS]
        : [OTHER, OTHER];
    default:
      return truth(evaluateCommand(command, evaluate));
  }
};

/** `eq $x "a" "b"`, `eq "a" $x`. An empty text asks whether it is missing, but tells it only of named arguments. */
const sidesOfEquality = (args: readonly Argument[], evaluate: Evaluate): Sides => {
  const values = args.map(evaluate);
  const texts = values.flatMap(({ text }) => (text === undefined ? [] : [text]));
  const others = values.filter(({ text }) => text === undefined);
  const [value] = others;
  if (others.length !== 1 || value === undefined || texts.length === 0)
    return others.some(({ from }) => from.size > 0) ? [ARGUMENTS, ARGUMENTS] : [OTHER, OTHER];
  if (texts.length > 1 || texts[0] !== '') return oneOf(value, texts);
  const keys = [...value.from.keys()];
  return keys.length === 0 ? [OTHER, OTHER] : [{ kind: 'missing', keys, how: 'empty', sure: false }, ARGUMENTS];
};

const evaluateCommand = (command: Command, evaluate: Evaluate): Value =>
  evaluate({ kind: 'group', pipeline: { variables: [], declares: false, commands: [command] }, idents: [] });

/** What the condition of an `if` or `with` says where it holds, and where it fails. */
export const conditionOf = (pipeline: Pipeline, evaluate: Evaluate): Sides => {
  const [command] = pipeline.commands;
  if (command !== undefined && pipeline.commands.length === 1) return sidesOfCommand(command, evaluate);
  return truth(evaluate({ kind: 'group', pipeline: { ...pipeline, variables: [] }, idents: [] }));
};
