/** How long it takes to lint a folder of many files, beside a search for a word and beside other linters. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { others, scripts } from './file-corpus';
import { quantile } from './measure';
import { installFolder } from './subjects';

/** One program over one folder. */
export interface FilesResult {
  readonly name: string;
  readonly files: number;
  /** Milliseconds, the median; NaN when the program is not installed. */
  readonly time: number;
}

interface Program {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly files: number;
  /** The exit codes of a run that has come to its end. */
  readonly codes: readonly number[];
}

/** The time of one run; undefined when there is no such program. */
async function run({ command, args, cwd, codes }: Program): Promise<number | undefined> {
  const begun = performance.now();
  const child = spawn(command, args, { cwd, stdio: 'ignore' });
  try {
    const [code] = (await once(child, 'exit')) as [number | null];
    if (code === null || !codes.includes(code)) throw new Error(`${command} ended with ${String(code)}`);
    return performance.now() - begun;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function measureProgram(program: Program, runs: number): Promise<FilesResult> {
  const { name, files } = program;
  const times: number[] = [];
  for (let count = 0; count < runs; count++) {
    const time = await run(program);
    if (time === undefined) return { name, files, time: NaN };
    times.push(time);
  }
  return { name, files, time: quantile(times, 0.5) };
}

const cli = join(__dirname, '..', '..', 'dist', 'cli.js');

/** The programs that the aims are about, by the number of files. */
export const names = {
  lint: 'ccmsetup-lint',
  alone: 'ccmsetup-lint, one thread',
  search: 'rg -il ccmsetup',
} as const;

function ownPrograms(parent: string, files: number): Program[] {
  const { folder: cwd } = scripts(parent, files);
  const codes = [0, 1];
  const node = process.execPath;
  return [
    { name: names.search, command: 'rg', args: ['-il', 'ccmsetup'], cwd, files, codes },
    { name: names.lint, command: node, args: [cli], cwd, files, codes },
    { name: names.alone, command: node, args: [cli, '--threads', '1'], cwd, files, codes },
  ];
}

const markdown =
  '# Branch office\n\nSets up one service.\n\n- first\n- second\n\nNothing to see here.\n\n' +
  'A line of text that says something about the office.\n'.repeat(18);
const script =
  "const name = 'value';\nif (name.length > 3) {\n  console.log(name);\n}\n" +
  'console.log("Nothing to see here, move along");\n'.repeat(20);

/** The other linters, each on as many files of its own language. */
function otherPrograms(parent: string, files: number): Program[] {
  const pages = others(parent, files, '.md', markdown).folder;
  const modules = others(parent, files, '.mjs', script).folder;
  writeFileSync(
    join(modules, 'eslint.config.mjs'),
    "export default [{ rules: { 'no-undef': 'off', 'no-unused-vars': 'error', eqeqeq: 'error' } }];\n",
  );
  const eslint = join(__dirname, '..', '..', 'node_modules', 'eslint', 'bin', 'eslint.js');
  const markdownlint = join(installFolder, 'node_modules', 'markdownlint-cli2', 'markdownlint-cli2-bin.mjs');
  const node = process.execPath;
  const codes = [0, 1];
  return [
    { name: 'ESLint, three rules', command: node, args: [eslint, '.'], cwd: modules, files, codes },
    { name: 'markdownlint-cli2', command: node, args: [markdownlint, '**/*.md'], cwd: pages, files, codes },
  ];
}

/** Measures them all. */
export async function measureFiles(
  runs: number,
  tell: (result: FilesResult) => void,
): Promise<FilesResult[]> {
  const parent = join(installFolder, 'files');
  const programs = [
    ...ownPrograms(parent, 10_000),
    ...otherPrograms(parent, 10_000),
    ...ownPrograms(parent, 100_000),
  ];
  const results: FilesResult[] = [];
  for (const program of programs) {
    const result = await measureProgram(program, program.files > 10_000 ? Math.ceil(runs / 2) : runs);
    tell(result);
    results.push(result);
  }
  return results;
}
