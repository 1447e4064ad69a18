import assert from 'node:assert/strict';
import { sliceSpan } from '../../../server/src/language/span';
import { analyzeText, loadedHost } from '../../support/lint';

describe('findings of a document', () => {
  it('are said once where one literal is part of several command lines', () => {
    const text = [
      "$mp = 'https://mp1.fabrikam.com,mp2.fabrikam.com'",
      'Start-Process ccmsetup.exe "/mp:$mp SMSSITECODE=P01"',
      'Start-Process ccmsetup.exe "/mp:$mp SMSSITECODE=P02"',
    ].join('\n');
    const { findings, lines } = analyzeText(text, loadedHost('powershell'));
    assert.equal(lines.length, 2);
    const separators = findings.filter(({ rule }) => rule === 'mp-list-separator');
    assert.deepEqual(
      separators.map(({ span }) => sliceSpan(text, span)),
      [','],
    );
  });

  it('are said each where literals differ', () => {
    const text = ['one', 'two'].map((n) => `ccmsetup.exe /mp:${n}.x.com SMSSITECODE:P01`).join('\n');
    const { findings } = analyzeText(text, loadedHost('batch'));
    assert.equal(findings.filter(({ rule }) => rule === 'property-with-colon').length, 2);
  });
});
