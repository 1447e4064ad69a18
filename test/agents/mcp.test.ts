/** The server for agents over stdio. */
import assert from 'node:assert/strict';
import { readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import Ajv from 'ajv';
import { root, withFiles } from '../cli/cli';
import { mcpFile, runMcp, withAgent, type Agent } from './mcp';

const wrong = 'ccmsetup.exe /mp=mp1.fabrikam.com SMSSITECODE=PRIM\n';
const token =
  'eyJhbGciOiJub25lIn0.eyJleHAiOjE3OTUxNjE2MDAsInNlY3JldCI6Im5ldmVyLXNob3duIn0.c2lnbmF0dXJlLW9mLXRva2Vu';

interface Finding {
  readonly path?: string;
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
  readonly severity: string;
  readonly rule: string;
  readonly message: string;
}

async function findingsOf(
  { ask }: Agent,
  input: Record<string, unknown>,
): Promise<{ findings: readonly Finding[]; total: number; more?: string; files: number }> {
  const { error, data } = await ask('lint', input);
  assert.equal(error, undefined);
  return data as unknown as { findings: readonly Finding[]; total: number; more?: string; files: number };
}

describe('the server for agents', () => {
  it('says who it is, and offers three tools that only read', () =>
    withAgent([], async ({ client }) => {
      const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
        version: string;
      };
      assert.deepEqual(client.getServerVersion(), {
        name: 'ccmsetup-tools',
        title: 'ccmsetup Tools',
        version,
      });
      assert.match(client.getInstructions() ?? '', /"lint".*"explain"/);
      const { tools } = await client.listTools();
      assert.deepEqual(
        tools.map(({ name }) => name),
        ['lint', 'explain', 'build'],
      );
      const ajv = new Ajv({ allowUnionTypes: true });
      for (const { annotations, inputSchema, outputSchema, description, title } of tools) {
        assert.equal(annotations?.readOnlyHint, true);
        assert.ok(description !== undefined && /\bUse it\b/.test(description));
        assert.ok(title !== undefined && title !== '');
        for (const schema of [inputSchema, outputSchema!]) ajv.compile(schema as object);
      }
    }));

  it('gives answers that their schemas describe', () =>
    withFiles({ 'a.cmd': wrong }, (folder) =>
      withAgent([folder, path.join(root, 'test/fixtures/logs')], async ({ client, ask }) => {
        const { tools } = await client.listTools();
        const questions: readonly (readonly [tool: string, input: Record<string, unknown>])[] = [
          ['lint', { text: wrong, fix: true }],
          ['lint', { path: '.' }],
          ['explain', { what: '/mp' }],
          ['explain', { what: 'slash-with-equals' }],
          ['explain', { what: wrong }],
          ['explain', { path: '06-mp-not-resolved.ccmsetup.log' }],
          ['explain', { path: '01-success-intranet.ccmsetup.log' }],
          ['build', {}],
          ['build', { scenario: 'intranet-manual', values: { '/mp': 'mp1.fabrikam.com' } }],
        ];
        for (const [name, input] of questions) {
          const { error, data } = await ask(name, input);
          assert.equal(error, undefined, JSON.stringify(input));
          const validate = new Ajv({ allowUnionTypes: true }).compile(
            tools.find((tool) => tool.name === name)!.outputSchema as object,
          );
          assert.ok(validate(data), `${JSON.stringify(input)}: ${JSON.stringify(validate.errors)}`);
        }
      }),
    ));

  it('finds what is wrong in a text of a known format, where it is', () =>
    withAgent([], async (agent) => {
      const script = "# 😀\r\nStart-Process ccmsetup.exe '/mp:mp1.fabrikam.com SMSSITECODE=PRIM'\r\n";
      const { findings } = await findingsOf(agent, { text: script, fileName: 'install.ps1' });
      const [{ line, column, endColumn, rule }] = findings as [Finding];
      assert.equal(rule, 'site-code-format');
      assert.equal(script.split('\r\n')[line - 1]!.slice(column - 1, endColumn - 1), 'PRIM');
    }));

  it('reads files and folders with their configuration, and leaves alone what that ignores', () =>
    withFiles(
      {
        '.ccmsetuprc.json': '{ "rules": { "site-code-format": "off" }, "ignore": ["old/"] }',
        'a.cmd': wrong,
        'old/b.cmd': wrong,
        'sub/c.cmd': wrong,
      },
      (folder) =>
        withAgent([folder], async (agent) => {
          const { findings, files } = await findingsOf(agent, { path: '.' });
          assert.equal(files, 2);
          assert.deepEqual(
            findings.map((finding) => [finding.path, finding.rule]),
            [
              ['a.cmd', 'slash-with-equals'],
              ['sub/c.cmd', 'slash-with-equals'],
            ],
          );
          const absolute = await findingsOf(agent, { path: path.join(folder, 'sub', 'c.cmd') });
          assert.equal(absolute.findings[0]?.path, 'sub/c.cmd');
        }),
    ));

  it('goes by the configuration as it is when it is asked, and tells what it cannot use', () =>
    withFiles({ 'a.cmd': wrong, 'b.ps1': Buffer.from([0x00, 0x01, 0xff, 0xfe, 0x00]) }, (folder) =>
      withAgent([folder], async (agent) => {
        const rulesIn = async (input: Record<string, unknown>): Promise<readonly string[]> =>
          (await findingsOf(agent, input)).findings.map(({ rule }) => rule);
        const file = path.join(folder, '.ccmsetuprc.json');
        for (const input of [{ text: wrong }, { path: 'a.cmd' }]) {
          await writeFile(file, '{}');
          assert.deepEqual(await rulesIn(input), ['site-code-format', 'slash-with-equals']);
          await writeFile(file, '{ "rules": { "site-code-format": "off" } }');
          assert.deepEqual(await rulesIn(input), ['slash-with-equals']);
        }
        await writeFile(file, '{ "rules": { "no-such-rule": "off" } }');
        const { data } = await agent.ask('lint', { path: '.' });
        assert.deepEqual((data['problems'] as string[]).map((each) => each.split(' ')[0]).sort(), [
          '.ccmsetuprc.json',
          'b.ps1',
        ]);
      }),
    ));

  it('tells fifty findings at once, the gravest first, and how to see the others', () =>
    withAgent([], async (agent) => {
      const text = `${wrong}\n`.repeat(40);
      const first = await findingsOf(agent, { text });
      assert.equal(first.findings.length, 50);
      assert.equal(first.total, 80);
      assert.match(
        first.more ?? '',
        /^30 more\. Ask again with "offset": 50, "severity": "error" or "rules"\.$/,
      );
      const second = await findingsOf(agent, { text, offset: 50 });
      assert.equal(second.findings.length, 30);
      assert.equal(second.more, undefined);
      const all = [...first.findings, ...second.findings];
      assert.equal(new Set(all.map((finding) => JSON.stringify(finding))).size, 80);
      const order = ['error', 'warning', 'information', 'hint'];
      const ranks = all.map(({ severity }) => order.indexOf(severity));
      assert.deepEqual(
        ranks,
        ranks.toSorted((left, right) => left - right),
      );
      const one = await findingsOf(agent, { text, rules: ['site-code-format'] });
      assert.equal(one.total, 40);
    }));

  it('gives the fixed text, and leaves the file as it was', () =>
    withFiles({ 'a.cmd': wrong }, (folder) =>
      withAgent([folder], async ({ ask }) => {
        for (const input of [{ text: wrong }, { path: 'a.cmd' }]) {
          const { data } = await ask('lint', { ...input, fix: true });
          assert.deepEqual(data['fixed'], {
            text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=PRIM\n',
            changed: true,
          });
        }
        assert.equal(await readFile(path.join(folder, 'a.cmd'), 'utf8'), wrong);
      }),
    ));

  it('never tells a secret', () =>
    withFiles(
      {
        'secret.cmd': `ccmsetup.exe /mp:mp1.fabrikam.com /regtoken:${token} SMSSITECODE=PRIM\r\n`,
        'ccmsetup.log': `<![LOG[Command line parameters for ccmsetup have been specified.  No registry lookup for command line parameters is required.]LOG]!><time="08:00:00.000+000" date="11-20-2026" component="ccmsetup" context="" type="1" thread="1" file="ccmsetup.cpp:1">\r\n<![LOG[Command line: "C:\\WINDOWS\\ccmsetup\\ccmsetup.exe" /runservice  /regtoken:${token} SMSSITECODE=P01]LOG]!><time="08:00:00.000+000" date="11-20-2026" component="ccmsetup" context="" type="1" thread="1" file="ccmsetup.cpp:2">\r\n`,
      },
      (folder) =>
        withAgent([folder], async ({ ask }) => {
          const answers = [
            await ask('lint', { path: 'secret.cmd' }),
            await ask('lint', { path: 'secret.cmd', fix: true }),
            await ask('explain', { path: 'secret.cmd' }),
            await ask('explain', { path: 'ccmsetup.log' }),
            await ask('explain', { what: `ccmsetup.exe /regtoken:${token}` }),
            await ask('build', {
              scenario: 'cmg-token',
              values: { '/regtoken': token, SMSSITECODE: 'P01' },
              form: 'powershell',
            }),
          ];
          for (const answer of answers) assert.ok(!JSON.stringify(answer).includes(token.slice(40, 60)));
          assert.match(answers[1]!.error ?? '', /^secret\.cmd holds a token or a password/);
          assert.deepEqual(
            (answers[5]!.data['missing'] as { name: string; secret: boolean }[]).filter(
              ({ secret }) => secret,
            ).length,
            1,
          );
        }),
    ));

  it('reads nothing outside its folders, not through links either', () =>
    withFiles({ 'in/a.cmd': wrong, 'out/b.cmd': wrong, 'out/ccmsetup.log': 'x' }, async (folder) => {
      await symlink(path.join(folder, 'out'), path.join(folder, 'in', 'link'));
      await symlink(path.join(folder, 'out', 'b.cmd'), path.join(folder, 'in', 'b.cmd'));
      await withAgent([path.join(folder, 'in')], async (agent) => {
        for (const name of [
          '../out/b.cmd',
          path.join(folder, 'out', 'b.cmd'),
          'link/b.cmd',
          'b.cmd',
          'link',
          '..',
          '/',
          '/etc/passwd',
        ])
          for (const tool of ['lint', 'explain']) {
            const { error } = await agent.ask(tool, { path: name });
            assert.match(error ?? '', /isn't in the folders that this server may read\. They are /, name);
          }
        const { error } = await agent.ask('explain', { path: '../out/ccmsetup.log' });
        assert.match(error ?? '', /isn't in the folders/);
        for (const tool of ['lint', 'explain'])
          assert.equal(
            (await agent.ask(tool, { path: 'missing.cmd' })).error,
            "There's no file or folder missing.cmd. Check the name.",
          );
        assert.equal((await findingsOf(agent, { path: '.' })).files, 1);
      });
      await withAgent([], async ({ ask }) => {
        const { error } = await ask('lint', { path: path.join(folder, 'in', 'a.cmd') });
        assert.match(error ?? '', /^This server may read no files\./);
      });
    }));

  it('says what is wrong with a call', () =>
    withFiles({ 'a.cmd': wrong, 'b.cmd': wrong, 'c.bin': 'x', 'd.log': 'hello' }, (folder) =>
      withAgent([folder], async ({ ask, client }) => {
        const cases: readonly (readonly [tool: string, input: Record<string, unknown>, error: RegExp])[] = [
          ['lint', {}, /^lint needs "text" or "path"\.$/],
          ['lint', { text: '' }, /^lint needs "text" or "path"\.$/],
          ['lint', { text: 'a', path: 'b' }, /^lint takes "text" or "path", not both\.$/],
          ['lint', { text: 1 }, /^"text" must be a text\.$/],
          ['lint', { text: 'a', offset: -1 }, /^"offset" must be 0 or more\.$/],
          ['lint', { text: 'a', offset: 0.5 }, /^"offset" must be a whole number\.$/],
          [
            'lint',
            { text: 'a', severity: 'fatal' },
            /^"severity" must be one of error, warning, information, hint\.$/,
          ],
          ['lint', { text: 'a', rules: ['site-code-format', 'nope'] }, /^There's no rule "nope"\./],
          ['lint', { text: 'a'.repeat(1_000_001) }, /^"text" has more than 1,000,000 characters\./],
          ['lint', { text: 'a', rules: 'x' }, /^"rules" must be a list of texts\.$/],
          ['lint', { text: 'a', fix: 'yes' }, /^"fix" must be true or false\.$/],
          ['lint', { text: 'a', __proto__x: 1 }, /^"__proto__x" isn't known\. Use text, path,/],
          [
            'lint',
            { text: 'a', fileName: 'ccmsetup.log' },
            /^ccmsetup\.log is a log\. Ask "explain" with its text as "what"\.$/,
          ],
          ['lint', { path: 'd.log' }, /d\.log/],
          [
            'lint',
            { text: `ccmsetup.exe /regtoken:${token}`, fix: true },
            /^The text holds a token or a password/,
          ],
          [
            'build',
            { scenario: 'intranet-manual', values: { mp: `x ${token}` } },
            /^The value of \/mp holds a token/,
          ],
          ['lint', { text: 'a', fileName: 'a.zip' }, /^"a\.zip" isn't in a known format\./],
          ['lint', { path: '.', fix: true }, /^"fix" takes a text or one file/],
          ['lint', { path: 'c.bin' }, /^c\.bin isn't in a known format/],
          ['lint', { path: 'a\0b' }, /NUL/],
          ['explain', {}, /^explain needs "what" or "path"\.$/],
          ['explain', { what: 'nothing' }, /^Nothing is known of this\./],
          ['explain', { path: 'd.log' }, /^d\.log isn't a log of the client setup\./],
          ['build', { scenario: 'x' }, /^"x" isn't a scenario\. Use one of /],
          [
            'build',
            { scenario: 'cmg-token', values: { FOO: 'x' } },
            /^FOO doesn't belong to the scenario "cmg-token"\./,
          ],
          ['build', { scenario: 'cmg-token', values: ['x'] }, /^"values" must be an object of texts\.$/],
          ['build', { scenario: 'cmg-token', form: 'bash' }, /^"form" must be one of exe, ccmsetupcmd,/],
        ];
        for (const [tool, input, expected] of cases) {
          const { error } = await ask(tool, input);
          assert.match(error ?? '', expected, JSON.stringify(input));
        }
        await assert.rejects(client.callTool({ name: 'format', arguments: {} }), /format/);
        // And it goes on.
        assert.equal((await ask('lint', { text: wrong })).error, undefined);
      }),
    ));

  it('writes the command line of a scenario from the values of the organization', () =>
    withFiles({ '.ccmsetuprc.json': '{ "site": { "siteCodes": ["HL1"] } }' }, (folder) =>
      withAgent([folder], async ({ ask }) => {
        const list = (await ask('build', {})).data['scenarios'] as { id: string }[];
        assert.ok(list.length >= 19);
        for (const { id } of list) {
          const { data, error } = await ask('build', { scenario: id });
          assert.equal(error, undefined, id);
          const grave = (data['findings'] as { severity: string }[]).filter(
            ({ severity }) => severity === 'error',
          );
          assert.deepEqual(grave, [], id);
          assert.ok(typeof data['text'] === 'string' && data['text'] !== '', id);
        }
        const { data } = await ask('build', {
          scenario: 'intune-comanagement-entra',
          values: {
            CCMHOSTNAME: 'cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101',
            SMSSITECODE: 'HL1',
          },
          form: 'ccmsetupcmd',
        });
        assert.equal(
          data['text'],
          'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=HL1"\n',
        );
        assert.deepEqual([data['missing'], data['findings']], [[], []]);
      }),
    ));

  it('asks for no value that the organization has one of', () =>
    withFiles(
      {
        '.ccmsetuprc.json':
          '{ "site": { "siteCodes": ["P01", "P02"], "managementPoints": ["mp01.fabrikam.com"] } }',
      },
      (folder) =>
        withAgent([folder], async ({ ask }) => {
          const missingIn = async (scenario: string): Promise<readonly string[]> => {
            const { data } = await ask('build', { scenario });
            return (data['missing'] as { name: string; sample: string }[]).map(
              ({ name, sample }) => `${name} ${sample}`,
            );
          };
          // Which of two site codes is meant is for people to say.
          assert.deepEqual(await missingIn('intranet-manual'), ['SMSSITECODE P01']);
          assert.ok((await missingIn('ibcm')).includes('CCMHOSTNAME <management-point-fqdn>'));
        }),
    ));

  it('tells the cause of a log', () =>
    withAgent([path.join(root, 'test/fixtures/logs')], async ({ ask }) => {
      const { data, text } = await ask('explain', { path: '06-mp-not-resolved.ccmsetup.log' });
      const { outcome, cause } = data['diagnosis'] as { outcome: string; cause: Record<string, unknown> };
      assert.equal(outcome, 'failed');
      assert.deepEqual([cause['id'], cause['line'], cause['item']], ['http-name-not-resolved', 20, '/mp']);
      assert.match(text, /What to do/);
      const whole = await readFile(
        path.join(root, 'test/fixtures/logs/06-mp-not-resolved.ccmsetup.log'),
        'utf8',
      );
      assert.deepEqual((await ask('explain', { what: whole })).data['diagnosis'], data['diagnosis']);
    }));

  it('is what the setups on the page start', async () => {
    const page = await readFile(path.join(root, 'docs/agents.md'), 'utf8');
    const { bin } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
      bin: Record<string, string>;
    };
    const setups = [...page.matchAll(/```json\n([^]*?)```/g)].map(
      ([, text = '']) =>
        JSON.parse(text) as Record<string, { ccmsetup: { command: string; args: string[] } }>,
    );
    assert.equal(setups.length, 3);
    const commands: string[] = [];
    for (const setup of setups)
      for (const { ccmsetup } of Object.values(setup)) {
        // On Windows, cmd starts it.
        const started = [ccmsetup.command, ...ccmsetup.args].join(' ');
        const [, shell = '', args = ''] = /^(cmd \/c )?npx (.*)$/.exec(started) ?? [];
        commands.push(shell);
        const [yes, packed, name = '', ...folders] = args.split(' ');
        assert.deepEqual([yes, packed, folders.length], ['-y', '--package=ccmsetup-tools', 1]);
        assert.equal(path.join(root, bin[name] ?? ''), mcpFile);
      }
    assert.deepEqual(commands, ['', 'cmd /c ', '']);
  });

  it('has help and a version, and says what is wrong with its arguments', async () => {
    assert.match((await runMcp(['--help'])).stdout, /^Usage: ccmsetup-mcp \[FOLDER\.\.\.\]\n/);
    assert.match((await runMcp(['--version'])).stdout, /^\d+\.\d+\.\d+\n$/);
    const option = await runMcp(['--port=1']);
    assert.deepEqual(
      [option.code, option.stdout, option.stderr],
      [2, '', 'ccmsetup-mcp: there is no option "--port=1"; ask ccmsetup-mcp --help\n'],
    );
    await withFiles({ 'a.cmd': wrong }, async (folder) => {
      await writeFile(path.join(folder, 'b.cmd'), wrong);
      const file = await runMcp([path.join(folder, 'a.cmd')]);
      assert.equal(file.code, 2);
      assert.match(file.stderr, /a\.cmd isn't a folder\. Name the folders that may be read\.\n$/);
    });
  });

  it('says why it ends when a message is too long', async () => {
    const { code, stdout, stderr } = await runMcp(
      [],
      `{"jsonrpc":"2.0","x":"${'x'.repeat(12 * 2 ** 20)}"}\n`,
    );
    assert.deepEqual(
      [code, stdout, stderr],
      [
        1,
        '',
        'ccmsetup-mcp: a message has more than 10 MiB, so the server ends; give a path, or a part of the text\n',
      ],
    );
  });

  it('ends with its input, and tells of what is no message', async () => {
    assert.deepEqual(await runMcp([]), { code: 0, stdout: '', stderr: '' });
    const { code, stdout, stderr } = await runMcp([], `{"jsonrpc":"2.0","id":3,"x":"${token}"}\n`);
    assert.deepEqual([code, stdout], [0, '']);
    // What stands in it may be a secret.
    assert.match(stderr, /^ccmsetup-mcp: a message couldn't be read \(\w+\), and wasn't answered\n$/);
  });
});
