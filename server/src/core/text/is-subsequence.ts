// Owns whether what was typed may still become a name, as editors match it. Ranks nothing.

/** Are the letters of `typed` in `name`, in this order, whatever their case? */
export const isSubsequence = (typed: string, name: string): boolean => {
  const letters = name.toLowerCase();
  let at = -1;
  for (const letter of typed.toLowerCase()) {
    at = letters.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
};
