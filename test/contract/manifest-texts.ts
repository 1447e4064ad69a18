/** The texts of the manifest: package.json names them, and package.nls*.json say them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './modules';

/** The files with the texts, the English one first. */
export const textFiles = readdirSync(projectRoot)
  .filter((name) => /^package\.nls(?:\.[\w-]+)?\.json$/.test(name))
  .sort((left, right) => left.length - right.length);

/** The texts of a file by what stands for them in package.json, such as "%command.newFile%". */
export function manifestTexts(file: string): ReadonlyMap<string, string> {
  const texts = JSON.parse(readFileSync(join(projectRoot, file), 'utf8')) as Record<string, string>;
  return new Map(Object.entries(texts).map(([name, text]) => [`%${name}%`, text]));
}

/** What stands for texts anywhere in package.json: VS Code takes it only where it is all there is. */
export function namedTexts(value: unknown): string[] {
  if (typeof value === 'string') return /^%[\w.]+%$/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(namedTexts);
}
