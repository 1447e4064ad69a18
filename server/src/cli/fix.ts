/** `--fix`: applies all safe fixes of a file and writes it back in its own encoding. */
import { resolve } from 'node:path';
import type { Analysis } from '../service/analysis';
import { fixAll } from '../service/fix-all';
import { encode } from './decode';
import type { Source } from './files';
import type { Io } from './io';
import { problemOf, type Problem } from './problem';

const unencodable: Problem = {
  what: 'was not changed, because its encoding has no sign for a fix',
  remedy: 'save it as UTF-8',
};

/** A file after its fixes. */
export interface FixedFile {
  /** What it holds now. */
  readonly text: string;
  /** What kept the fixes from being written. */
  readonly problem?: Problem;
}

/**
 * Fixes a file on disk.
 *
 * @param analyze analyses a text of the same file
 */
export async function fixFile(
  source: Source,
  analyze: (text: string) => Promise<Analysis>,
  io: Io,
): Promise<FixedFile> {
  const { text } = await fixAll(source.text, analyze);
  if (text === source.text) return { text };
  const bytes = encode(text, source.encoding);
  if (bytes === undefined) return { text: source.text, problem: unencodable };
  try {
    await io.writeFile(resolve(io.cwd, source.path), bytes);
    return { text };
  } catch (error) {
    return { text: source.text, problem: { ...problemOf(error, source.path), what: 'cannot be written' } };
  }
}
