/** Snapshots of coloured text that a reviewer can read. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { ScopedLine } from './tokenize';

/**
 * Writes out what a grammar made of a text: each source line behind `>`, then a line for each of its ranges, carets under
 * the characters and the scopes from the outermost to the innermost. Blanks that no theme colours are left out.
 */
export function renderSnapshot(lines: readonly ScopedLine[]): string {
  const rows = lines.flatMap(({ text, tokens }) => [
    `>${text}`,
    ...tokens
      .filter(
        ({ text: part, scopes }) => part.trim() !== '' || scopes.some((scope) => !scope.startsWith('meta.')),
      )
      .map(({ start, text: part, scopes }) => {
        const label = scopes.length > 0 ? scopes.join(' ') : '(none)';
        return ` ${' '.repeat(start)}${'^'.repeat(part.length)} ${label}`;
      }),
  ]);
  return `${rows.join('\n')}\n`;
}

/**
 * Whether snapshots are compared or written anew.
 *
 * @throws When a rewrite is asked for in CI, where it would make every test pass.
 */
export function snapshotMode(environment: Readonly<Record<string, string | undefined>>): 'compare' | 'write' {
  const set = (name: string): boolean => !['', '0', 'false', undefined].includes(environment[name]);
  if (!set('UPDATE_SNAPSHOTS')) return 'compare';
  if (set('CI'))
    throw new Error('UPDATE_SNAPSHOTS is refused in CI: update the snapshots locally and commit them.');
  return 'write';
}

/**
 * Compares with the committed snapshot, or replaces it when `mode` says so.
 *
 * @throws When the snapshot is missing or differs; the message names the first line that does.
 */
export function checkSnapshot(file: string, actual: string, mode: 'compare' | 'write'): void {
  if (mode === 'write') {
    writeFileSync(file, actual);
    return;
  }
  const remedy = 'Look at the change, then run the tests once with UPDATE_SNAPSHOTS=1.';
  if (!existsSync(file)) throw new Error(`${file} is missing. ${remedy}`);
  const expected = readFileSync(file, 'utf8');
  if (expected === actual) return;
  const before = expected.split('\n');
  const now = actual.split('\n');
  const at = now.findIndex((line, index) => line !== before[index]);
  const index = at < 0 ? now.length : at;
  throw new Error(
    `${file}:${index + 1} is stale. ${remedy}\n- ${before[index] ?? '(end)'}\n+ ${now[index] ?? '(end)'}`,
  );
}
