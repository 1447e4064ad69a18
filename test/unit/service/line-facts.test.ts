import assert from 'node:assert/strict';
import { lineFacts } from '../../../server/src/service/reading/line-facts';
import { analyzeText, everything, loadedHost, testNow } from '../../support/lint';

describe('what a command line says of its site', () => {
  it('hides a password whose @ begins a macro of KiXtart', () => {
    const script = "Run 'ccmsetup.exe /mp:mp1 SMSMP=https://admin:eQ87LXocKnfc@mp1 FSP=fs1'\n";
    const [line, ...others] = analyzeText(script, loadedHost('kixtart')).lines;
    assert.ok(line !== undefined && others.length === 0);
    const { managementPoints } = lineFacts(line, { configuration: everything(), now: testNow });
    assert.deepEqual(managementPoints, ['mp1', 'admin:************{{…}}']);
  });
});
