/** What is ignored below a folder: the patterns of several files, of which the last one that fits counts. */
import { ignorePattern, pathPart, type IgnorePattern } from './pattern';

/** The patterns of one file. */
interface PatternFile {
  /** How many parts of a path lie above the folder that its patterns start from. */
  readonly depth: number;
  /** The last one first. */
  readonly patterns: readonly IgnorePattern[];
}

/** What holds in a folder. */
export interface IgnoreRules {
  /** The folder, as the parts of its path from the one where all rules start. */
  readonly folder: readonly string[];
  /** The files whose patterns count here; the nearest first. */
  readonly files: readonly PatternFile[];
}

/** Where nothing is ignored. */
export const noRules: IgnoreRules = { folder: [], files: [] };

/** The rules with those of a file more: one that stands in their folder, or counts for all of it. */
export function withPatterns(rules: IgnoreRules, text: string): IgnoreRules {
  const patterns = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((line) => ignorePattern(line) ?? [])
    .reverse();
  if (patterns.length === 0) return rules;
  return { ...rules, files: [{ depth: rules.folder.length, patterns }, ...rules.files] };
}

/** The rules for a folder in the folder of some. */
export function rulesBelow(rules: IgnoreRules, name: string): IgnoreRules {
  return rules.files.length === 0 ? rules : { ...rules, folder: [...rules.folder, name] };
}

/** Makes the test whether an entry of the folder is ignored. The folder itself must not be. */
export function ignoreTest(rules: IgnoreRules): (name: string, isFolder: boolean) => boolean {
  const { folder, files } = rules;
  if (files.length === 0) return () => false;
  const above = folder.map(pathPart);
  return (name, isFolder) => {
    const path = [...above, pathPart(name)];
    for (const { depth, patterns } of files) {
      const from = depth === 0 ? path : path.slice(depth);
      const found = patterns.find(({ foldersOnly, fits }) => (isFolder || !foldersOnly) && fits(from));
      if (found !== undefined) return !found.negated;
    }
    return false;
  };
}
