import assert from 'node:assert/strict';
import { lineFacts } from '../../../server/src/service/reading/line-facts';
import { analyzeText, everything, loadedHost, testNow } from '../../support/lint';

describe('what a command line says of its site', () => {
  it('hides a password whose @ begins a macro of KiXtart', () => {
    const script = "Run 'ccmsetup.exe /mp:mp1 SMSMP=https://admin:eQ87LXocKnfc@mp1 FSP=fs1'\n";
    const [line, ...others] = analyzeText(script, loadedHost('kixtart')).lines;
    assert.ok(line !== undefined && others.length === 0);
    const { managementPoints, servers } = lineFacts(line, { configuration: everything(), now: testNow });
    assert.deepEqual(managementPoints, ['mp1', 'admin:************{{…}}']);
    assert.deepEqual(servers, ['mp1', 'fs1']);
  });

  it('names a server whose port only the run knows', () => {
    const script = '$p = 8\nRun "ccmsetup.exe SMSMP=https://mp1:$port FSP=fs1:84$x"\n';
    const [line] = analyzeText(script, loadedHost('kixtart')).lines;
    assert.ok(line !== undefined);
    const { servers } = lineFacts(line, { configuration: everything(), now: testNow });
    assert.ok(servers.includes('mp1') && servers.includes('fs1'), servers.join(' '));
  });
});
