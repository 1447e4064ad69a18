/** What `npm run fuzz` says and writes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Property } from './properties';

/** Where findings are written. */
export const findingsFolder = join(__dirname, '..', '..', '..', 'out', 'fuzz');

/** A property with the seed and size of its inputs. */
export interface Batch {
  readonly property: Property;
  readonly seed: number;
  readonly size: number;
}

/** What to type to get the same inputs again. */
export function repeatCommand({ property, seed, size }: Batch): string {
  const name = property.name.replaceAll("'", "'\\''");
  return `npm run fuzz -- --seed ${seed} --size ${size} --only '${name}'`;
}

/** What of a batch a finding tells first. */
export function heading(batch: Batch): string {
  const { property, seed, size } = batch;
  return `${property.name}\nseed ${seed}, size ${size}\nAgain: ${repeatCommand(batch)}\n`;
}

/** Writes a finding to a file of its own, and gives the path. */
export function writeFinding(batch: Batch, failure: string): string {
  const { property, seed, size } = batch;
  const name = property.name.replace(/[^a-z0-9]+/gi, '-').slice(-120);
  const path = join(findingsFolder, `${name}-${seed}-${size}.txt`);
  mkdirSync(findingsFolder, { recursive: true });
  writeFileSync(path, `${heading(batch)}\n${failure}\n`);
  return path;
}

/** The number of inputs by a key, the greatest first. */
export function counted(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort(([, one], [, other]) => other - one).map(([key, count]) => `${key} ${count}`);
}

/** The counts of all properties of a file together. */
export function byFile(
  properties: readonly Property[],
  counts: ReadonlyMap<string, number>,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { file, name } of properties) sums.set(file, (sums.get(file) ?? 0) + (counts.get(name) ?? 0));
  return sums;
}
