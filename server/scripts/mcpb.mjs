// The bundle for desktop applications that speak the Model Context Protocol: a ZIP archive with the server and a manifest, which
// asks for the folders that may be read. Its specification: https://github.com/modelcontextprotocol/mcpb/blob/main/MANIFEST.md
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { zipSync } from 'fflate';
import { repack } from './repack.mjs';
import { sbomName, sbomOf } from './sbom.mjs';

/** What is in the bundle, by the names in it: the server takes its engine from the bundle of the commands. */
const files = {
  'icon.png': 'client/media/icon.png',
  LICENSE: 'LICENSE',
  'THIRD-PARTY-NOTICES.txt': 'THIRD-PARTY-NOTICES.txt',
  'server/cli.js': 'dist/cli.js',
  'server/mcp.js': 'dist/mcp.js',
};

/**
 * Makes the manifest.
 *
 * @param manifest package.json
 * @param tools the tools of the engine
 */
export function mcpbManifest({ name, displayName, version, publisher, ...manifest }, tools) {
  const repository = manifest.repository.url.replace(/^git\+|\.git$/g, '');
  return {
    manifest_version: '0.3',
    ...{ name, display_name: displayName, version },
    description:
      'Checks, explains and writes command lines that install the client of Microsoft Configuration Manager.',
    long_description:
      'Three tools for command lines of `ccmsetup.exe` and `ccmsetup.msi`: `lint` finds mistakes in command lines, scripts and policies, ' +
      '`explain` tells what is documented of an argument or a code and why an installation failed by its log, and `build` writes the command line of a scenario. ' +
      'They read only the folders that you choose, and write, run and send nothing.',
    author: { name: publisher },
    repository: { type: 'git', url: repository },
    ...{ homepage: manifest.homepage, documentation: `${repository}/blob/main/docs/agents.md` },
    ...{
      support: manifest.bugs.url,
      icon: 'icon.png',
      license: manifest.license,
      keywords: manifest.keywords,
    },
    privacy_policies: [`${repository}/blob/main/docs/privacy.md`],
    server: {
      type: 'node',
      entry_point: 'server/mcp.js',
      // A list stands for as many arguments.
      mcp_config: { command: 'node', args: ['${__dirname}/server/mcp.js', '${user_config.folders}'] },
    },
    user_config: {
      folders: {
        type: 'directory',
        title: 'Folders that may be read',
        description:
          'Scripts, policies and logs in these folders can be checked by their paths. Without one, the tools take only texts.',
        ...{ multiple: true, required: false, default: [] },
      },
    },
    tools: tools.map(({ name, title }) => ({ name, description: title })),
    compatibility: { platforms: ['darwin', 'win32', 'linux'], runtimes: { node: manifest.engines.node } },
  };
}

/** Packs the built server. */
export async function packMcpb(root, manifest, target) {
  const { tools } = createRequire(import.meta.url)(path.join(root, 'dist', 'cli.js')).agents();
  const text = `${JSON.stringify(mcpbManifest(manifest, tools), undefined, 2)}\n`;
  const contents = await Promise.all(
    Object.entries(files).map(async ([name, source]) => [name, await readFile(path.join(root, source))]),
  );
  // Whatever folder it's unpacked in, these are scripts.
  const kind = `${JSON.stringify({ type: 'commonjs' })}\n`;
  const bundles = Object.values(files).filter((file) => file.endsWith('.js'));
  const sbom = await sbomOf(
    root,
    manifest,
    bundles.map((file) => path.basename(file)),
  );
  const own = {
    'manifest.json': Buffer.from(text),
    'server/package.json': Buffer.from(kind),
    [sbomName]: Buffer.from(sbom),
  };
  await writeFile(target, zipSync({ ...own, ...Object.fromEntries(contents) }, { level: 1 }));
  await repack(target);
}
