import assert from 'node:assert/strict';
import { analyzeText, loadedHost, slugsOf } from '../../support/lint';

/** Longer than what one match of a pattern can hold on the stack. */
const run = 10_000_000;

describe('a run of one sign without an end', () => {
  it('beside a command line leaves its findings: one word', () => {
    const text = `ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P011 ${'a'.repeat(run)}`;
    assert.ok(slugsOf(loadedHost('ccmcmd'), text).includes('site-code-format'));
  });

  it('beside a command line leaves its findings: empty lines', () => {
    const text = `$a = 'ccmsetup.exe SMSSITECODE=P011'${'\n'.repeat(run)}`;
    const { lines } = analyzeText(text, loadedHost('powershell'));
    assert.deepEqual(
      lines.map(({ region }) => region.text),
      ['ccmsetup.exe SMSSITECODE=P011'],
    );
  });
});
