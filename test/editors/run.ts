// Tries the setups of docs/editors.md in real editors.
import { spawnSync } from 'node:child_process';
import { provideEditors } from './machine';

async function main(): Promise<number> {
  if (process.platform !== 'linux') {
    console.log('The setups of other editors are tried on Linux, where the editors are packages.');
    return 0;
  }
  await provideEditors();
  const mocha = require.resolve('mocha/bin/mocha.js');
  return spawnSync(process.execPath, [mocha, 'test/editors/*.test.ts'], { stdio: 'inherit' }).status ?? 1;
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
