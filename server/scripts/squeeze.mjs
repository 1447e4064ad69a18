// Makes the built bundles smaller for the packages: they come out some 5 percent smaller. The maps of esbuild, which do not
// ship, no longer fit then.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import { bundles } from './bundles.mjs';

const root = new URL('../../', import.meta.url);

await Promise.all(
  bundles.map(async ({ outfile }) => {
    const file = fileURLToPath(new URL(outfile, root));
    const text = await readFile(file, 'utf8');
    const { code } = await minify(text.replace(/\n\/\/# sourceMappingURL=.*\n?$/, '\n'), {
      ecma: 2020,
      module: outfile.endsWith('.mjs'),
      compress: { passes: 2 },
      mangle: true,
    });
    await writeFile(file, `${code}\n`);
    await rm(`${file}.map`, { force: true });
  }),
);
