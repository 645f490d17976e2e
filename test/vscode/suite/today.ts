// Owns which day it is where the example blog is written: between 22 and 24 o'clock UTC another one than there.

/** `2024-05-01`, in the `timeZone` of the blog's configuration. */
export const todayInTheBlog = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(new Date());
