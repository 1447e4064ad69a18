import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { summaryOf, type DocumentSummary } from '../../../server/src/service/reading/document-status';
import { cursor } from '../../support/cursor';
import { analyzeText, everything, loadedHost, testNow } from '../../support/lint';

function summary(marked: string, host = 'ccmcmd'): DocumentSummary {
  const { text, offset } = cursor(marked);
  const document = TextDocument.create('untitled:test', host, 1, text);
  const analysis = analyzeText(text, loadedHost(host));
  return summaryOf(document, analysis, document.positionAt(offset), {
    configuration: everything(),
    now: testNow,
  });
}

describe('the summary of a document', () => {
  const inner = 'CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248100 SMSSITECODE=P01';
  const wrapped = `CCMSETUPCMD="${inner}"`;
  const cases: [what: string, marked: string, length: DocumentSummary['length'], host?: string][] = [
    [
      'with the wrapper in a field of Intune',
      `|${wrapped}`,
      { used: wrapped.length, atLeast: false, limit: 1024 },
    ],
    ['as if the wrapper were written', `${inner}|`, { used: wrapped.length, atLeast: false, limit: 1024 }],
    [
      'at least so long when a value is filled in later',
      'CCMSETUPCMD="SMSSITECODE={{site}}|"',
      { used: 'CCMSETUPCMD="SMSSITECODE="'.length, atLeast: true, limit: 1024 },
    ],
    [
      'without a limit for msiexec',
      `msiexec /i ccmsetup.msi ${wrapped}|`,
      { used: `msiexec /i ccmsetup.msi ${wrapped}`.length, atLeast: false },
    ],
    ['without a limit for a manual installation', 'ccmsetup.exe /log|on', { used: 19, atLeast: false }],
    [
      'against the limit of the group policy template',
      '# ccmsetup-lint context=gpoSetupParameters\nSMSSITECODE=P01|',
      { used: 15, atLeast: false, limit: 255 },
    ],
    [
      'without that limit in a registry export',
      'Windows Registry Editor Version 5.00\n\n[HKEY_CURRENT_USER\\x]\n"SetupParameters"="SMSSITECODE=P01|"\n',
      { used: 15, atLeast: false },
      'reg',
    ],
  ];
  for (const [what, marked, length, host] of cases)
    it(`measures a line ${what}`, () => {
      assert.deepEqual(summary(marked, host), { commandLines: 1, length });
    });

  it('counts all command lines, and measures none outside of them', () => {
    assert.deepEqual(summary('# |\nccmsetup.exe /logon\n\nSMSSITECODE=P01\n'), { commandLines: 2 });
    assert.deepEqual(summary('|echo hello', 'batch'), { commandLines: 0 });
  });
});
