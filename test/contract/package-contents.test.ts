import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gunzipSync } from 'node:zlib';
import JSZip from 'jszip';
import { manifest } from './manifest';
import { projectRoot } from './modules';
import { filesIn, packedFiles } from './packing';

/** The one package of its kind that `npm run package` has made. */
function packedFile(ending: string): string {
  const folder = join(projectRoot, 'out', 'packages');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(ending)) : [];
  assert.equal(names.length, 1, 'run: npm run package');
  return join(folder, names[0]!);
}

/** The names of the files in a tar archive: each has a header of 512 bytes and fills blocks of as many. */
function filesInTarball(archive: Buffer): string[] {
  const names: string[] = [];
  for (let at = 0; at < archive.length && archive[at] !== 0;) {
    const field = (start: number, length: number): string =>
      archive
        .subarray(at + start, at + start + length)
        .toString()
        .replace(/\0[^]*/, '');
    names.push(field(0, 100));
    at += 512 + Math.ceil(parseInt(field(124, 12), 8) / 512) * 512;
  }
  return names;
}

describe('package contents', () => {
  const ignore = readFileSync(join(projectRoot, '.vscodeignore'), 'utf8');
  const packed = packedFiles(filesIn(projectRoot), ignore);
  const media = manifest.contributes.walkthroughs.flatMap(({ steps }) => steps.map((step) => step.media));
  /** The walkthrough shows the pictures of the README. */
  const pictures = [...new Set(media.flatMap(({ image }) => image ?? []))];

  before(() => {
    const made = join(projectRoot, 'dist/sbom.cdx.json');
    assert.ok(existsSync(made), 'the packages are older than the code; run: npm run package');
  });

  it('are the built extension, what it shows, and nothing else', () => {
    assert.deepEqual(
      [...packed].sort(),
      [
        'CHANGELOG.md',
        'LICENSE',
        'README.md',
        'THIRD-PARTY-NOTICES.txt',
        'client/media/ccmcmd-dark.svg',
        'client/media/ccmcmd-light.svg',
        'client/media/icon.png',
        'client/media/pipeline.svg',
        'client/media/site.svg',
        ...pictures,
        'dist/client.js',
        'dist/mcp-vscode.js',
        'dist/mcp.js',
        'dist/rules.json',
        'dist/sbom.cdx.json',
        'dist/server.js',
        'l10n/bundle.l10n.de.json',
        'package.json',
        'package.nls.de.json',
        'package.nls.json',
        'skills/ccmsetup/SKILL.md',
        'syntaxes/ccmcmd.tmLanguage.json',
        'syntaxes/ccmsetup-log.language-configuration.json',
        'syntaxes/ccmsetup-log.tmLanguage.json',
        'syntaxes/ccmsetup.injection.tmLanguage.json',
        'syntaxes/ccmsetup.strings.injection.tmLanguage.json',
        'syntaxes/ccmsetup-baseline.schema.json',
        'syntaxes/ccmsetuprc.schema.json',
        'syntaxes/language-configuration.json',
      ].sort(),
    );
  });

  it('have all that the manifest names', () => {
    const { main, browser, contributes } = manifest;
    const named = [
      main,
      browser,
      ...contributes.languages.flatMap(({ configuration }) => configuration ?? []),
      ...contributes.languages.flatMap(({ icon }) => (icon === undefined ? [] : [icon.light, icon.dark])),
      ...contributes.jsonValidation.map(({ url }) => url),
      ...media.flatMap(({ svg }) => svg ?? []),
      ...contributes.grammars.map(({ path }) => path),
    ];
    assert.deepEqual(
      named.map((path) => posix.normalize(path)).filter((path) => !packed.includes(path)),
      [],
    );
  });

  it('have the pictures of the walkthrough, and no others', () => {
    const others = ['docs/images/other.png', 'docs/README.md'];
    assert.deepEqual(packedFiles([...pictures, ...others], ignore), pictures);
    assert.ok(pictures.length > 0);
  });

  it('are what is in the packed extension, which is small', async () => {
    const vsix = packedFile('.vsix');
    const { files } = await JSZip.loadAsync(readFileSync(vsix));
    const names = Object.keys(files).filter((name) => name.startsWith('extension/'));
    // vsce has names of its own for these.
    const renamed = new Map([
      ['README.md', 'readme.md'],
      ['CHANGELOG.md', 'changelog.md'],
      ['LICENSE', 'LICENSE.txt'],
    ]);
    assert.deepEqual(names.sort(), packed.map((path) => `extension/${renamed.get(path) ?? path}`).sort());
    // Packed, the protocol of agents takes 71 KB of it, the tools 8, what reads files for them 9, and the skill 6. Its library
    // comes without the validator of schemas already: that would be 40 more. The list of packages is 4, and
    // large documents served apart and the check of what clients say are 4 together; to bound and tell what is too long in each
    // host takes 2.
    assert.ok(statSync(vsix).size <= 872_000, `${statSync(vsix).size} bytes`);
  });

  it('are not what is in the npm package: that has the commands and the library', () => {
    const tarball = packedFile('.tgz');
    assert.deepEqual(filesInTarball(gunzipSync(readFileSync(tarball))).sort(), [
      'package/CHANGELOG.md',
      'package/LICENSE',
      'package/README.md',
      'package/THIRD-PARTY-NOTICES.txt',
      'package/catalog.json',
      'package/catalog.schema.json',
      'package/dist/cli.js',
      'package/dist/language-server.js',
      'package/dist/library.browser.mjs',
      'package/dist/library.d.mts',
      'package/dist/library.d.ts',
      'package/dist/library.js',
      'package/dist/library.mjs',
      'package/dist/mcp.js',
      'package/dist/rules.json',
      'package/package.json',
      'package/sbom.cdx.json',
      'package/skills/ccmsetup/SKILL.md',
      'package/syntaxes/ccmsetup-baseline.schema.json',
      'package/syntaxes/ccmsetuprc.schema.json',
    ]);
    // The catalog as data is 65 KB of it, and the list of packages 4.
    assert.ok(statSync(tarball).size <= 1_124_000, `${statSync(tarball).size} bytes`);
  });

  it('are packed with the PowerShell module, as a folder to copy', async () => {
    const { files } = await JSZip.loadAsync(readFileSync(packedFile('.zip')));
    const own = 'integrations/powershell/CcmsetupTools';
    const names = readdirSync(join(projectRoot, own));
    assert.deepEqual(Object.keys(files).sort(), names.map((name) => `CcmsetupTools/${name}`).sort());
    for (const name of names)
      assert.equal(
        await files[`CcmsetupTools/${name}`]!.async('string'),
        readFileSync(join(projectRoot, own, name), 'utf8'),
      );
  });

  it('are found as vsce finds them', () => {
    const files = ['a.ts', '.env', 'dist/a.js', 'dist/a.js.map', 'dist/deep/b.js', 'docs/x/y.md', 'LICENSE'];
    assert.deepEqual(packedFiles(files, ''), files);
    assert.deepEqual(packedFiles(files, '**\n'), []);
    assert.deepEqual(packedFiles(files, '# all but\n!dist/*.js\n  !docs \n\n**\n!LICENSE'), [
      'dist/a.js',
      'docs/x/y.md',
      'LICENSE',
    ]);
    assert.deepEqual(packedFiles(files, 'dist/\ndocs'), ['a.ts', '.env', 'LICENSE']);
  });
});
