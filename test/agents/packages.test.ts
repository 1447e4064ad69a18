/** The server for agents as it comes with the extension, and as a bundle for desktop applications. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import Ajv from 'ajv';
import { tools } from '../../server/src/agents';
import { mcpbManifest } from '../../server/scripts/mcpb.mjs';
import { root, withFiles } from '../cli/cli';
import { manifest } from '../contract/manifest';
import { withAgent } from './mcp';
import { mcpbSchema } from './mcpb-schema';
import { withUnpacked } from './unpacked';

const wrong = 'ccmsetup.exe /mp=mp1.fabrikam.com SMSSITECODE=PRIM\n';

/** Asks a server that may read a folder with a wrong script for what is wrong in it. */
async function assertAnswers(script: string, args: (folder: string) => readonly string[]): Promise<void> {
  await withFiles({ 'a.cmd': wrong }, (folder) =>
    withAgent(
      args(folder),
      async ({ client, ask }) => {
        assert.equal(client.getServerVersion()?.version, manifest.version);
        const { tools: offered } = await client.listTools();
        assert.deepEqual(
          offered.map(({ name, description, inputSchema }) => ({ name, description, inputSchema })),
          tools.map(({ name, description, inputSchema }) => ({ name, description, inputSchema })),
        );
        const { data, error } = await ask('lint', { path: 'a.cmd' });
        assert.equal(error, undefined);
        assert.deepEqual(
          (data['findings'] as { rule: string }[]).map(({ rule }) => rule),
          ['site-code-format', 'slash-with-equals'],
        );
        assert.match((await ask('explain', { what: '/mp' })).text, /^\*\*\/mp\*\* — parameter/);
        const outside = await ask('lint', { path: path.join(root, 'package.json') });
        assert.match(outside.error ?? '', /isn't in the folders/);
      },
      script,
    ),
  );
}

describe('the server for agents in packages', () => {
  it('starts from the extension, with the engine of the language server', () =>
    withUnpacked('.vsix', (folder) =>
      assertAnswers(path.join(folder, 'extension', 'dist', 'mcp-vscode.js'), (scripts) => [scripts]),
    ));

  it('is a bundle with what its manifest names', () =>
    withUnpacked('.mcpb', async (folder, names) => {
      const made = JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8')) as ReturnType<
        typeof mcpbManifest
      >;
      assert.deepEqual(made, mcpbManifest(manifest, tools));
      const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(mcpbSchema);
      assert.ok(validate(made), JSON.stringify(validate.errors));
      const { icon, server, version } = made as { icon: string; version: string } & {
        server: { entry_point: string };
      };
      assert.equal(version, manifest.version);
      assert.deepEqual([...names].sort(), [
        'LICENSE',
        'THIRD-PARTY-NOTICES.txt',
        icon,
        'manifest.json',
        'sbom.cdx.json',
        'server/cli.js',
        server.entry_point,
        'server/package.json',
      ]);
    }));

  it('starts from the bundle, with the folders that somebody chose', () =>
    withUnpacked('.mcpb', async (folder) => {
      const { server, user_config: config } = mcpbManifest(manifest, tools) as {
        server: { mcp_config: { command: string; args: readonly string[] } };
        user_config: { folders: { default: readonly string[] } };
      };
      const { command, args } = server.mcp_config;
      assert.equal(command, 'node');
      /** As an application fills in what stands for a value. */
      const filled = (chosen: readonly string[]): string[] =>
        args.flatMap((arg) =>
          arg === '${user_config.folders}' ? chosen : [arg.replace('${__dirname}', folder)],
        );
      const [script = ''] = filled([]);
      await assertAnswers(script, (scripts) => filled([scripts]).slice(1));
      // Without any, it takes texts.
      await withAgent(
        filled(config.folders.default).slice(1),
        async ({ ask }) => {
          assert.equal((await ask('lint', { text: wrong })).data['total'], 2);
          assert.match(
            (await ask('lint', { path: 'a.cmd' })).error ?? '',
            /^This server may read no files\./,
          );
        },
        script,
      );
    }));

  it('has a manifest whose mistakes would be found', () => {
    const validate = new Ajv({ allowUnionTypes: true }).compile(mcpbSchema);
    const right = mcpbManifest(manifest, tools);
    for (const wrongPart of [
      { manifest_version: '1' },
      { server: { type: 'node', entry_point: 'x' } },
      { user_config: { folders: { type: 'folder', title: 'x', description: 'y' } } },
      { privacy: 'x' },
      { tools: ['lint'] },
    ])
      assert.ok(!validate({ ...right, ...wrongPart }), JSON.stringify(wrongPart));
  });
});
