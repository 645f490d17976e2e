// Owns the colours of TOML and JSON front matter. YAML is coloured by VS Code itself.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outline, tokenize } from './tokenize.ts';

const embeddedIn = async (document: string, language: string): Promise<string> =>
  (await tokenize(document))
    .filter(({ scopes }) => scopes.includes(`meta.embedded.block.frontmatter.${language}`))
    .map(({ text }) => text.trim())
    .join(' ');

test('TOML front matter is a block of TOML, and Markdown begins behind it', async () => {
  const document =
    '+++\ntitle = "A **post**"\ndate = 2024-05-01T10:00:00Z\ntags = ["a", \'b\']\n+++\n\nSome **bold** text';
  assert.equal(
    await embeddedIn(document, 'toml'),
    'title = " A **post** " date = 2024-05-01T10:00:00Z tags = [ " a " ,  \' b \' ]'.replace(',  ', ', '),
  );
  const tokens = await outline(document);
  assert.equal(tokens[0], '+++ → punctuation.definition.begin.frontmatter.hugo');
  assert.ok(tokens.includes('title → entity.name.tag.toml'));
  assert.ok(tokens.includes('2024-05-01T10:00:00Z → constant.numeric.date.toml'));
  assert.ok(tokens.includes('+++ → punctuation.definition.end.frontmatter.hugo'));
  assert.ok(tokens.includes('bold → markup.bold.markdown'));
});

test('tables, comments, booleans and numbers of TOML', async () => {
  const tokens = await outline('+++\n# note\ndraft = true\nweight = -10\n[params.cover]\nimage = """x"""\n+++');
  assert.ok(tokens.includes('# note → comment.line.number-sign.toml'));
  assert.ok(tokens.includes('true → constant.language.boolean.toml'));
  assert.ok(tokens.includes('-10 → constant.numeric.toml'));
  assert.ok(tokens.includes('params.cover → support.type.property-name.table.toml'));
});

test('JSON front matter is a block of JSON to its last brace', async () => {
  const document = '{\n  "title": "A post",\n  "cover": { "image": "x" },\n  "draft": true\n}\n\nSome **bold** text';
  const tokens = await outline(document);
  assert.ok((await embeddedIn(document, 'json')).endsWith('true }'));
  assert.ok(tokens.includes('title → support.type.property-name.json'));
  assert.ok(tokens.includes('true → constant.language.json'));
  assert.ok(tokens.includes('bold → markup.bold.markdown'));
});

test('only the start of a document can be front matter', async () => {
  assert.equal(await embeddedIn('text\n\n+++\ntitle = "x"\n+++', 'toml'), '');
  assert.equal(await embeddedIn('text\n\n{ "title": "x" }', 'json'), '');
});

test('a shortcode at the start is no JSON', async () => {
  assert.equal(await embeddedIn('{{< figure src="x" >}}', 'json'), '');
});
