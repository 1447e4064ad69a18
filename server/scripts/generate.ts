/** Writes the files that come from the tables: pages, schema, settings, manifest. `--check` only tells which of them are stale. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { differences, wantedFiles } from './generate/project';

const root = join(__dirname, '..', '..');

async function main(check: boolean): Promise<void> {
  const wanted = await wantedFiles(root);
  const { stale, stray } = differences(root, wanted);
  if (check) {
    if (stale.length + stray.length === 0) return;
    for (const path of stale) console.error(`${path} is stale`);
    for (const path of stray) console.error(`${path} belongs to no rule`);
    console.error('Run: npm run generate');
    process.exitCode = 1;
    return;
  }
  for (const path of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), wanted.get(path) ?? '');
    console.log(`wrote ${path}`);
  }
  for (const path of stray) {
    rmSync(join(root, path));
    console.log(`removed ${path}`);
  }
}

main(process.argv.includes('--check')).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
