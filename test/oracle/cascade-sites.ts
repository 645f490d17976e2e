// Owns making sites whose sections hand values down, the same for a seed. Knows no Hugo and no verdict of ours.

/** A generator of numbers below 1 that is the same everywhere. */
const numbersFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
};

type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };
type Fields = Record<string, Value>;

export interface CascadeSite {
  readonly files: ReadonlyMap<string, string>;
  /** Pages below a cascade. */
  readonly pages: number;
}

const toToml = (value: Value): string => {
  if (Array.isArray(value)) return `[${value.map(toToml).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .map(([key, inner]) => `${key} = ${toToml(inner)}`)
      .join(', ')}}`;
  return JSON.stringify(value);
};

const toBlock = (value: Value, indent: string): string => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return ` ${JSON.stringify(value)}`;
  return Object.entries(value)
    .map(([key, inner]) => `\n${indent}${key}:${toBlock(inner, `${indent}  `)}`)
    .join('');
};

const toFrontMatter = (fields: Fields, format: number): string => {
  const entries = Object.entries(fields);
  if (format === 0) return `---\n${entries.map(([key, value]) => `${key}:${toBlock(value, '  ')}`).join('\n')}\n---\n`;
  if (format === 1) return `+++\n${entries.map(([key, value]) => `${key} = ${toToml(value)}`).join('\n')}\n+++\n`;
  return `${JSON.stringify(fields, undefined, 1)}\n`;
};

/** Values that are handed down, or that a page has itself. */
const values: readonly (readonly [string, readonly Value[]])[] = [
  ['draft', [true, false, 'true', '']],
  ['publishDate', ['2099-01-02', '2001-02-03']],
  ['date', ['2098-01-02', '2002-02-03', '']],
  ['pubdate', ['2097-05-06']],
  ['expiryDate', ['2001-01-02', '2099-01-02']],
  ['headless', [true, false]],
  ['slug', ['handed', 'down']],
  ['tags', [['Red'], ['Green', 'Blue'], 'Red', []]],
  ['x', ['one', 'two', 'three']],
  ['params', [{ x: 'four' }, { tags: ['Yellow'] }, { draft: true, slug: 'params' }, { x: 'five', w: 'six' }]],
];

/** Laid over one with params, an entry without them makes Hugo 0.147 panic. */
const withParams = (fields: Fields): Fields => ({
  ...fields,
  params: { always: 'there', ...(fields.params as Fields) },
});

/** Sites for one version: before 0.123 without what Hugo leaves to chance, two targets that hand the same key to one page. */
export const makeCascadeSite = (seed: number, isNew: boolean, sections: number): CascadeSite => {
  const next = numbersFrom(seed);
  const below = (count: number): number => Math.floor(next() * count);
  const pick = <T>(items: readonly T[]): T => items[below(items.length)]!;
  // Side by side the two names of `build` make Hugo 0.147 panic.
  const renders: readonly (readonly [string, readonly Value[]])[] = isNew
    ? [['build', [{ render: 'never' }, { render: 'link' }, { list: 'never' }]]]
    : [['_build', [{ render: 'never' }, { render: 'always' }]]];
  const choose = (count: number, from: typeof values): Fields => {
    const fields: Fields = {};
    for (let i = 0; i < count; i++) {
      const [key, all] = pick(from);
      fields[key] = pick(all);
    }
    return fields;
  };
  const all = [...values, ...renders];
  const targetKey = isNew ? 'target' : '_target';
  const targets = (name: string): readonly Fields[] => [
    { kind: 'page' },
    { kind: '{section,home}' },
    { path: `/${name}/**` },
    { path: `{/${name},/${name}/**}` },
    { path: '**/SUB/**' },
    { environment: 'development' },
    { environment: 'prod*', kind: 'page' },
    ...(isNew ? [{ path: `/${name}/my-page` }] : [{ path: `/${name}/my page.md` }, { path: `/${name}/leaf/index.md` }]),
  ];
  const cascadeOf = (name: string, nested: boolean): Value => {
    if (!isNew) {
      // Two targets may not meet over one key: what has a target hands down other keys than what has none.
      const plain = values.filter(([key]) => !['x', 'slug', 'tags'].includes(key));
      const aimed = values.filter(([key]) => ['x', 'slug', 'tags'].includes(key));
      if (nested || next() < 0.5) return choose(2, [...plain, ...renders]);
      return [choose(2, plain), { ...choose(2, aimed), [targetKey]: pick(targets(name)) }];
    }
    if (next() < 0.4) return withParams(choose(1 + below(3), all));
    return Array.from({ length: 1 + below(3) }, () => ({
      ...withParams(choose(1 + below(2), all)),
      ...(next() < 0.6 && { [targetKey]: pick(targets(name)) }),
    }));
  };
  const files = new Map<string, string>();
  const put = (path: string, fields: Fields): void => {
    files.set(`content/${path}`, toFrontMatter({ weight: 1, ...fields }, below(3)));
  };
  for (let i = 0; i < sections; i++) {
    const name = `s${i}`;
    put(`${name}/_index.md`, { cascade: cascadeOf(name, false) });
    put(`${name}/my page.md`, {});
    put(`${name}/own.md`, choose(1 + below(3), all));
    put(`${name}/leaf/index.md`, choose(below(2), all));
    put(
      `${name}/sub/_index.md`,
      next() < 0.6 ? { cascade: cascadeOf(name, true) } : choose(below(2), values.slice(0, 3)),
    );
    put(`${name}/sub/deep.md`, choose(below(2), all));
    put(`${name}/sub/no section/deeper.md`, {});
    if (isNew) put(`${name}/self.md`, { cascade: withParams(choose(1, all)) });
  }
  return { files, pages: files.size };
};
