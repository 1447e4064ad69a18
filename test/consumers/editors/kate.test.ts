import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from 'vscode-languageserver-types';
import { editorEnvironment, inOrder, setupOf, startSession, writeSetup, type Session } from './session';

const command = 'ccmsetup-language-server';
const severities = ['error', 'warning', 'information', 'hint'];

/** What Kate got, and what it sent: the whole conversation with the server. */
interface Conversation {
  readonly heard: string;
  readonly said: string;
}

/** The diagnostics in what a server said; undefined as long as there are none. */
function diagnosticsIn(heard: string): Diagnostic[] | undefined {
  const message = heard
    .split(/Content-Length: \d+\r\n\r\n/)
    .find((part) => part.includes('publishDiagnostics'));
  if (message?.endsWith('}') !== true) return undefined;
  return (JSON.parse(message) as { params: { diagnostics: Diagnostic[] } }).params.diagnostics;
}

/** Opens a file in Kate without a screen, and ends it as soon as it has diagnostics. */
async function openIn(session: Session, name: string): Promise<Conversation> {
  const [heard, said] = ['heard', 'said'].map((file) => path.join(session.home, file)) as [string, string];
  for (const file of [heard, said]) writeFileSync(file, '');
  const kate = spawn('dbus-run-session', ['--', 'kate', '--startanon', name], {
    cwd: session.samples,
    env: {
      ...editorEnvironment(session),
      QT_QPA_PLATFORM: 'offscreen',
      XDG_RUNTIME_DIR: session.home,
    },
    detached: true,
    stdio: 'ignore',
  });
  const ended = once(kate, 'exit').then(() => 'ended');
  const watcher = watch(heard);
  try {
    while (diagnosticsIn(readFileSync(heard, 'utf8')) === undefined)
      assert.notEqual(await Promise.race([once(watcher, 'change'), ended]), 'ended', 'Kate ended');
    return { heard: readFileSync(heard, 'utf8'), said: readFileSync(said, 'utf8') };
  } finally {
    watcher.close();
    process.kill(-kate.pid!, 'SIGKILL');
    await ended;
  }
}

describe('Kate', () => {
  let session: Session;

  before('a home folder', async () => {
    const started = await startSession();
    mkdirSync(path.join(started.home, '.config', 'kate', 'lspclient'), { recursive: true });
    writeSetup(started, '.config/kate/lspclient/settings.json', setupOf('Kate', 'json'));
    // This one keeps what both say.
    const bin = path.join(started.home, 'bin');
    const server = path.join(bin, command);
    mkdirSync(bin);
    writeFileSync(
      server,
      `#!/bin/sh\ntee "${started.home}/said" | "${path.join(started.bin, command)}" "$@" | tee "${started.home}/heard"\n`,
    );
    chmodSync(server, 0o755);
    // Kate starts only servers that the user has allowed, by their whole path.
    writeSetup(
      started,
      '.config/katerc',
      `[Kate Plugins]\nlspclientplugin=true\n\n[lspclient]\nAllowedServerCommandLines=${server} --stdio\n`,
    );
    session = { ...started, bin };
  });

  after('remove it', () => {
    session.end();
  });

  for (const [name, language] of [
    ['Install-ConfigMgrClient.ps1', 'powershell'],
    ['Install-Client.bat', 'bat'],
    ['intune-apps.json', 'json'],
    ['deploy-client.yml', 'yaml'],
    ['autounattend.xml', 'xml'],
  ] as const)
    it(`gets what the command says of ${name}`, async () => {
      // To this Kate, files in .cmd have no language.
      const sample = name.replace('.bat', '.cmd');
      if (sample !== name) copyFileSync(path.join(session.samples, sample), path.join(session.samples, name));
      const { heard, said } = await openIn(session, name);
      assert.match(said, new RegExp(`"languageId": "${language}"`));
      const findings = (diagnosticsIn(heard) ?? []).map(
        ({ code, severity, message, range: { start, end } }) => ({
          rule: String(code),
          severity: severities[(severity ?? 0) - 1]!,
          message: typeof message === 'string' ? message : message.value,
          line: start.line + 1,
          column: start.character + 1,
          endLine: end.line + 1,
          endColumn: end.character + 1,
        }),
      );
      const told = session.told.find((file) => file.path === sample);
      assert.ok(told !== undefined && told.findings.length > 0);
      assert.deepEqual(inOrder([{ path: sample, findings }]), [told]);
    });
});
