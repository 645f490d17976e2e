// Owns files that begin as pictures do: only what tells their size, nothing of what is seen.

const ascii = (text: string): number[] => [...text].map((sign) => sign.charCodeAt(0));
const big16 = (value: number): number[] => [value >> 8, value & 0xff];
const big32 = (value: number): number[] => [...big16(value >>> 16), ...big16(value & 0xffff)];
const little24 = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff, value >> 16];
const box = (name: string, content: readonly number[]): number[] => [
  ...big32(8 + content.length),
  ...ascii(name),
  ...content,
];

export const png = (width: number, height: number): Uint8Array =>
  new Uint8Array([0x89, ...ascii('PNG\r\n\x1a\n'), ...box('IHDR', [...big32(width), ...big32(height)])]);

export const gif = (width: number, height: number): Uint8Array =>
  new Uint8Array([...ascii('GIF89a'), width & 0xff, width >> 8, height & 0xff, height >> 8, 0, 0, 0]);

export const webp = (width: number, height: number): Uint8Array =>
  new Uint8Array([
    ...ascii('RIFF\0\0\0\0WEBPVP8X'),
    ...[10, 0, 0, 0, 0, 0, 0, 0],
    ...little24(width - 1),
    ...little24(height - 1),
  ]);

export const avif = (width: number, height: number): Uint8Array => {
  const size = box('ispe', [...big32(0), ...big32(width), ...big32(height)]);
  const meta = box('meta', [...big32(0), ...box('iprp', box('ipco', size))]);
  return new Uint8Array([...box('ftyp', ascii('avif\0\0\0\0avif')), ...meta]);
};

/** A photograph: `orientation` as cameras note it, and behind it `preamble` bytes of notes before the size. */
export const jpeg = (width: number, height: number, orientation = 1, preamble = 0): Uint8Array => {
  const segment = (marker: number, content: readonly number[]): number[] => [
    0xff,
    marker,
    ...big16(content.length + 2),
    ...content,
  ];
  const entry = [...big16(0x0112), ...big16(3), ...big32(1), ...big16(orientation), 0, 0];
  const exif = [...ascii('Exif\0\0'), ...ascii('MM\0*'), ...big32(8), ...big16(1), ...entry, ...big32(0)];
  const notes = Array.from({ length: Math.ceil(preamble / 60_000) }, () => segment(0xe2, Array(60_000).fill(7)));
  const frame = segment(0xc0, [8, ...big16(height), ...big16(width), 3, ...Array(9).fill(1)]);
  return new Uint8Array([
    0xff,
    0xd8,
    ...segment(0xe0, Array(14).fill(0)),
    ...segment(0xe1, exif),
    ...notes.flat(),
    ...frame,
    0xff,
    0xd9,
  ]);
};
