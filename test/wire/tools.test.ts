/** The tools for agents, asked over the Language Server Protocol. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ToolFiles, ToolRequest, ToolTextRequest } from '../../server/src/protocol';
import { projectRoot } from '../contract/modules';
import { startWire, type Wire } from '../support/wire';

const wrong = 'ccmsetup.exe /mp=mp1.fabrikam.com SMSSITECODE=PRIM';
const folder = 'file:///srv/scripts';
const token =
  'eyJhbGciOiJub25lIn0.eyJleHAiOjE3OTUxNjE2MDAsInNlY3JldCI6Im5ldmVyLXNob3duIn0.c2lnbmF0dXJlLW9mLXRva2Vu';

/** The files of a client that gives them, by their paths in the folder. */
type Files = Readonly<Record<string, string | { readonly problem: 'too large' | 'binary' | 'unreadable' }>>;

interface Answer {
  readonly ok?: Readonly<Record<string, unknown>>;
  readonly error?: string;
}

/** What a client that has these files says of a path. */
function found(path: string, files: Files): ToolFiles {
  const folders = ['/srv/scripts'];
  if (path.includes('..')) return { kind: 'outside', folders };
  if (path === 'link.cmd') return { kind: 'link', folders };
  const names = Object.keys(files).filter((name) => path === '.' || name === path);
  return names.length === 0
    ? { kind: 'missing', folders }
    : {
        kind: 'files',
        isFolder: path === '.',
        files: names.map((name) => ({ uri: `${folder}/${name}`, path: name })),
      };
}

/** Starts the server for a client that gives files. */
async function started(files: Files): Promise<Wire> {
  const wire = await startWire(null);
  wire.connection.onRequest<ToolFiles, unknown>('ccmsetup/toolFiles', ({ path }: { path: string }) =>
    found(path, files),
  );
  wire.connection.onRequest<ToolTextRequest['result'], unknown>(
    'ccmsetup/toolText',
    ({ uri, most }: ToolTextRequest['params']) => {
      const text = files[uri.slice(folder.length + 1)]!;
      assert.ok(most > 1_000_000);
      return typeof text === 'string' ? { text } : text;
    },
  );
  wire.connection.onRequest('ccmsetup/readFile', ({ uri }: { uri: string }) => {
    const text = files[uri.slice(folder.length + 1)];
    return typeof text === 'string' ? text : null;
  });
  wire.connection.onRequest('ccmsetup/fileThere', () => true);
  await wire.connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: { workspace: { workspaceFolders: true } },
    workspaceFolders: [{ uri: folder, name: 'scripts' }],
    initializationOptions: { readsFiles: true, findsToolFiles: true },
  });
  await wire.connection.sendNotification('initialized', {});
  return wire;
}

async function withWire(wire: Promise<Wire>, test: (wire: Wire) => Promise<void>): Promise<void> {
  const running = await wire;
  try {
    await test(running);
    assert.equal(await running.stop(), 0);
  } finally {
    running.process.kill('SIGKILL');
  }
}

function ask(wire: Wire, tool: string, input: unknown, uri?: string): Promise<Answer> {
  const params = { tool, input, ...(uri !== undefined && { uri }) } as ToolRequest['params'];
  return wire.connection.sendRequest('ccmsetup/tool', params);
}

function rulesIn({ ok, error }: Answer): readonly string[] {
  assert.equal(error, undefined);
  return (ok!['findings'] as { path?: string; rule: string }[]).map(({ path, rule }) =>
    path === undefined ? rule : `${path}: ${rule}`,
  );
}

describe('tools for agents over the wire', () => {
  it('answer any client about texts, and read no files for it', () =>
    withWire(startWire(), async (wire) => {
      assert.deepEqual(rulesIn(await ask(wire, 'lint', { text: wrong })), [
        'site-code-format',
        'slash-with-equals',
      ]);
      const { ok } = await ask(wire, 'explain', { what: '/mp' });
      assert.equal(ok?.['kind'], 'name');
      const built = await ask(wire, 'build', { scenario: 'intranet-manual', form: 'exe' });
      assert.match(String(built.ok?.['text']), /^ccmsetup\.exe /);
      for (const tool of ['lint', 'explain'])
        assert.match(
          (await ask(wire, tool, { path: '/etc/passwd' })).error ?? '',
          /^This server may read no files\. Give the text itself, or /,
        );
    }));

  it('read the files that the client finds, with their configuration', () =>
    withWire(
      started({
        '.ccmsetuprc.json': '{ "rules": { "site-code-format": "off" }, "ignore": ["old.cmd"] }',
        'a.cmd': wrong,
        'old.cmd': wrong,
        'photo.jpg': 'x',
        'big.cmd': { problem: 'too large' },
      }),
      async (wire) => {
        assert.deepEqual(rulesIn(await ask(wire, 'lint', { path: 'a.cmd' })), ['a.cmd: slash-with-equals']);
        const all = await ask(wire, 'lint', { path: '.' });
        assert.deepEqual(rulesIn(all), ['a.cmd: slash-with-equals']);
        assert.deepEqual(all.ok?.['problems'], ['big.cmd is larger than 16 MiB. Run ccmsetup-lint on it.']);
        // The one of a new file in the folder counts for a text.
        assert.deepEqual(rulesIn(await ask(wire, 'lint', { text: wrong })), ['slash-with-equals']);
        assert.deepEqual(rulesIn(await ask(wire, 'lint', { text: wrong }, 'file:///else/a.ccmcmd')), [
          'site-code-format',
          'slash-with-equals',
        ]);
        assert.match(
          String((await ask(wire, 'explain', { path: 'a.cmd' })).ok?.['markdown']),
          /^# a\.cmd, line 1\n/,
        );
      },
    ));

  it('tell of a configuration that cannot be used whole', () =>
    withWire(
      started({
        '.ccmsetuprc.json': '{ "rules": { "no-such-rule": "off" } }',
        'a.cmd': wrong,
        'b.cmd': wrong,
      }),
      async (wire) => {
        for (const path of ['.', 'a.cmd'])
          assert.deepEqual(
            (await ask(wire, 'lint', { path })).ok?.['problems'],
            ['.ccmsetuprc.json has mistakes, so not all of it counts. Open it to see them.'],
            path,
          );
      },
    ));

  it('tell the cause of a log', async () => {
    const name = '06-mp-not-resolved.ccmsetup.log';
    const text = await readFile(join(projectRoot, 'test/fixtures/logs', name), 'utf8');
    await withWire(started({ [name]: text }), async (wire) => {
      const { ok } = await ask(wire, 'explain', { path: name });
      const { cause } = ok?.['diagnosis'] as { cause: { id: string; line: number } };
      assert.deepEqual([cause.id, cause.line], ['http-name-not-resolved', 20]);
      assert.deepEqual((await ask(wire, 'explain', { what: text })).ok?.['diagnosis'], ok?.['diagnosis']);
    });
  });

  it('refuse what cannot be read or asked, and go on', () =>
    withWire(
      started({ 'a.bin': 'x', 'b.cmd': { problem: 'binary' }, 'c.cmd': { problem: 'unreadable' } }),
      async (wire) => {
        const cases: readonly (readonly [tool: string, input: unknown, expected: RegExp])[] = [
          [
            'lint',
            { path: '../a.cmd' },
            /^\.\.\/a\.cmd isn't in the folders that this server may read\. They are \/srv\/scripts\.$/,
          ],
          ['lint', { path: 'link.cmd' }, /^link\.cmd is a link or lies behind one/],
          ['explain', { path: 'x.log' }, /^There's no file or folder x\.log\. Check the name\.$/],
          ['explain', { path: '.' }, /has no command line of ccmsetup\.$/],
          ['lint', { path: 'a.bin' }, /^a\.bin isn't in a known format\./],
          ['lint', { path: 'b.cmd' }, /^b\.cmd is a binary file\./],
          ['lint', { path: 'c.cmd' }, /^c\.cmd can't be read\./],
          ['lint', {}, /^lint needs "text" or "path"\.$/],
          ['lint', null, /^lint needs "text" or "path"\.$/],
          ['lint', 'x', /^The input must be an object\.$/],
          ['format', {}, /^There's no such tool\. Use lint, explain, build\.$/],
        ];
        for (const [tool, input, expected] of cases)
          assert.match((await ask(wire, tool, input)).error ?? '', expected, JSON.stringify(input));
        assert.equal((await ask(wire, 'lint', { text: wrong })).error, undefined);
      },
    ));

  it('never tell a secret, nor write one down', () =>
    withWire(
      started({ 'a.cmd': `ccmsetup.exe /mp:mp1 /regtoken:${token} SMSSITECODE=PRIM` }),
      async (wire) => {
        const answers = [
          await ask(wire, 'lint', { path: 'a.cmd' }),
          await ask(wire, 'lint', { path: 'a.cmd', fix: true }),
          await ask(wire, 'explain', { path: 'a.cmd' }),
          await ask(wire, 'explain', { what: `ccmsetup.exe /regtoken:${token}` }),
          await ask(wire, 'build', { scenario: 'cmg-token', values: { '/regtoken': token } }),
        ];
        assert.match(answers[1]!.error ?? '', /holds a token or a password/);
        for (const secret of [token, ...token.split('.')])
          assert.ok(!JSON.stringify(answers).includes(secret) && !wire.log().includes(secret), secret);
      },
    ));

  it('hold up no document with a long text, and say the same of it', () =>
    withWire(started({}), async (wire) => {
      const uri = `${folder}/small.cmd`;
      wire.open(uri, `${wrong}\n`, 'bat');
      const rest = 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01\n\n'.repeat(8000);
      const short = await ask(wire, 'lint', { text: `${wrong}\n` });
      const order: string[] = [];
      const long = ask(wire, 'lint', { text: `${wrong}\n\n${rest}` }).then((answer) => {
        order.push('tool');
        return answer;
      });
      for (let count = 0; count < 20; count++) {
        assert.ok(await wire.hover(uri, 0, 15));
        order.push('hover');
      }
      assert.deepEqual(rulesIn(await long).slice(0, 2), rulesIn(short).slice(0, 2));
      assert.equal(order.indexOf('tool'), 20);
      // The second server has ended, and another one is started for the next text.
      assert.deepEqual(
        rulesIn(await ask(wire, 'lint', { text: `${wrong}\n\n${rest}` })),
        rulesIn(await long),
      );
    }));
});
