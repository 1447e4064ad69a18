// Builds every bundle that ships, and with --tests the bundles that run inside a VS Code extension host.
// node esbuild.mjs [--watch] [--tests]
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import esbuild from 'esbuild';
import { writeCatalog } from './server/scripts/catalog-file.mjs';
import { bundles, declarations, rulePages, testBundles } from './server/scripts/bundles.mjs';

const wanted = process.argv.includes('--tests') ? [...bundles, ...testBundles] : bundles;

/** Names the start and end of each build in watch mode, for the problem matcher of .vscode/tasks.json. */
const announce = {
  name: 'announce',
  setup(build) {
    build.onStart(() => console.log('[watch] build started'));
    build.onEnd((result) => {
      for (const { text, location } of result.errors) {
        console.error(`✘ [ERROR] ${text}`);
        if (location) console.error(`    ${location.file}:${location.line}:${location.column + 1}:`);
      }
      console.log('[watch] build finished');
    });
  },
};

mkdirSync('dist', { recursive: true });
writeFileSync('dist/rules.json', JSON.stringify(rulePages()));
for (const outfile of declarations.outfiles) copyFileSync(declarations.source, outfile);
if (process.argv.includes('--watch')) {
  for (const options of wanted)
    await (await esbuild.context({ ...options, plugins: [...(options.plugins ?? []), announce] })).watch();
} else {
  await Promise.all(wanted.map((options) => esbuild.build(options)));
  writeCatalog('dist');
}
