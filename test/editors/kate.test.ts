import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runEditor, setupOf, startSession, writeSetup, type Session } from './session';

const driver = path.join(__dirname, 'drivers', 'kate.py');
const command = 'ccmsetup-language-server';

describe('Kate', () => {
  let session: Session;
  /** Takes what the server says. */
  let started: string;

  before('a home folder', async () => {
    session = await startSession();
    mkdirSync(path.join(session.home, '.config', 'kate', 'lspclient'), { recursive: true });
    writeSetup(session, '.config/kate/lspclient/settings.json', setupOf('Kate', 'json'));
    // Kate starts only servers that the user has allowed, by their whole path: this one copies what the real one says.
    const folder = path.join(session.home, 'bin');
    const server = path.join(folder, command);
    started = path.join(session.home, 'started');
    mkdirSync(folder);
    writeFileSync(server, `#!/bin/sh\n"${path.join(session.bin, command)}" "$@" | tee "${started}"\n`);
    chmodSync(server, 0o755);
    session = { ...session, bin: folder };
    writeSetup(
      session,
      '.config/katerc',
      `[Kate Plugins]\nlspclientplugin=true\n\n[lspclient]\nAllowedServerCommandLines=${server} --stdio\n`,
    );
  });

  after('remove it', () => {
    session.end();
  });

  for (const name of ['Install-ConfigMgrClient.ps1', 'intune-apps.json'])
    it(`shows what the command says of ${name}`, () => {
      writeFileSync(started, '');
      const shown = runEditor(
        session,
        'dbus-run-session',
        ['--', 'xvfb-run', '-a', '-s', '-screen 0 1280x900x24', '/usr/bin/python3', driver, 'kate'].concat(
          ['-qwindowgeometry', '1200x850+0+0', '--startanon', name],
        ),
        { KATE_STARTED: started, QT_LINUX_ACCESSIBILITY_ALWAYS_ON: '1', XDG_RUNTIME_DIR: session.home },
      ) as string[];
      const told = session.told.find((file) => file.path === name)?.findings ?? [];
      assert.ok(told.length > 0);
      for (const { rule, message } of told)
        assert.ok(
          shown.some((text) => text.includes(message) && text.includes(rule)),
          `${message}\n${shown.join('\n')}`,
        );
    });
});
