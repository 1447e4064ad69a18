// What `npm start` does after the build: lints the samples as a user would.
import { spawnSync } from 'node:child_process';

const args = ['dist/cli.js', '--severity', 'hint', 'samples'];
console.log(`> node ${args.join(' ')}\n`);
const { status, error } = spawnSync(process.execPath, args, { stdio: 'inherit' });
if (error) throw error;
if (status === 0 || status === 1) console.log('\nThe samples contain these mistakes on purpose.');
else process.exitCode = status ?? 3;
