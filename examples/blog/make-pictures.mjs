// Draws every picture of this blog with plain Node, so that no photograph of anyone is in the repository.
// Run it from anywhere: node examples/blog/make-pictures.mjs. The PNGs it writes are committed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';

const blog = dirname(fileURLToPath(import.meta.url));

/** A repeatable source of numbers in [0, 1): the same pictures on every machine. */
const numbersFrom = (seed) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
};

const colour = (hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
const mix = (a, b, share) => a.map((value, i) => value + (b[i] - value) * share);
const clamp = (value) => Math.min(1, Math.max(0, value));

const crcTable = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
const crcOf = (bytes) => {
  let c = 0xffffffff;
  for (const byte of bytes) c = crcTable[(c ^ byte) & 255] ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
};
const chunk = (type, data) => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crcOf(body), body.length + 4);
  return out;
};

/** An 8-bit RGB PNG; `pixel(x, y)` gives the colour of the point. Rows are stored as differences to the row above. */
const pngOf = (width, height, pixel) => {
  const stride = width * 3;
  const raw = Buffer.alloc((stride + 1) * height);
  let above = new Uint8Array(stride);
  for (let y = 0; y < height; y++) {
    const row = new Uint8Array(stride);
    for (let x = 0; x < width; x++) pixel(x, y).forEach((value, i) => (row[x * 3 + i] = Math.round(value)));
    const start = y * (stride + 1);
    raw[start] = 2;
    for (let i = 0; i < stride; i++) raw[start + 1 + i] = row[i] - above[i];
    above = row;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(raw, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

/** The height of a mountain line at x: a few waves laid over each other. */
const ridgeLine = (seed, base, height) => {
  const next = numbersFrom(seed);
  const waves = [1, 2, 4, 9, 19].map((count) => ({ count, phase: next() * 6.28, size: height / count ** 0.85 }));
  return (x) => base - waves.reduce((sum, w) => sum + Math.abs(Math.sin(x * w.count * 2.2 + w.phase)) * w.size, 0) / 2;
};

/** Sky, a sun or moon, and mountain lines one behind the other; with `water`, the lower part mirrors the upper one. */
const landscape = ({ seed, top, low, near, far, sun, sunAt, layers = 5, water = 1 }) => {
  const [skyTop, skyLow, nearest, farthest, disc] = [top, low, near, far, sun].map(colour);
  const lines = Array.from({ length: layers }, (_, i) => ({
    line: ridgeLine(seed + i * 17, 0.55 + (i * 0.4) / layers, 0.26 - i * 0.02),
    tone: mix(farthest, nearest, i / (layers - 1)),
  }));
  const at = (x, y) => {
    const distance = Math.hypot(x - sunAt[0], y - sunAt[1]);
    let point = mix(skyTop, skyLow, clamp(y / 0.7));
    point = mix(point, disc, clamp(0.35 - distance) * 1.2);
    point = mix(point, disc, clamp((0.062 - distance) * 200));
    for (const { line, tone } of lines) point = mix(point, tone, clamp((y - line(x)) * 400));
    return point;
  };
  return (x, y) => {
    if (y <= water) return at(x, y);
    const depth = y - water;
    return mix(at(x + Math.sin(depth * 260) * 0.004, water - depth * 1.3), skyTop, 0.25 + depth * 0.8);
  };
};

/** Lines of equal height, as on a walker's map, with the way drawn in. */
const contours = ({ seed, paper, line, way }) => {
  const [ground, ink, red] = [paper, line, way].map(colour);
  const next = numbersFrom(seed);
  const hills = Array.from({ length: 7 }, () => [next(), next() * 0.7, 0.08 + next() * 0.16, 0.5 + next()]);
  const heightAt = (x, y) =>
    hills.reduce((sum, [hx, hy, wide, tall]) => sum + tall * Math.exp(-((x - hx) ** 2 + (y - hy) ** 2) / wide ** 2), 0);
  return (x, y) => {
    const height = heightAt(x, y) * 11;
    const slope = Math.hypot(heightAt(x + 0.002, y) * 11 - height, heightAt(x, y + 0.002) * 11 - height) + 1e-6;
    const step = Math.abs(height - Math.round(height)) / slope;
    const bold = Math.round(height) % 5 === 0 ? 1.1 : 0.5;
    // Eight tones are enough for the eye and halve the file.
    let point = mix(ground, ink, Math.round(clamp(bold - step * 0.8) * 7) / 7);
    const path = 0.34 + Math.sin(x * 7) * 0.09 + Math.sin(x * 17) * 0.03;
    const dash = Math.sin(x * 150) > -0.4 ? 1 : 0;
    if (x > 0.08 && x < 0.92) point = mix(point, red, clamp((0.006 - Math.abs(y - path)) * 600) * dash);
    return point;
  };
};

/** A glass of beer on a table. */
const glass = ({ beer, foam, wall, table, seed }) => {
  const [body, head, back, wood] = [beer, foam, wall, table].map(colour);
  const next = numbersFrom(seed);
  const bubbles = Array.from({ length: 70 }, () => [0.41 + next() * 0.18, 0.24 + next() * 0.36, 0.002 + next() * 0.004]);
  return (x, y) => {
    let point = mix(back, [0, 0, 0], Math.abs(x - 0.5) * 0.5);
    if (y > 0.56) point = mix(wood, [0, 0, 0], (Math.sin(x * 40 + Math.sin(y * 90) * 0.6) + 1) * 0.05);
    const half = 0.125 - (y - 0.1) * 0.06;
    const inside = clamp((half - Math.abs(x - 0.5)) * 400) * clamp((y - 0.1) * 400) * clamp((0.64 - y) * 400);
    const surface = 0.19 + Math.sin(x * 60) * 0.004;
    let filling = mix(body, [255, 235, 190], clamp(0.35 - Math.abs(x - 0.45) * 5));
    for (const [bx, by, size] of bubbles) if (Math.hypot(x - bx, y - by) < size) filling = mix(filling, [255, 255, 255], 0.6);
    if (y < surface) filling = mix(head, [0, 0, 0], clamp(Math.sin(x * 90) * Math.sin(y * 300)) * 0.05);
    point = mix(point, filling, inside);
    return mix(point, [255, 255, 255], inside * clamp(0.014 - Math.abs(Math.abs(x - 0.5) - half + 0.012)) * 30);
  };
};

/** A measured curve on squared paper. */
const chart = ({ paper, grid, curve, ink }) => {
  const [ground, rule, line, mark] = [paper, grid, curve, ink].map(colour);
  const heightAt = (x) => 0.3 + 0.17 * Math.exp(-((x - 0.3) ** 2) / 0.012) * -1 + 0.12 * Math.sin(x * 9) * (1 - x);
  return (x, y) => {
    const nearRule = Math.min(((x * 16) % 1) / 16, ((y * 16) % 1) / 16);
    let point = mix(ground, rule, clamp((0.002 - nearRule) * 900));
    if (x > 0.06 && x < 0.95) {
      const slope = (heightAt(x + 0.001) - heightAt(x - 0.001)) / 0.002;
      point = mix(point, line, clamp((0.006 - Math.abs(y - heightAt(x)) / Math.hypot(1, slope)) * 500));
    }
    const axis = Math.min(Math.abs(x - 0.06), Math.abs(y - 0.56));
    if (x >= 0.058 && y <= 0.562) point = mix(point, mark, clamp((0.003 - axis) * 900));
    return point;
  };
};

/** A paper lantern in the dark. */
const lantern = ({ night, glow }) => {
  const [dark, warm] = [night, glow].map(colour);
  const next = numbersFrom(5);
  const stars = Array.from({ length: 90 }, () => [next(), next() * 0.62, 0.0008 + next() * 0.0016]);
  return (x, y) => {
    let point = mix(dark, [0, 0, 0], y * 0.6);
    for (const [sx, sy, size] of stars) if (Math.hypot(x - sx, y - sy) < size) point = [220, 225, 240];
    const away = Math.hypot((x - 0.5) / 0.16, (y - 0.31) / 0.2);
    point = mix(point, warm, clamp(1.9 - away) * 0.28);
    const rib = 0.82 + 0.18 * Math.cos((y - 0.31) * 160);
    point = mix(point, warm.map((value) => value * rib), clamp((1 - away) * 60));
    if (Math.abs(x - 0.5) < 0.045 && (Math.abs(y - 0.115) < 0.012 || Math.abs(y - 0.505) < 0.012)) point = [60, 40, 30];
    if (Math.abs(x - 0.5) < 0.0025 && y < 0.11) point = [60, 40, 30];
    return point;
  };
};

const dawn = { top: '#34406b', low: '#f6b28a', near: '#1c2333', far: '#8d86a6', sun: '#fff0cf' };
const dusk = { top: '#202a4d', low: '#d9798a', near: '#141a2b', far: '#6b6591', sun: '#ffd9b0' };
const noon = { top: '#5f9ed1', low: '#dcecf5', near: '#2f5d46', far: '#a8c3cf', sun: '#fffbe8' };
const rain = { top: '#7d8a94', low: '#c3ccd1', near: '#35434a', far: '#9aa7ad', sun: '#d8dee0' };

const pictures = {
  'static/images/ridge-dawn.png': landscape({ ...dawn, seed: 3, sunAt: [0.62, 0.3] }),
  'static/images/ridge-noon.png': landscape({ ...noon, seed: 41, sunAt: [0.25, 0.12] }),
  'static/images/ridge-rain.png': landscape({ ...rain, seed: 8, sunAt: [0.5, -0.5], layers: 7 }),
  'static/images/winter-dusk.png': landscape({ ...dusk, seed: 77, sunAt: [0.35, 0.33], layers: 4 }),
  'static/images/saison.png': glass({ beer: '#e2a233', foam: '#fbf3dd', wall: '#4d5a52', table: '#7a5233', seed: 1 }),
  'static/images/spruce-ale.png': glass({ beer: '#9b4a1f', foam: '#efdfc2', wall: '#2f3b45', table: '#5d4030', seed: 9 }),
  'static/images/fermentation-curve.png': chart({ paper: '#fbfaf4', grid: '#d5dde0', curve: '#b5482c', ink: '#333a40' }),
  'static/images/lantern.png': lantern({ night: '#1b2140', glow: '#ffc25e' }),
  'content/posts/hut-to-hut/lake.png': landscape({ ...noon, seed: 19, sunAt: [0.7, 0.14], water: 0.44, layers: 4 }),
  'content/posts/hut-to-hut/pass.png': landscape({ ...dusk, seed: 26, sunAt: [0.58, 0.36], layers: 6 }),
  'content/posts/packing-list/route.png': contours({ seed: 29, paper: '#eef2ea', line: '#86a08a', way: '#2f5aa8' }),
  'assets/images/ridge-map.png': contours({ seed: 12, paper: '#f4efdf', line: '#a9825a', way: '#c2362b' }),
};

for (const [path, scene] of Object.entries(pictures)) {
  const [width, height] = [640, 400];
  const png = pngOf(width, height, (x, y) => scene((x + 0.5) / width, (y + 0.5) / width));
  mkdirSync(dirname(join(blog, path)), { recursive: true });
  writeFileSync(join(blog, path), png);
  console.log(`${path} ${(png.length / 1024).toFixed(1)} KB`);
}
