// Owns "computed on first demand". The value is carried by whoever holds the function, so nothing is invalidated by hand.

/** A function that runs `make` at its first call and answers with that value ever after. */
export const lazy = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};
