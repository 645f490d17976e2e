// Owns which of the arguments of a call Hugo keeps where some have one name. Words nothing.
import type { ShortcodeArgument, ShortcodeCall } from '../page/index.ts';

/**
 * Gives for each argument that Hugo passes over the one it takes instead: of several with one name it keeps the last, without
 * a word, whatever the template does. Undefined for all others. Letter case counts (tried on 0.111, 0.147, 0.152, 0.168).
 */
export const passedOverIn = (call: ShortcodeCall): ((argument: ShortcodeArgument) => ShortcodeArgument | undefined) => {
  const last = new Map(call.arguments.map((argument) => [argument.name, argument]));
  return (argument) => {
    const kept = last.get(argument.name);
    return argument.name === undefined || kept === argument ? undefined : kept;
  };
};
