import assert from 'node:assert/strict';
import { sample } from '../../../client/src/sample';
import { analyzeText, loadedHost } from '../../support/lint';

describe('the sample', () => {
  const analysis = analyzeText(sample, loadedHost('powershell'));

  it('has one command line with mistakes of several kinds', () => {
    assert.equal(analysis.lines.length, 1);
    const found = analysis.findings.map(({ rule, severity }) => `${severity} ${rule}`);
    assert.deepEqual(found, [
      'warning slash-with-equals',
      'error property-with-colon',
      'warning unknown-property',
      'error cmg-scheme-in-ccmhostname',
      'information service-in-script',
    ]);
  });

  it('has mistakes that can be fixed at once, and some that cannot', () => {
    const safe = analysis.findings.map(({ fixes }) => fixes.some((fix) => fix.safe));
    assert.ok(safe.filter(Boolean).length >= 2, safe.join());
    assert.ok(safe.includes(false));
  });
});
