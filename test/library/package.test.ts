/** The packed library, as tools that check packages see it. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../contract/modules';
import { npmManifest } from '../../server/scripts/npm-manifest.mjs';
import { manifest } from '../contract/manifest';

const packages = path.join(projectRoot, 'out/packages');

function tarball(): Buffer {
  const names = readdirSync(packages).filter((name) => name.endsWith('.tgz'));
  assert.equal(names.length, 1, 'run: npm run package');
  return readFileSync(path.join(packages, names[0]!));
}

describe('the package of the library', () => {
  it('is clean for publint', async () => {
    const { publint } = await import('publint');
    const bytes = tarball();
    const { messages } = await publint({
      strict: true,
      pack: {
        tarball: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
      },
    });
    assert.deepEqual(messages, []);
  });

  it('has the right types however it is loaded', async () => {
    const { checkPackage, createPackageFromTarballData } = await import('@arethetypeswrong/core');
    const result = await checkPackage(createPackageFromTarballData(new Uint8Array(tarball())));
    assert.ok(result.types, 'it has types');
    assert.deepEqual(result.problems, []);
  });

  it('says nothing of the extension', () => {
    const own = npmManifest(manifest);
    assert.deepEqual(
      Object.keys(own).filter((key) =>
        ['contributes', 'activationEvents', 'browser', 'scripts', 'devDependencies'].includes(key),
      ),
      [],
    );
    assert.equal(own.main, './dist/library.js');
    assert.equal(own['version'], (manifest as { readonly version?: string }).version);
  });
});
