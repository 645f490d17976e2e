// Owns the way between what an author writes in an argument and the path that the template makes of it. Knows no template.
import type { PathFrame } from '../../page/index.ts';
import { joinPath } from '../../text/index.ts';

const clean = (path: string): string => (path.startsWith('/') ? `/${joinPath(path)}` : joinPath(path));

/** The whole path; undefined where it cannot be told what becomes of the value: a query, another host, a slash too many. */
export const toWholePath = (frame: PathFrame, value: string): string | undefined => {
  const { before, behind, joined } = frame;
  if (value.includes('://') || (behind !== '' && /[?#]/.test(value))) return undefined;
  if (joined) return clean(`${before}/${value}`);
  return value.startsWith('/') && before !== '' ? undefined : before + value + behind;
};

/** What has to be written so that this path is named; undefined where the frame leads elsewhere. Without a frame the path itself. */
export const toFramedValue = (frame: PathFrame | undefined, whole: string): string | undefined => {
  if (frame === undefined) return whole;
  const { behind, joined } = frame;
  const before = joined && frame.before !== '' ? `${frame.before.replace(/\/$/, '')}/` : frame.before;
  const isFitting = whole.startsWith(before) && whole.endsWith(behind) && whole.length > before.length + behind.length;
  const value = isFitting ? whole.slice(before.length, whole.length - behind.length) : undefined;
  return value?.startsWith('/') ? undefined : value;
};
