import assert from 'node:assert/strict';
import { handshake, notification, opening, RawPeer, request, type Heard } from '../support/raw-peer';

const uri = 'file:///a/x.ccmcmd';
const textDocument = { uri };
const pulling = { processId: null, capabilities: { textDocument: { diagnostic: {} } } };

/** The change to a version; the newest one has no mistake. */
function change(version: number, newest: number): object {
  const text = `SMSSITECODE=${version === newest ? 'P01' : `P${version}`} CCMHOSTNAME=a.b`;
  return notification('textDocument/didChange', {
    textDocument: { uri, version },
    contentChanges: [{ text }],
  });
}

describe('the protocol when much comes at once', () => {
  let peer: RawPeer;
  beforeEach(() => {
    peer = new RawPeer();
  });
  afterEach(() => {
    peer.kill();
  });
  const publications = (): Heard[] =>
    peer.heard.filter(({ method }) => method === 'textDocument/publishDiagnostics');

  it('publishes once after 200 changes, for the newest text', async () => {
    peer.say(...handshake);
    await peer.answer(0);
    peer.say(opening(uri), ...Array.from({ length: 200 }, (_, index) => change(index + 2, 201)));
    await peer.hear(({ method }) => method === 'textDocument/publishDiagnostics');
    // What is asked for now is answered after everything that waited.
    peer.say(request(1, 'textDocument/hover', { textDocument, position: { line: 0, character: 3 } }));
    await peer.answer(1);
    assert.equal(publications().length, 1);
    assert.doesNotMatch(JSON.stringify(publications()), /site-code-format/);
  });

  it('looks at the newest text alone when diagnostics are asked for after each of 200 changes', async () => {
    peer.say(request(0, 'initialize', pulling), notification('initialized', {}));
    await peer.answer(0);
    const burst = Array.from({ length: 200 }, (_, index) => [
      change(index + 2, 201),
      request(index + 1, 'textDocument/diagnostic', { textDocument }),
    ]);
    peer.say(opening(uri), ...burst.flat());
    const answers = await Promise.all(burst.map((_, index) => peer.answer(index + 1)));
    assert.deepEqual(
      answers.map(({ error }) => error?.code),
      [...Array.from({ length: 199 }, () => -32802), undefined],
    );
    assert.doesNotMatch(JSON.stringify(answers.at(-1)?.result), /site-code-format/);
  });

  it('answers 500 requests that come without waiting, those that are taken back as such', async () => {
    peer.say(...handshake, opening(uri));
    await peer.answer(0);
    const ids = Array.from({ length: 500 }, (_, index) => index + 1);
    const position = { line: 0, character: 3 };
    peer.say(
      ...ids.map((id) => request(id, 'textDocument/hover', { textDocument, position })),
      ...ids.filter((id) => id % 2 === 0).map((id) => notification('$/cancelRequest', { id })),
      notification('$/cancelRequest', { id: 7000 }),
    );
    for (const id of ids) {
      const { error, result } = await peer.answer(id);
      if (id % 2 === 0) assert.equal(error?.code, -32800);
      else assert.match(JSON.stringify(result), /SMSSITECODE/);
    }
    assert.equal(peer.stderr, '');
  });

  it('gives every document of a burst its own diagnostics', async () => {
    peer.say(...handshake);
    await peer.answer(0);
    const uris = Array.from({ length: 300 }, (_, index) => `file:///a/${index}.ccmcmd`);
    peer.say(...uris.map((each) => opening(each)));
    await Promise.all(
      uris.map((each) =>
        peer.hear(
          ({ method, params }) => method === 'textDocument/publishDiagnostics' && params?.uri === each,
        ),
      ),
    );
    assert.equal(publications().length, uris.length);
  });
});
