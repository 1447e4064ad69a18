import assert from 'node:assert/strict';
import { logOf, logs, sampleLog, sampleLogs, usual } from '../../support/logs';
import { analyzeText, loadedHost } from '../../support/lint';

describe('the recorded command line of a log', () => {
  it('is a .ccmcmd file that says where it is from, without what ccmsetup added', () => {
    assert.equal(
      logs.recordedCommandLine(logOf(sampleLog('06')), undefined)?.text,
      [
        '# Recorded in line 6 of ccmsetup.log, 2026-11-17 14:05:02 (UTC+01:00)',
        '"C:\\WINDOWS\\ccmsetup\\ccmsetup.exe" "/mp:mp1.corp.harborlight.example" SMSSITECODE="HL1"',
        '',
      ].join('\n'),
    );
  });

  it('has holes for its secrets, which the linter takes as such', () => {
    for (const name of ['02-success-cmg-token.ccmsetup', '10']) {
      const { text, recorded } = logs.recordedCommandLine(logOf(sampleLog(name)), undefined) ?? assert.fail();
      assert.match(text, /\/regtoken:\{\{regtoken\}\}/);
      assert.match(text, /^# Secrets are left out\. Fill in \{\{regtoken\}\}\.$/m);
      assert.doesNotMatch(text + recorded, /eyJ/);
      const { lines } = analyzeText(text, loadedHost('ccmcmd'), { rules: [] });
      assert.equal(lines.length, 1);
      assert.equal(lines[0]?.region.holes.length, 1);
    }
  });

  it('is that of the run of a line, else of the last one', () => {
    const text = sampleLog('06') + sampleLog('12');
    const subject = logOf(text);
    const lineOf = (line?: number): string | undefined => logs.recordedCommandLine(subject, line)?.text;
    assert.match(lineOf(3) ?? '', /mp1\.corp/);
    assert.match(lineOf() ?? '', /in line 41 of/);
    assert.equal(lineOf(), lineOf(50));
    assert.equal(lineOf(100_000), undefined);
    assert.equal(logs.recordedCommandLine(logOf(sampleLog('13')), undefined), null);
    assert.equal(logs.recordedCommandLine(logOf(''), undefined), null);
  });
});

describe('pages on a log', () => {
  it('tell the story, what was tried and the timeline', () => {
    const { title, markdown } = logs.page(logOf(sampleLog('10')), [{ path: 'deploy/pilot.cmd', line: 4 }]);
    assert.equal(title, 'Explanation of ccmsetup.log');
    for (const part of [
      /^## ccmsetup\.log$/m,
      /\*\*Outcome:\*\* Failed \(0x87d00455/,
      /\*\*Cause:\*\* Line 20, 2 times/,
      /\*\*Argument:\*\* \/regtoken, given in deploy\/pilot\.cmd:4/,
      /\*\*What to do:\*\* Make a new token/,
      /^\| CMG \| cmg\.harborlight\.example/m,
      /^### Timeline$/m,
    ])
      assert.match(markdown, part);
  });

  it('tell no secret in any sample', () => {
    for (const name of sampleLogs) {
      const subject = logOf(sampleLog(name));
      assert.doesNotMatch(logs.page(subject, []).markdown + logs.ticket(subject), /eyJ/);
    }
  });

  it('for a ticket name no host', () => {
    for (const name of sampleLogs) {
      const subject = logOf(sampleLog(name), usual, 'file:///c%3A/logs/a%20b.log?x#y');
      const markdown = logs.ticket(subject);
      assert.match(markdown, /^## a b\.log$/m);
      assert.doesNotMatch(markdown, /harborlight|LT-2234/i, name);
    }
  });
});
