// The list of the packages whose code is in a package of ours: a software bill of materials, in the form of CycloneDX
// (https://cyclonedx.org/docs/1.6/json/). npm writes it of the lock file, which has more than what ends up in the bundles.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bundledPackages } from './bundled.mjs';

/** Its name in the packages. */
export const sbomName = 'sbom.cdx.json';

/** What npm says of everything in the lock file. */
function lockedPackages(root) {
  const { status, stdout, stderr, error } = spawnSync(
    'npm',
    ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'],
    { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26, shell: process.platform === 'win32' },
  );
  if (error) throw error;
  if (status !== 0) throw new Error(`npm can't list the packages: ${stderr}`);
  return JSON.parse(stdout);
}

/** The name of a package in the list, by its folder. */
function referenceOf(root, folder) {
  const { name, version } = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
  return `${name}@${version}`;
}

/** What is told of a package. That it's only needed for building isn't: here all of it is in the bundles. */
function described(component) {
  const kept = ['bom-ref', 'type', 'name', 'version', 'description', 'purl', 'hashes', 'licenses'];
  return Object.fromEntries(kept.filter((key) => key in component).map((key) => [key, component[key]]));
}

/**
 * Makes the list, as the text of a file. It's the same each time: neither the time nor a number of its own stands in it.
 *
 * @param root the folder of the project
 * @param manifest package.json
 * @param names the names of the bundles in the package
 */
export async function sbomOf(root, manifest, names) {
  const { metadata, components, dependencies } = lockedPackages(root);
  const bundled = new Set((await bundledPackages(names)).map((folder) => referenceOf(root, folder)));
  const own = components.filter((component) => bundled.has(component['bom-ref'])).map(described);
  const known = new Set(own.map((component) => component['bom-ref']));
  const missing = [...bundled].filter((reference) => !known.has(reference));
  if (missing.length > 0) throw new Error(`the lock file doesn't have ${missing.join(', ')}`);
  const top = metadata.component['bom-ref'];
  const sbom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      lifecycles: [{ phase: 'build' }],
      // npm takes the name of the folder.
      component: { ...described(metadata.component), type: 'application', name: manifest.name },
    },
    components: own,
    dependencies: dependencies
      .filter(({ ref }) => ref === top || known.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((each) => known.has(each)) })),
  };
  return `${JSON.stringify(sbom)}\n`;
}
