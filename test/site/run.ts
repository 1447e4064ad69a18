// Runs the site in Chromium: builds it as `npm run site` does, and opens its pages over HTTP and as files.
import { spawnSync } from 'node:child_process';
import { providePrograms } from '../consumers/machine';
import { chromiumPath } from './browser';

function run(...args: readonly string[]): number {
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
}

async function main(): Promise<number> {
  if (chromiumPath() === undefined && process.platform !== 'linux') {
    console.log('The site is tried in Chromium on Linux, where it is a package.');
    return 0;
  }
  if (chromiumPath() === undefined)
    await providePrograms('The site is tried', [{ file: 'chromium', debian: 'chromium' }]);
  const built = run(require.resolve('tsx/cli'), 'site/build.ts');
  if (built !== 0) return built;
  return run(require.resolve('mocha/bin/mocha.js'), 'test/site/**/*.test.ts');
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
