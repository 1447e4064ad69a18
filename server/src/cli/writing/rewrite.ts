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

/** The bytes of a changed text in the encoding of its file, or what keeps them from being written. */
function changedBytes({ text: before, encoding, bytes }: Source, text: string): Uint8Array | Problem {
  // Whatever is not changed must be written as it was read, to the byte.
  const same = encode(before, encoding);
  if (same === undefined || Buffer.compare(same, bytes) !== 0) return damaged;
  return encode(text, encoding) ?? unencodable;
}

/** Writes a text in the encoding of its file; gives what kept it from being written. */
async function write(source: Source, text: string, io: Io): Promise<Problem | undefined> {
  const bytes = changedBytes(source, text);
  return 'what' in bytes ? bytes : io.replaceFile(resolve(io.cwd, source.path), source.bytes, bytes);
}

/** What would keep a changed text from being written, as far as that can be told without writing. */
export function objectionTo(source: Source, text: string, io: Io): Problem | undefined {
  const bytes = changedBytes(source, text);
  return 'what' in bytes ? bytes : io.objectionToReplacing(resolve(io.cwd, source.path));
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
