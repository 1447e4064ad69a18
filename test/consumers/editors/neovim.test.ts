import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { inOrder, runEditor, setupOf, startSession, writeSetup, type Session } from './session';

const driver = path.join(__dirname, 'drivers', 'neovim.lua');

/** Whether the installed Neovim is 0.11 or later. */
function isNew(): boolean {
  const [, major, minor] =
    /NVIM v(\d+)\.(\d+)/.exec(spawnSync('nvim', ['--version']).stdout.toString()) ?? [];
  return Number(major) > 0 || Number(minor) >= 11;
}

describe('Neovim', () => {
  let session: Session;

  before('a home folder', async () => {
    session = await startSession();
  });

  after('remove it', () => {
    session.end();
  });

  it('shows what the command says', () => {
    const setups = isNew() ? ['Neovim', 'Older Neovim'] : ['Older Neovim'];
    for (const heading of setups) {
      const init = writeSetup(session, 'init.lua', setupOf(heading, 'lua'));
      const shown = runEditor(session, 'nvim', ['--headless', '-u', init, '-S', driver]);
      assert.deepEqual(inOrder(shown), session.told, heading);
    }
    assert.ok(session.told.flatMap(({ findings }) => findings).length > 20);
  });

  it('can read both setups', () => {
    for (const heading of ['Neovim', 'Older Neovim']) {
      const init = writeSetup(session, 'init.lua', setupOf(heading, 'lua'));
      const check = `lua if not loadfile([[${init}]]) then vim.cmd('cquit 1') end vim.cmd('qall!')`;
      assert.equal(spawnSync('nvim', ['--headless', '-u', 'NONE', '-c', check]).status, 0, heading);
    }
  });
});
