/** Changes the text of a file and writes it back in its own encoding: `--fix` and `format`. */
import { resolve } from 'node:path';
import { encode } from '../input/decode';
import type { Source } from '../input/source';
import type { Io } from '../io';
import type { Problem } from '../problem';

const unencodable: Problem = {
  what: "wasn't changed because a fix needs a character that its encoding doesn't have",
  remedy: 'save it as UTF-8',
};
const damaged: Problem = {
  what: "wasn't changed because some of its bytes aren't valid in its encoding and would be lost",
  remedy: 'save it as UTF-8',
};

/** A file after a change. */
export interface RewrittenFile {
  /** What it holds now. */
  readonly text: string;
  /** What kept the change from being written. */
  readonly problem?: Problem;
}

/** Writes a text in the encoding of its file; gives what kept it from being written. */
async function write(source: Source, text: string, io: Io): Promise<Problem | undefined> {
  // Whatever is not changed must be written as it was read, to the byte.
  const same = encode(source.text, source.encoding);
  if (same === undefined || Buffer.compare(same, source.bytes) !== 0) return damaged;
  const bytes = encode(text, source.encoding);
  if (bytes === undefined) return unencodable;
  return io.replaceFile(resolve(io.cwd, source.path), source.bytes, bytes);
}

/**
 * Changes a file on disk.
 *
 * @param changed gives its new text
 */
export async function rewriteFile(source: Source, changed: () => string, io: Io): Promise<RewrittenFile> {
  await io.removeLeftovers(resolve(io.cwd, source.path));
  const text = changed();
  if (text === source.text) return { text };
  const problem = await write(source, text, io);
  return problem === undefined ? { text } : { text: source.text, problem };
}
