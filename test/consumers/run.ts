// Runs what others run: the setups of docs/editors.md in real editors, and the integrations as pipelines and hooks use them.
import { spawnSync } from 'node:child_process';
import { missingEglot, needs, providePrograms } from './machine';

async function main(): Promise<number> {
  if (process.platform !== 'linux') {
    console.log('Other editors and pipelines are tried on Linux, where they are packages.');
    return 0;
  }
  await providePrograms('Other editors and hooks are tried', needs, missingEglot);
  const mocha = require.resolve('mocha/bin/mocha.js');
  return (
    spawnSync(process.execPath, [mocha, 'test/consumers/**/*.test.ts'], { stdio: 'inherit' }).status ?? 1
  );
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
