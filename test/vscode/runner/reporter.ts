import type Mocha from 'mocha';

/**
 * Writes a line for each suite and each test to the console, and what went wrong below a failed test.
 *
 * Mocha's own reporters draw with `process.stdout`, which no extension host shows.
 */
export function report(runner: Mocha.Runner): void {
  runner.on('suite', (suite) => {
    if (!suite.root) console.log(`${indent(suite)}${suite.title}`);
  });
  runner.on('pass', (test) => {
    console.log(`${indent(test)}✔ ${test.title} (${test.duration ?? 0} ms)`);
  });
  runner.on('fail', (test, error: unknown) => {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const lines = [`✘ ${test.title}`, ...reason.split('\n').map((line) => `    ${line}`)];
    console.log(lines.map((line) => `${indent(test)}${line}`).join('\n'));
  });
}

function indent(item: Mocha.Suite | Mocha.Runnable): string {
  return '  '.repeat(item.titlePath().length);
}
