// Another real client: Neovim without a screen, its built-in client over standard input and output, pushed diagnostics.
import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { makeTempFolder } from '../support/temp-folder.ts';
import { blog, trip } from './blog.ts';

const cli = join(import.meta.dirname ?? __dirname, '../../dist/cli.js');

const hasNeovim = (): boolean => {
  try {
    execFileSync('nvim', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** Opens the post, waits for its diagnostics, types the right name, waits until they are gone, and writes what it saw. */
const script = (command: readonly string[], post: string, output: string): string => `
local seen = {}
local function finish()
  local file = io.open(${JSON.stringify(output)}, 'w')
  file:write(vim.fn.json_encode(seen))
  file:close()
  vim.cmd('qa!')
end
vim.cmd('edit ' .. vim.fn.fnameescape(${JSON.stringify(post)}))
vim.lsp.start_client({
  name = 'hugo-author',
  cmd = ${`{ ${command.map((part) => JSON.stringify(part)).join(', ')} }`},
  on_init = function(client) vim.lsp.buf_attach_client(0, client.id) end,
})
local function waitFor(condition)
  return vim.wait(20000, condition, 20)
end
local function shown() return vim.diagnostic.get(0) end
waitFor(function() return #shown() > 0 end)
for _, found in ipairs(shown()) do
  local line = vim.api.nvim_buf_get_lines(0, found.lnum, found.lnum + 1, false)[1]
  table.insert(seen, { code = found.code, message = found.message, text = line:sub(found.col + 1, found.end_col) })
end
local first = shown()[1]
if first then
  vim.api.nvim_buf_set_text(0, first.lnum, first.col, first.lnum, first.end_col, { 'lake-2.png' })
  waitFor(function() return #shown() == 0 end)
end
table.insert(seen, { left = #shown() })
finish()
`;

test('Neovim shows the missing picture, and no longer once it is named rightly', async (t) => {
  if (!hasNeovim()) {
    t.skip('Neovim is not on this machine: install it, or let .ci/run do so');
    return;
  }
  assert(existsSync(cli), 'build first: npm run build');
  const folder = makeTempFolder(t, blog);
  const output = join(folder.path, 'seen.json');
  folder.write('drive.lua', script([process.execPath, cli, 'lsp', '--stdio'], join(folder.path, trip), output));
  await promisify(execFile)(
    'nvim',
    ['--headless', '--clean', '-n', '-c', `luafile ${join(folder.path, 'drive.lua')}`],
    {
      cwd: folder.path,
      timeout: 60_000,
    },
  );
  const [found, left] = JSON.parse(readFileSync(output, 'utf8'));
  assert.equal(found.code, 'image-missing');
  assert.equal(found.text, 'lake-1.png');
  assert.match(found.message, /lake-2\.png/);
  assert.deepEqual(left, { left: 0 });
});
