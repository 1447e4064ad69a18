import assert from 'node:assert/strict';
import path from 'node:path';
import { inOrder, runEditor, setupOf, startSession, writeSetup, type Session, type Told } from './session';

const driver = path.join(__dirname, 'drivers', 'emacs.el');

describe('Emacs', () => {
  let session: Session;

  before('a home folder', async () => {
    session = await startSession();
  });

  after('remove it', () => {
    session.end();
  });

  it('shows what the command says', () => {
    const init = writeSetup(session, 'init.el', setupOf('Emacs', 'elisp'));
    const packages = ['-l', 'package', '-f', 'package-activate-all'];
    const shown = runEditor(session, 'emacs', ['--batch', ...packages, '-l', init, '-l', driver]);
    // Emacs has three severities: its notes are our information and hints.
    const noted = ({ severity, ...told }: Told): Told => ({
      ...told,
      severity: severity === 'information' || severity === 'hint' ? 'note' : severity,
    });
    const expected = session.told.map(({ path: file, findings }) => ({
      path: file,
      findings: findings.map(noted),
    }));
    assert.deepEqual(inOrder(shown), inOrder(expected));
    for (const { rule, message, shown: text } of shown.flatMap(
      ({ findings }) => findings as readonly (Told & { readonly shown: string })[],
    )) {
      assert.ok(text.includes(message), text);
      assert.ok(text.includes(rule), text);
    }
  });
});
