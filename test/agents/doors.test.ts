/** One engine, several doors: all of them answer the same questions alike. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root, runCli } from '../cli/cli';
import { parseReport } from '../cli/json-contract';
import { library } from '../library/library';
import { asFinding, startWire, type ToldFinding, type Wire } from '../support/wire';
import { withAgent, type Agent } from './mcp';

function told({ rule, severity, message, line, column, endLine, endColumn }: ToldFinding): ToldFinding {
  return { rule, severity, message, line, column, endLine, endColumn };
}

/** In the order of the text, as some doors tell the gravest first. */
function inOrder(all: readonly ToldFinding[]): readonly ToldFinding[] {
  const key = (each: ToldFinding): string =>
    JSON.stringify([each.line, each.column, each.rule, each.message]);
  return [...all].sort((left, right) => (key(left) < key(right) ? -1 : 1));
}

const wrong = 'ccmsetup.exe /mp=mp1.fabrikam.com SMSSITECODE=PRIM';

/** Texts with the names that they go by. */
const texts: readonly (readonly [fileName: string, languageId: string, text: string])[] = [
  ['a.ccmcmd', 'ccmcmd', wrong],
  [
    'b.ccmcmd',
    'ccmcmd',
    'CCMSETUPCMD="CCMHOSTNAME=https://cmg.x.net/CCM_Proxy_MutualAuth/1 SMSSITECODE=P01"',
  ],
  [
    'c.ps1',
    'powershell',
    `# 😀\r\nStart-Process ccmsetup.exe -ArgumentList '/mp:mp1.fabrikam.com','SMSSITCODE=P01'\r\n`,
  ],
  ['d.cmd', 'bat', `@echo off\r\nstart /wait ${wrong} ^\r\n  FSP=fsp1\r\n`],
  ['e.vbs', 'vbscript', `CreateObject("WScript.Shell").Run "${wrong}"`],
  ['f.json', 'json', JSON.stringify({ installCommandLine: `${wrong} /logon:1` })],
  [
    'g.yml',
    'yaml',
    `- win_package:\n    path: ccmsetup.exe\n    arguments: >-\n      /mp:mp1\n      SMSSITECODE=PRIM\n`,
  ],
  ['h.xml', 'xml', `<Command>ccmsetup.exe "/source:\\\\srv&amp;x\\c" SMSSITECODE=PRIM</Command>`],
  ['i.py', 'python', `import subprocess\nsubprocess.run("${wrong}")\n`],
  ['j.sh', 'shellscript', `wine ${wrong}\n`],
  ['k.ccmcmd', 'ccmcmd', '/mp:mp1.fabrikam.com\nSMSSITECODE=P01\nCCMLOGLEVEL=9\n'],
  ['l.ccmcmd', 'ccmcmd', 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01'],
];

async function fromCommand(fileName: string, text: string): Promise<readonly ToldFinding[]> {
  const { stdout } = await runCli(['--stdin', '--stdin-filename', fileName, '--format', 'json'], {
    stdin: text,
  });
  return parseReport(stdout).files.flatMap(({ findings }) => findings.map(told));
}

async function fromServer(
  wire: Wire,
  name: string,
  languageId: string,
  text: string,
): Promise<readonly ToldFinding[]> {
  const uri = `file:///doors/${name}`;
  wire.open(uri, text, languageId);
  return (await wire.diagnostics(uri)).map(asFinding).filter(({ severity }) => severity !== 'hint');
}

async function fromAgent({ ask }: Agent, fileName: string, text: string): Promise<readonly ToldFinding[]> {
  const { data, error } = await ask('lint', { text, fileName });
  assert.equal(error, undefined);
  return (data['findings'] as ToldFinding[]).map(told);
}

describe('all doors to the engine', () => {
  it('find the same in a text', async () => {
    const wire = await startWire();
    let findings = 0;
    await withAgent([], async (agent) => {
      for (const [fileName, languageId, text] of texts) {
        const expected = inOrder(await fromCommand(fileName, text));
        findings += expected.length;
        const others = {
          library: library.lintText(text, { fileName }).findings.map(told),
          server: await fromServer(wire, fileName, languageId, text),
          agent: await fromAgent(agent, fileName, text),
        };
        for (const [door, found] of Object.entries(others))
          assert.deepEqual(inOrder(found), expected, `${door}: ${fileName}`);
      }
    });
    assert.equal(await wire.stop(), 0);
    assert.ok(findings >= 15, `only ${findings} findings`);
  });

  it('explain a name, a code and a command line with the same words', () =>
    withAgent([], async ({ ask }) => {
      for (const what of ['/mp', 'SMSSITECODE', '0x87d0027e', 'intune-comanagement', wrong]) {
        const page = library.explain(what);
        assert.ok(page !== undefined, what);
        assert.equal((await ask('explain', { what })).text, page);
        // The command shows the page for terminals: the same words, without the marks of Markdown.
        const words = (text: string): readonly string[] => text.match(/[A-Za-z]{4,}/g) ?? [];
        const { stdout } = await runCli(['explain', what]);
        const shown = new Set(words(stdout));
        const [, ...prose] = page.split('\n');
        const missing = words(prose.join('\n')).filter((word) => !shown.has(word));
        assert.ok(missing.length <= words(page).length / 20, `${what}: ${missing.join(' ')}`);
      }
    }));

  it('tell the same cause of a log', async () => {
    const wire = await startWire();
    await withAgent([path.join(root, 'test/fixtures/logs')], async ({ ask }) => {
      for (const [name, languageId] of [
        ['03-cmg-invalid-ca.ccmsetup.log', 'ccmsetup-log'],
        ['06-mp-not-resolved.ccmsetup.log', 'ccmsetup-log'],
        ['10-token-expired.ccmsetup.log', 'ccmsetup-log'],
      ] as const) {
        const file = path.join(root, 'test/fixtures/logs', name);
        const { stdout } = await runCli(['diagnose', '--format', 'json', file]);
        const [log] = (
          JSON.parse(stdout) as { logs: { outcome: string; cause: { id: string; line: number } }[] }
        ).logs;
        const { data } = await ask('explain', { path: name });
        const { outcome, cause } = data['diagnosis'] as {
          outcome: string;
          cause: { id: string; line: number };
        };
        assert.deepEqual([outcome, cause.id, cause.line], [log!.outcome, log!.cause.id, log!.cause.line]);
        const uri = `file:///doors/${name}`;
        wire.open(uri, (await readFile(file, 'utf8')).replace(/^\uFEFF/, ''), languageId);
        const diagnostics = await wire.diagnostics(uri);
        assert.ok(
          diagnostics.some(({ code, range }) => code === cause.id && range.start.line + 1 === cause.line),
          name,
        );
      }
    });
    assert.equal(await wire.stop(), 0);
  });

  it('write the same command line for a scenario', async () => {
    const wire = await startWire();
    await withAgent([], async ({ ask }) => {
      const values = { '/mp': 'mp1.fabrikam.com', SMSSITECODE: 'P01' };
      const { data } = await ask('build', { scenario: 'intranet-manual', values });
      const written = await wire.connection.sendRequest('ccmsetup/writeScenario', {
        uri: 'untitled:Untitled-1',
        scenario: 'intranet-manual',
        arguments: Object.entries(values).map(([name, value]) => ({ name, value })),
      });
      assert.equal((written as { text: string }).text, data['text']);
    });
    assert.equal(await wire.stop(), 0);
  });
});
