// Owns what a template writes around an argument to make a path of it. Knows no template.
import type { PathFrame } from '../../page/index.ts';
import { NOTHING, type Value } from './value.ts';

export const NO_FRAME: PathFrame = { before: '', behind: '' };

/** Signs that mean nothing but themselves in a path, in HTML and in a format. */
const PLAIN = /^[\w./~-]*$/;

/** Is this text a part of a path of this site, wherever it stands in it? `//` begins the name of a host. */
export const isPlainPart = (text: string): boolean => PLAIN.test(text) && !text.includes('//');

/** The texts of a format and the values between them; undefined when it does more than put them in. */
export const cutFormat = (format: string, values: readonly Value[]): readonly Value[] | undefined => {
  const texts = format.split(/%[sv]/);
  if (texts.length !== values.length + 1 || texts.some((text) => text.includes('%'))) return undefined;
  return texts.flatMap((text, i) => [{ ...NOTHING, text }, ...values.slice(i, i + 1)]);
};

/**
 * The parts one after the other, `joined` as folders: a path around an argument, where exactly one part is an argument as the
 * author wrote it and the others are texts. Undefined: nothing that can be followed.
 */
export const frameParts = (parts: readonly Value[], joined = false): Value['framed'] => {
  const at = parts.findIndex(({ from }) => from.size > 0);
  const value = parts[at];
  const isWritten = value && !value.elsewhere && [...value.from.values()].every((purity) => purity === 'direct');
  const texts = parts.filter((_, i) => i !== at).map(({ text }) => text);
  if (!isWritten || (joined && at < parts.length - 1)) return undefined;
  if (!texts.every((text): text is string => text !== undefined && isPlainPart(text))) return undefined;
  const before = texts.slice(0, at).join(joined ? '/' : '');
  const behind = texts.slice(at).join('');
  if (!isPlainPart(before)) return undefined;
  return { use: 'direct', frame: { before, behind, ...(joined && { joined }) } };
};

/** One frame within another; undefined where that cannot be told. */
export const nestFrames = (outer: PathFrame, inner: PathFrame): PathFrame | undefined => {
  if (outer.before === '' && outer.behind === '') return inner;
  const before = outer.before + inner.before;
  return inner.joined || !isPlainPart(before) ? undefined : { before, behind: inner.behind + outer.behind };
};
