// What `npm start` does: builds, checks the samples as a user would, and says what to do next. Each step is told before it
// begins, in plain lines, so that it can be followed in a terminal and in a log alike.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { bundles } from './bundles.mjs';

const windows = process.platform === 'win32';
const began = performance.now();

// Whoever reads has had enough, such as `head`.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

/** Prints a text, and goes on when it has been taken: what a child prints comes after it. */
function say(text) {
  return new Promise((resolve) => process.stdout.write(`${text}\n`, resolve));
}

/** Runs a program that prints for itself. Gives its exit code. */
async function run(program, args) {
  const child = spawn(program, args, { stdio: 'inherit', shell: windows && program === 'npm' });
  const [code] = await once(child, 'exit');
  return code ?? 1;
}

/** Runs a script of package.json; when it fails, so does the start. */
async function script(name) {
  const from = performance.now();
  const code = await run('npm', ['run', '--silent', name]);
  if (code !== 0) {
    await say(`\nThis step failed: npm run ${name}`);
    process.exit(code);
  }
  await say(`      done in ${((performance.now() - from) / 1000).toFixed(1)} s`);
}

await say('[1/3] Checking the types of all sources. The first time, this takes half a minute …');
await script('build:types');

await say('[2/3] Bundling the extension, the language server and the commands …');
await script('build:bundles');
for (const { outfile } of bundles)
  await say(`      ${outfile.padEnd(24)}${String(Math.ceil(statSync(outfile).size / 1000)).padStart(5)} KB`);

await say('[3/3] Checking the files in samples/ …\n\n> ccmsetup-lint samples\n');
const code = await run(process.execPath, ['dist/cli.js', 'samples']);
if (code > 1) process.exit(code);

await say(`
These mistakes are there on purpose: samples/README.md says more.
Everything is built, in ${Math.round((performance.now() - began) / 1000)} s. What next?

  npm run code                 opens samples/ in a VS Code with the extension
  npm run package              makes the VSIX and the npm package, and says how to install them
  node dist/cli.js <files>     checks files of your own
  npm test                     runs all tests

  docs/README.md               the documentation
  CONTRIBUTING.md              how the project is laid out, and how to add a rule`);
