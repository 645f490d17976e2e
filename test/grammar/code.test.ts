// Owns the colours of code whose language Hugo is told: in `highlight`, and in fences with attributes.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { embeddedLanguages } from '../../scripts/code-grammar.ts';
import { projectFolder } from '../../scripts/lib/folders.mjs';
import { outline, tokenize } from './tokenize.ts';

/** The scopes of the only token that reads `text`. */
const scopesOf = async (document: string, text: string): Promise<readonly string[]> => {
  const found = (await tokenize(document)).filter((token) => token.text.trim() === text);
  assert.equal(found.length, 1, `“${text}” is one token of ${document}`);
  return found[0]!.scopes;
};

test('the code in highlight has the colours of its language, and its tags are tags', async () => {
  const code = '{{< highlight go "linenos=table,hl_lines=2" >}}\nvar x = "a"\n{{< /highlight >}}\nSome **bold** text';
  assert.deepEqual(
    (await outline(code)).map((token) => token.replace(/punctuation\.definition/, 'p.d')),
    [
      '{{< → p.d.tag.begin.shortcode.hugo',
      'highlight → entity.name.tag.shortcode.hugo',
      'go → string.unquoted.shortcode.hugo',
      '" → p.d.string.begin.shortcode.hugo',
      'linenos → entity.other.attribute-name.hugo',
      '= → punctuation.separator.key-value.hugo',
      'table, → string.quoted.double.shortcode.hugo',
      'hl_lines → entity.other.attribute-name.hugo',
      '= → punctuation.separator.key-value.hugo',
      '2 → constant.numeric.hugo',
      '" → p.d.string.end.shortcode.hugo',
      '>}} → p.d.tag.end.shortcode.hugo',
      'var → keyword.var.go',
      'x → variable.other.assignment.go',
      '= → keyword.operator.assignment.go',
      '" → p.d.string.begin.go',
      'a → string.quoted.double.go',
      '" → p.d.string.end.go',
      '{{< → p.d.tag.begin.shortcode.hugo',
      '/ → p.d.tag.closing.shortcode.hugo',
      'highlight → entity.name.tag.shortcode.hugo',
      '>}} → p.d.tag.end.shortcode.hugo',
      'Some',
      '** → p.d.bold.markdown',
      'bold → markup.bold.markdown',
      '** → p.d.bold.markdown',
      'text',
    ],
  );
});

test('each way to write the tags of highlight', async () => {
  for (const [open, close] of [
    ['{{<highlight go>}}', '{{</highlight>}}'],
    ['{{% highlight "go" %}}', '{{% /highlight %}}'],
    ['{{< highlight GO `hl_lines=1` >}}', '{{%/ highlight %}}'],
    ['  {{< highlight golang linenos >}}  ', '  {{< / highlight >}}'],
  ]) {
    const scopes = await scopesOf(`${open}\nvar x = 1\n${close}\n**bold**`, 'var');
    assert.ok(scopes.includes('meta.embedded.block.go'), open);
    assert.ok((await outline(`${open}\nvar x = 1\n${close}\n**bold**`)).includes('bold → markup.bold.markdown'), open);
  }
});

test('what is left open in the code ends with highlight', async () => {
  for (const code of ['x := `open', '/* open', 'x := "{{< y', '```'])
    assert.ok(
      (await outline(`{{< highlight go >}}\n${code}\n{{< /highlight >}}\n**bold**`)).includes(
        'bold → markup.bold.markdown',
      ),
      code,
    );
  const behindCode = '{{< highlight go >}}\na()\nb() {{< /highlight >}}\n**bold**';
  assert.ok((await outline(behindCode)).includes('bold → markup.bold.markdown'));
});

test('in a language that nobody knows code is plain, and no Markdown', async () => {
  const scopes = await scopesOf('{{< highlight nginx >}}\n# worker **pool**\n{{< /highlight >}}', '# worker **pool**');
  assert.deepEqual(scopes, ['meta.code.hugo', 'markup.raw.block.hugo']);
});

test('highlight in a list, in a quote and within a line', async () => {
  for (const lead of ['- item\n\n  ', '1. ', '> ']) {
    const next = lead.startsWith('>') ? '> ' : '  ';
    const document = `${lead}{{< highlight yaml >}}\n${next}key: 1\n${next}{{< /highlight >}}\n\n**bold**`;
    assert.ok((await scopesOf(document, 'key')).includes('meta.embedded.block.yaml'), lead);
    assert.ok((await outline(document)).includes('bold → markup.bold.markdown'), lead);
  }
  const within = 'Say {{< highlight go >}}**x**{{< /highlight >}} and **bold**';
  assert.ok((await outline(within)).includes('bold → markup.bold.markdown'));
});

test('the attributes of a fence, and its code as ever', async () => {
  const fence = '```go {linenos=inline,hl_lines=[1,"3-4"],style="monokai"}\nvar x = 1\n```\n**bold**';
  const tokens = await outline(fence);
  for (const token of [
    'go → fenced_code.block.language.markdown',
    'linenos → entity.other.attribute-name.hugo',
    'inline → string.unquoted.hugo',
    '"3-4" → string.quoted.double.hugo',
    'var → keyword.var.go',
    'bold → markup.bold.markdown',
  ])
    assert.ok(tokens.includes(token), `${token} in\n${tokens.join('\n')}`);
  const unknown = await outline('~~~~ mermaid {class=wide}\n# a **b**\n~~~\n~~~~\n**bold**');
  assert.ok(unknown.includes('class → entity.other.attribute-name.hugo'));
  assert.ok(unknown.includes('# a **b** → markup.raw.block.hugo'));
  assert.ok(unknown.includes('bold → markup.bold.markdown'));
});

test('a fence without attributes is left to VS Code', async () => {
  for (const fence of ['```go\nvar x\n```', '```\nx\n```', '```{.bash}\nx\n```'])
    assert.ok(!(await tokenize(fence)).some(({ scopes }) => scopes.includes('meta.code.hugo')), fence);
});

test('a language by each of its names, in whatever case', async () => {
  const names = {
    c: ['c'],
    cpp: ['cpp', 'c++'],
    csharp: ['cs', 'csharp', 'c#'],
    css: ['css'],
    diff: ['diff', 'patch'],
    dockerfile: ['docker', 'Dockerfile'],
    html: ['html', 'go-html-template'],
    javascript: ['js', 'JavaScript', 'jsx'],
    json: ['json'],
    markdown: ['md'],
    php: ['php'],
    python: ['py', 'python', 'python3'],
    r: ['R'],
    ruby: ['rb'],
    rust: ['rust'],
    shellscript: ['sh', 'bash', 'console', 'zsh'],
    sql: ['sql', 'postgresql'],
    toml: ['toml'],
    typescript: ['ts'],
    vs_net: ['vb.net'],
    yaml: ['yaml', 'yml'],
  };
  for (const [block, aliases] of Object.entries(names))
    for (const alias of aliases)
      for (const document of [`{{< highlight ${alias} >}}\nx\n{{< /highlight >}}`, `\`\`\`${alias} {a=b}\nx\n\`\`\``]) {
        const inBlock = (await tokenize(document)).filter(({ scopes }) =>
          scopes.includes(`meta.embedded.block.${block}`),
        );
        assert.deepEqual(
          inBlock.map(({ text }) => text),
          ['x'],
          document,
        );
      }
});

test('the manifest names the language of each block', () => {
  const { contributes } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
  const grammar = contributes.grammars.find(({ scopeName }: { scopeName: string }) => scopeName === 'text.hugo.code');
  assert.deepEqual(grammar.embeddedLanguages, embeddedLanguages());
});
