// Which packages have code in the bundles, as esbuild tells it.
import path from 'node:path';
import esbuild from 'esbuild';
import { bundles } from './bundles.mjs';

/**
 * The folders of the packages of which something is in some files, such as `node_modules/yaml`, sorted.
 *
 * @param names the names of the files in `dist`; all bundles without them
 */
export async function bundledPackages(names) {
  const wanted = bundles.filter(({ outfile }) => names?.includes(path.basename(outfile)) ?? true);
  const built = await Promise.all(
    wanted.map((options) => esbuild.build({ ...options, write: false, sourcemap: false, metafile: true })),
  );
  const folders = built.flatMap(({ metafile }) =>
    Object.values(metafile.outputs).flatMap(({ inputs }) =>
      Object.entries(inputs)
        .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
        .flatMap(([input]) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input) ?? []),
    ),
  );
  return [...new Set(folders)].sort();
}
