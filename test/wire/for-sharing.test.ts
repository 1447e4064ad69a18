import assert from 'node:assert/strict';
import type { ForSharingRequest } from '../../server/src/protocol';
import { startWire, type Wire } from '../support/wire';

const method: ForSharingRequest['method'] = 'ccmsetup/forSharing';

describe('a text for sharing over the wire', () => {
  let wire: Wire;
  before(async () => {
    wire = await startWire();
  });
  after(() => wire.process.kill());
  const ask = (uri: string): Promise<ForSharingRequest['result']> =>
    wire.connection.sendRequest(method, { uri } satisfies ForSharingRequest['params']);

  it('comes with what was replaced, by what, and where that stands', async () => {
    wire.open('file:///a.ccmcmd', '# 😀 mp01\nccmsetup.exe /mp:mp01.harborlight.com\n', 'ccmcmd');
    assert.deepEqual(await ask('file:///a.ccmcmd'), {
      text: '# 😀 host1\nccmsetup.exe /mp:host1.fabrikam.com\n',
      replaced: [
        {
          kind: 'host',
          with: 'host1',
          ranges: [{ start: { line: 0, character: 5 }, end: { line: 0, character: 9 } }],
        },
        {
          kind: 'host',
          with: 'host1.fabrikam.com',
          ranges: [{ start: { line: 1, character: 17 }, end: { line: 1, character: 37 } }],
        },
      ],
    });
  });

  it('comes for logs as well', async () => {
    wire.open(
      'file:///ccmsetup.log',
      '[PC-4711] Running on \\\\fs01\\x as HLIGHT\\anna.berg\n',
      'ccmsetup-log',
    );
    const { text = '', replaced = [] } = (await ask('file:///ccmsetup.log')) ?? {};
    assert.doesNotMatch(text, /4711|fs01|anna|HLIGHT/);
    assert.ok(replaced.length >= 4);
  });

  it('is none for what is not open', async () => {
    assert.equal(await ask('file:///b.ccmcmd'), null);
  });
});
