// catalog.json: what the built library knows as data, so that a file and a program say the same.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The text of the file. */
function catalogText() {
  const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const { catalog } = createRequire(import.meta.url)(path.join(root, 'dist/library.js'));
  return JSON.stringify({
    $schema: './catalog.schema.json',
    // The version of the shape, as the schema has it.
    version: 1,
    package: { name, version },
    ...catalog,
  });
}

/** Writes the file and its schema into a folder, once the library is built. */
export function writeCatalog(folder) {
  writeFileSync(path.join(folder, 'catalog.json'), `${catalogText()}\n`);
  copyFileSync(
    path.join(root, 'server/src/library/catalog.schema.json'),
    path.join(folder, 'catalog.schema.json'),
  );
}
