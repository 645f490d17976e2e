// Real Hugo is the judge of configuration: `hugo config` and builds of generated sites against ours.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { embeddedShortcodes, parseConfigFile } from '../../server/src/core/site/index.ts';
import { type Files, hugo, kinds, ours, versions, write } from './config-sites.ts';

for (const version of versions)
  describe(`Hugo ${version}`, () => {
    test('values: folders, taxonomies, languages, switches', async () => {
      const files = {
        'hugo.toml':
          "theme = 't'\ntitle = 'Root'\nbaseURL = 'https://example.org/sub/'\ncanonifyURLs = true\n[params]\nOwner = 'me'\n[taxonomies]\nauthor = 'authors'\n" +
          '[languages.en]\nweight = 2\n[languages.nb-NO]\nweight = 1\n',
        'config/_default/params.yaml': 'owner: you\nColour: red\n',
        'config/production/hugo.json': '{"Title": "Production", "publishDir": "out", "timeZone": "Europe/Oslo"}',
        'themes/t/config.toml':
          "publishDir = 'no'\n[params]\nOwner = 'no'\nExtra = 'yes'\n[taxonomies]\nseries = 'series'\n",
        'content/a.md': '',
      };
      const root = write(files);
      const told = hugo(version, root, 'config').replace(/^(WARN|INFO).*$/gm, '');
      const { config } = await ours(version, files);
      // Older ones print `key: value`, newer ones TOML.
      const value = (key: string): string =>
        (new RegExp(`^${key}\\s*[:=]\\s*(.*)$`, 'm').exec(told)?.[1] ?? '').replace(/^["']|["']$/g, '');
      assert.equal(config.title, value('title'));
      assert.equal(config.baseURL, value('baseurl'));
      assert.equal(String(config.canonifyURLs), value('canonifyurls'));
      assert.equal(config.publishDir, value('publishdir'));
      assert.equal(config.timeZone, value('timezone'));
      assert.deepEqual(config.taxonomies, { author: 'authors' });
      assert.match(told, /author"?\s*[:=]\s*['"]?authors|map\[author:authors\]/);
      assert.doesNotMatch(told, /categories|series/);
      assert.deepEqual(config.all.params, { owner: 'you', colour: 'red', extra: 'yes' });
      assert.match(told, /extra\s*=\s*'yes'|extra:yes/);
      assert.match(told, /owner\s*=\s*'you'|owner:you/);
      assert.match(told, /colour\s*=\s*'red'|colour:red/);
      assert.deepEqual(
        config.languages.map(({ key }) => key),
        ['nb-no', 'en'],
      );
    });

    test('which files are refused', () => {
      const texts: readonly (readonly [name: string, text: string])[] = [
        ['config.yaml', ''],
        ['config.yaml', 'title: a: b\n'],
        ['config.yaml', 'title: @a\n'],
        ['config.yaml', 'params:\n\ta: 1\n'],
        ['config.yaml', 'params: {a: [1,\n\t2\n]\n}\n'],
        ['config.yaml', 'ignoreFiles: [\n"x"\n]\ntitle: b\n'],
        ['config.yaml', '- a\n'],
        ['config.yaml', 'title: a\ntitle: b\n'],
        ['config.yaml', 'title: "a\\d"\n'],
        ['config.yaml', 'title: *a\n'],
        ['config.yaml', "title: 'it's'\n"],
        ['config.yaml', 'title: a\n---\ntitle: b\n'],
        ['config.toml', ''],
        ['config.toml', 'title = yes\n'],
        ['config.toml', 'title = "a\ntitle = "b"\n'],
        ['config.toml', 'title = "a"\ntitle = "b"\n'],
        ['config.toml', '[params]\na = 1\n[params]\nb = 1\n'],
        ['config.toml', 'params = { a = 1,\n b = 2, }\n'],
        ['config.toml', '[params]\na = 2024-01-02T03:04\n'],
        ['config.json', ''],
        ['config.json', '{"title": "a",}'],
        ['config.json', '{"title": "a", "title": "b"}'],
        ['config.json', '{"title": "a" // no\n}'],
      ];
      for (const [name, text] of texts) {
        const root = write({ [name]: text });
        let accepted = true;
        try {
          hugo(version, root, 'config');
        } catch {
          accepted = false;
        }
        const { problem } = parseConfigFile(name, text, { number: version, why: 'test' });
        assert.equal(problem === undefined, accepted, `${JSON.stringify(text)} in ${name}: ${problem?.message}`);
      }
    });

    test('which shortcodes take inner text', async () => {
      const bodies: readonly string[] = [
        '{{ .Inner }}',
        '{{ $.InnerDeindent }}',
        '{{ $c := . }}{{ $c.Inner }}',
        '{{ (printf "%s" .Inner) | safeHTML }}',
        '{{ with .Parent }}{{ .Inner }}{{ end }}',
        '{{ if false }}{{ else }}{{ .Inner }}{{ end }}',
        '{{ define "d" }}{{ .Inner }}{{ end }}{{ template "d" . }}',
        '{{/* .Inner */}}',
        '{{ "{{ .Inner }}" }}',
        '{{ `.Inner` }}',
        '{{ .Get "Inner" }}',
        '.Inner',
        '{{ range .Params }}{{ . }}{{ end }}',
      ];
      const files: Files = {
        'hugo.toml': kinds,
        'layouts/_default/single.html': '{{ .Content }}',
        ...Object.fromEntries(bodies.map((body, i) => [`layouts/shortcodes/s${i}.html`, body])),
      };
      const { shortcodes } = await ours(version, files);
      for (const [i, body] of bodies.entries()) {
        const root = write({ ...files, 'content/p.md': `---\ntitle: p\n---\n{{< s${i} >}}x{{< /s${i} >}}\n` });
        let closes = true;
        try {
          hugo(version, root, '--destination', '../out');
        } catch {
          closes = false;
        }
        assert.equal(shortcodes.get(`s${i}`)?.takesInner, closes, body);
      }
    });

    test('which shortcodes come with Hugo, and which of them take inner text', () => {
      const ofHugo = { number: version, why: 'test' };
      const here = new Map(embeddedShortcodes(ofHugo).map((template) => [template.name, template]));
      const anywhere = ['0.111.3', '0.147.9', '0.168.0'].flatMap((number) =>
        embeddedShortcodes({ number, why: 'test' }),
      );
      for (const name of new Set(anywhere.map((template) => template.name))) {
        const root = write({ 'hugo.toml': kinds, 'content/p.md': `---\ntitle: p\n---\n{{< ${name} >}}\n` });
        let told = '';
        try {
          hugo(version, root, '--destination', '../out');
        } catch (error) {
          told =
            error instanceof Error && 'stderr' in error && 'stdout' in error ? `${error.stderr}${error.stdout}` : '';
        }
        assert.equal(here.has(name), !/template for shortcode .* not found/.test(told), `${name}: ${told}`);
        if (here.has(name)) assert.equal(here.get(name)?.takesInner, /must be closed or self-closed/.test(told), name);
      }
    });
  });
