/** The lists of packages (SBOM) that the packages carry, and what they list: licenses, hashes, and where all of it comes from. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import JSZip from 'jszip';
import { permissive } from '../../server/scripts/generate/third-party';
import { packedFile } from '../agents/unpacked';
import { manifest } from './manifest';
import { projectRoot } from './modules';

interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly hashes: readonly { readonly alg: string; readonly content: string }[];
  readonly licenses: readonly { readonly license: { readonly id: string } }[];
}

interface Sbom {
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  /** It lies in the archive of another one, whose hash is that of both. */
  readonly inBundle?: boolean;
}

const old = 'the packages are older than the code; run: npm run package';

function read(...path: readonly string[]): unknown {
  return JSON.parse(readFileSync(join(projectRoot, ...path), 'utf8'));
}

async function fromArchive(ending: string, name: string): Promise<Sbom> {
  const { files } = await JSZip.loadAsync(readFileSync(packedFile(ending)));
  assert.ok(files[name] !== undefined, old);
  return JSON.parse(await files[name].async('string')) as Sbom;
}

/** A file of the npm package. */
function fromTarball(name: string): unknown {
  const { status, stdout } = spawnSync('tar', ['-xzOf', packedFile('.tgz'), `package/${name}`], {
    encoding: 'utf8',
  });
  assert.equal(status, 0, old);
  return JSON.parse(stdout);
}

const { packages: locked } = read('package-lock.json') as { packages: Record<string, LockedPackage> };
const noticed = [
  ...readFileSync(join(projectRoot, 'THIRD-PARTY-NOTICES.txt'), 'utf8').matchAll(
    /^-{80}\n(\S+) (\S+) \([^)]+\)\n-{80}$/gm,
  ),
].map(([, name, version]) => `${name}@${version}`);

describe('the list of packages', () => {
  const lists = new Map<string, Sbom>();
  before(async () => {
    lists.set('extension', await fromArchive('.vsix', 'extension/dist/sbom.cdx.json'));
    lists.set('bundle for agents', await fromArchive('.mcpb', 'sbom.cdx.json'));
    lists.set('npm package', fromTarball('sbom.cdx.json') as Sbom);
  });

  it('is one of CycloneDX 1.6', () => {
    const ajv = new Ajv({
      strict: false,
      schemas: ['spdx', 'jsf-0.82'].map((name) => {
        // The schema names them by the names of their files.
        const schema = read('test/fixtures/schemas', `cyclonedx-${name}.json`) as { $id: string };
        return { ...schema, $id: schema.$id.replace('.schema.json', '.SNAPSHOT.schema.json') };
      }),
    });
    addFormats(ajv);
    // Of letters beyond ASCII, which are in none of ours.
    ajv.addFormat('iri-reference', /^\S*$/);
    ajv.addFormat('idn-email', /^\S+@\S+$/);
    const valid = ajv.compile(read('test/fixtures/schemas/cyclonedx-bom-1.6.json') as object);
    for (const [name, list] of lists) {
      assert.ok(valid(list), `${name}: ${ajv.errorsText(valid.errors)}`);
      assert.equal(valid({ ...list, specVersion: 1.6 }), false, 'the schema finds mistakes');
    }
  });

  it('is about this version, and says the same each time', () => {
    for (const list of lists.values()) {
      const { name, version } = list.metadata.component;
      assert.deepEqual([name, version], [manifest.name, manifest.version]);
      assert.doesNotMatch(JSON.stringify(list), /serialNumber|timestamp/);
    }
  });

  it('has each package of which something is packed, as the notices of licenses have', () => {
    const all = [...lists.values()].flatMap(({ components }) => components.map((each) => each['bom-ref']));
    assert.ok(noticed.length > 20);
    assert.deepEqual([...new Set(all)].sort(), [...noticed].sort());
    for (const { metadata, components, dependencies } of lists.values()) {
      const known = new Set(components.map((each) => each['bom-ref']));
      assert.deepEqual(
        dependencies.map(({ ref }) => ref).sort(),
        [metadata.component['bom-ref'], ...known].sort(),
      );
      for (const { dependsOn } of dependencies)
        for (const each of dependsOn) assert.ok(known.has(each), each);
    }
  });

  it('has the hash that the lock file has, and a license that asks for nothing but its text', () => {
    for (const { components } of lists.values())
      for (const { name, version, purl, hashes, licenses } of components) {
        assert.equal(purl, `pkg:npm/${name.replace('@', '%40')}@${version}`);
        const integrities = Object.entries(locked).flatMap(([path, entry]) =>
          path.endsWith(`node_modules/${name}`) && entry.version === version ? [entry.integrity] : [],
        );
        const [hash] = hashes;
        assert.ok(hash?.alg === 'SHA-512', name);
        assert.ok(
          integrities.includes(`sha512-${Buffer.from(hash.content, 'hex').toString('base64')}`),
          name,
        );
        const ids = licenses.map(({ license }) => license.id);
        assert.ok(ids.length > 0 && ids.every((id) => permissive.has(id)), `${name}: ${ids.join()}`);
      }
  });
});

describe('what the packages are made of', () => {
  const entries = Object.entries(locked).filter(([path]) => path !== '');

  it('comes from the registry of npm, with a hash of each package', () => {
    assert.ok(entries.length > 300);
    for (const [path, { version, resolved, integrity, link, inBundle }] of entries) {
      assert.match(path, /^(?:node_modules\/(?:@[\w.-]+\/)?[\w.-]+\/?)+$/);
      assert.match(version ?? '', /^\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/, path);
      // Without an address, a package comes from the registry that npm uses, and has to have this hash.
      assert.equal(resolved, undefined, path);
      assert.equal(link, undefined, path);
      if (inBundle !== true) assert.match(integrity ?? '', /^sha512-[A-Za-z0-9+/]{86}==$/, path);
    }
  });

  it('is named with its exact version', () => {
    const { devDependencies, ...others } = read('package.json') as Record<string, Record<string, string>>;
    for (const [name, version] of Object.entries(devDependencies ?? {}))
      assert.match(version, /^\d+\.\d+\.\d+$/, name);
    for (const kind of ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundleDependencies'])
      assert.equal(others[kind], undefined);
  });

  it('is all of it: nothing is installed with the npm package, and nothing of it runs then', () => {
    const packed = fromTarball('package.json') as Record<string, unknown>;
    assert.equal(packed['name'], manifest.name);
    const more = Object.keys(packed).filter((key) => /dependencies/i.test(key) || key === 'scripts');
    assert.deepEqual(more, []);
  });

  it('is published with a proof of where it was made', () => {
    const text = readFileSync(join(projectRoot, '.github/workflows/release.yml'), 'utf8');
    assert.match(text, /npm publish packages\/\*\.tgz --provenance /);
    assert.match(text, /uses: actions\/attest-build-provenance@/);
    assert.match(text, /id-token: write/);
    assert.match(text, /attestations: write/);
    assert.match(text, /npm audit signatures/);
  });
});
