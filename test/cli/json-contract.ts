/** Checks JSON output against the contract, strictly: exactly these keys, in this order, of these types. */
import assert from 'node:assert/strict';
import { contextIds } from '../../server/src/catalog/contexts';
import { createHosts } from '../../server/src/hosts';
import { severities, type Severity } from '../../server/src/rules/severity';
import type { Report } from '../../server/src/cli/linting/report';
import { runCli, type RunOptions } from './cli';

type Check = (value: unknown, at: string) => void;

const text: Check = (value, at) => {
  assert.equal(typeof value, 'string', at);
};
const hexadecimal: Check = (value, at) => {
  assert.match(String(value), /^[0-9a-f]{32}$/, at);
};
const flag: Check = (value, at) => {
  assert.equal(typeof value, 'boolean', at);
};
const natural =
  (least: number): Check =>
  (value, at) => {
    assert.ok(Number.isSafeInteger(value) && (value as number) >= least, `${at} is ${String(value)}`);
  };
const oneOf =
  (...allowed: readonly unknown[]): Check =>
  (value, at) => {
    assert.ok(allowed.includes(value), `${at} is ${String(value)}`);
  };
const list =
  (item: Check): Check =>
  (value, at) => {
    assert.ok(Array.isArray(value), at);
    value.forEach((element, index) => {
      item(element, `${at}[${index}]`);
    });
  };
const object =
  (shape: Readonly<Record<string, Check>>, optional: readonly string[] = []): Check =>
  (value, at) => {
    assert.ok(typeof value === 'object' && value !== null, at);
    const missing = optional.filter((key) => !(key in value));
    assert.deepEqual(
      Object.keys(value),
      Object.keys(shape).filter((key) => !missing.includes(key)),
      at,
    );
    for (const [key, member] of Object.entries(value)) shape[key]!(member, `${at}.${key}`);
  };

const place = { line: natural(1), column: natural(1), endLine: natural(1), endColumn: natural(1) };

const report = object({
  version: oneOf(1),
  files: list(
    object({
      path: text,
      host: oneOf(...createHosts().map(({ id }) => id), 'configuration'),
      commandLines: list(
        object({
          ...place,
          form: oneOf('exe', 'msi', 'arguments'),
          context: oneOf(...contextIds),
          complete: flag,
          inert: flag,
          text,
        }),
      ),
      findings: list(
        object(
          {
            rule: text,
            severity: oneOf(...severities),
            message: text,
            ...place,
            related: list(object({ message: text, ...place })),
            fixes: list(object({ title: text, safe: flag })),
            fingerprint: hexadecimal,
            changed: flag,
          },
          ['changed'],
        ),
      ),
    }),
  ),
  summary: object({
    files: natural(0),
    commandLines: natural(0),
    error: natural(0),
    warning: natural(0),
    information: natural(0),
    hint: natural(0),
    unchanged: natural(0),
    baselined: natural(0),
    suppressed: natural(0),
    stale: natural(0),
  }),
});

/** Reads JSON output; fails where it breaks the contract. */
export function parseReport(output: string): Report {
  const parsed: unknown = JSON.parse(output);
  report(parsed, 'report');
  const { files, summary } = parsed as Report;
  assert.equal(summary.files, files.length);
  assert.equal(summary.commandLines, files.flatMap((file) => file.commandLines).length);
  for (const severity of severities) {
    const found = files.flatMap((file) => file.findings).filter((finding) => finding.severity === severity);
    assert.equal(summary[severity], found.length, severity);
  }
  for (const { line, column, endLine, endColumn } of files.flatMap((file) => [
    ...file.commandLines,
    ...file.findings,
  ])) {
    assert.ok(
      line < endLine || (line === endLine && column <= endColumn),
      'a range that ends before it starts',
    );
  }
  return parsed as Report;
}

/** Lints and reads the report; nothing may be said on standard error. */
export async function lintJson(
  args: readonly string[],
  options: RunOptions & { readonly severity?: Severity } = {},
): Promise<Report> {
  const severity = options.severity ?? 'information';
  const { stdout, stderr } = await runCli(['--format', 'json', '--severity', severity, ...args], options);
  assert.equal(stderr, '');
  return parseReport(stdout);
}

/** Lints a text that is called `name`. */
export async function lintText(
  stdin: string | Uint8Array,
  name = 'x.ccmcmd',
  severity: Severity = 'information',
): Promise<Report['files'][number]> {
  const { files } = await lintJson(['--stdin', '--stdin-filename', name], { stdin, severity });
  assert.equal(files.length, 1);
  return files[0]!;
}
