/** The plugin for Claude Code, and the skill in it. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { parse } from 'yaml';
import { skillFiles, skillName } from '../../server/scripts/generate/skill';
import { createHosts } from '../../server/src/hosts';
import { root, runCli } from '../cli/cli';
import { manifest } from '../contract/manifest';
import { withAgent } from './mcp';

const folder = path.join(root, 'integrations/claude-code');

function json(name: string): unknown {
  return JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
}

interface LanguageServer {
  readonly command: string;
  readonly args: readonly string[];
  readonly extensionToLanguage: Readonly<Record<string, string>>;
}

/** The built script that a command of the npm package starts. */
function scriptOf(command: string): string {
  const script = manifest.bin[command];
  assert.ok(script !== undefined, `${command} is no command of the package`);
  return path.join(root, script);
}

describe('the plugin for Claude Code', () => {
  const servers = json('.lsp.json') as Readonly<Record<string, LanguageServer>>;

  it('says what it is, and stands where its marketplace says', () => {
    const { name, version, license } = json('.claude-plugin/plugin.json') as Record<string, unknown>;
    assert.deepEqual([name, version, license], [skillName, manifest.version, manifest.license]);
    const market = JSON.parse(readFileSync(path.join(root, '.claude-plugin/marketplace.json'), 'utf8')) as {
      name: string;
      owner: { name: string };
      plugins: readonly { name: string; source: string; version: string }[];
    };
    assert.deepEqual([market.name, market.owner.name], [manifest.name, manifest.publisher]);
    const [plugin, ...others] = market.plugins;
    assert.deepEqual(others, []);
    assert.deepEqual([plugin?.name, plugin?.version], [name, version]);
    assert.equal(path.join(root, plugin?.source ?? ''), folder);
  });

  it('has nothing but what Claude Code looks for', () => {
    assert.deepEqual(readdirSync(folder).sort(), [
      '.claude-plugin',
      '.lsp.json',
      '.mcp.json',
      'README.md',
      'skills',
    ]);
    assert.deepEqual(Object.keys(servers), ['ccmsetup']);
    for (const server of Object.values(servers))
      assert.deepEqual(Object.keys(server), ['command', 'args', 'extensionToLanguage']);
  });

  it('names each kind of file with a language that its host knows', () => {
    const hosts = createHosts();
    const all = Object.entries(servers['ccmsetup']!.extensionToLanguage);
    assert.ok(all.length > 20);
    for (const [extension, language] of all) {
      const host = hosts.find(({ extensions }) => extensions.includes(extension));
      assert.ok(host?.languageIds.includes(language), `${extension}: ${language}`);
    }
    // Another server takes care of these, and Claude Code asks one for each.
    for (const other of ['.py', '.ts', '.js', '.go', '.cs', '.rb', '.sh'])
      assert.ok(!all.some(([extension]) => extension === other), other);
  });

  it('starts the language server with its command line', async () => {
    const { command, args, extensionToLanguage } = servers['ccmsetup']!;
    const child = spawn(process.execPath, [scriptOf(command), ...args], { stdio: 'pipe' });
    const connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const published = new Promise<readonly { code?: unknown }[]>((resolve) => {
      connection.onNotification(
        'textDocument/publishDiagnostics',
        ({ diagnostics }: { diagnostics: readonly { code?: unknown }[] }) => {
          resolve(diagnostics);
        },
      );
    });
    connection.listen();
    const { serverInfo } = await connection.sendRequest<{ serverInfo: { name: string } }>('initialize', {
      processId: null,
      rootUri: null,
      capabilities: {},
    });
    assert.equal(serverInfo.name, 'ccmsetup-language-server');
    await connection.sendNotification('initialized', {});
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: {
        ...{ uri: 'file:///a.ps1', languageId: extensionToLanguage['.ps1'], version: 1 },
        text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=PRIM\n',
      },
    });
    assert.deepEqual(
      (await published).map(({ code }) => code),
      ['site-code-format'],
    );
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    connection.dispose();
  });

  it('starts the tools with the folder that it was started in', async () => {
    const { mcpServers } = json('.mcp.json') as {
      mcpServers: Readonly<Record<string, { command: string; args: readonly string[] }>>;
    };
    const { command, args } = mcpServers['ccmsetup']!;
    assert.deepEqual([Object.keys(mcpServers), args], [['ccmsetup'], ['.']]);
    await withAgent(
      args,
      async ({ ask }) => {
        const { error } = await ask('lint', { path: '/' });
        assert.ok(error?.includes(process.cwd()), error);
      },
      scriptOf(command),
    );
  });
});

describe('the skill for agents', () => {
  const [file = '', copy = ''] = skillFiles.map((name) => path.join(root, name));
  const text = readFileSync(file, 'utf8');
  const [, head = '', body = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(text) ?? [];

  it('is named as its folder, and says when to use it', () => {
    const { name, description, ...others } = parse(head) as Record<string, string>;
    assert.equal(name, path.basename(path.dirname(file)));
    assert.match(name, /^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    assert.ok(name.length <= 64);
    assert.ok(description !== undefined && description.length <= 1024 && /\bUse it\b/.test(description));
    assert.deepEqual(others, { license: 'MIT' });
    assert.equal(readFileSync(copy, 'utf8'), text);
  });

  it('is what VS Code is told of', () => {
    const { chatSkills } = (manifest as unknown as { contributes: { chatSkills: { path: string }[] } })
      .contributes;
    assert.deepEqual(
      chatSkills.map((each) => path.join(root, each.path)),
      [file],
    );
    assert.ok(existsSync(file));
  });

  it('is short enough to be read whole', () => {
    // The format recommends at most 5,000 tokens, of some four characters each, and 500 lines.
    assert.ok(body.length < 20_000, `${body.length} characters`);
    assert.ok(body.split('\n').length < 500);
  });

  it('has examples without findings, in the form of each place', async () => {
    const names = { ccmcmd: 'a.ccmcmd', powershell: 'a.ps1', bat: 'a.cmd', json: 'a.json' };
    const blocks = [...body.matchAll(/```(\w+)\n([^]*?)\n```/g)].filter(([, language]) => language !== 'sh');
    assert.deepEqual(new Set(blocks.map(([, language]) => language)), new Set(Object.keys(names)));
    for (const [, language, code = ''] of blocks) {
      const name = names[language as keyof typeof names];
      const { code: exit, stdout } = await runCli(['--stdin', '--stdin-filename', name], { stdin: code });
      assert.equal(exit, 0, code);
      assert.match(stdout, /^No findings in 1 file \(\d command lines?\)\n$/, code);
    }
  });

  it('names commands that there are', async () => {
    const [, commands = ''] = /```sh\n([^]*?)\n```/.exec(body) ?? [];
    for (const line of commands.split('\n')) {
      const [npx, yes, packed, command = '', ...args] = line.split(' ');
      assert.deepEqual([npx, yes, packed], ['npx', '--yes', '--package=ccmsetup-tools'], line);
      assert.ok(command in manifest.bin, line);
      // The others are about files of the reader.
      if (['explain', 'build'].includes(args[0]!)) assert.equal((await runCli(args)).code, 0, line);
      else assert.ok(args.length === 1 || args[0] === 'diagnose', line);
    }
  });
});
