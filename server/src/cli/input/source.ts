/** Reads the files that are meant. */
import type { Host } from '../../hosts/host';
import type { Io } from '../io';
import type { LimitedReadNow } from '../../node/read-limited-sync';
import { problemOf, type Problem } from '../problem';
import { decoded, isBinary, isUtf32, type Encoded } from './decode';
import { filesOf, type Inputs } from './files';
import type { FoundFile, Refusal } from './found';
import { bytesHaveTrace } from './trace-scan';
import { problemOfFound } from './walk';
import type { Wanted } from './wanted';

/** One input, read. */
export interface Source extends Encoded {
  readonly path: string;
  readonly host: Host;
  /** As they were read; the text is made of them. */
  readonly bytes: Uint8Array;
}

/** Far more than any script; it keeps a stray disk image or log from filling the memory. */
const sizeLimit = 64 * 2 ** 20;

const tooLarge: Problem = { what: 'is larger than 64 MiB', remedy: 'lint a part of it' };
const binary: Problem = {
  what: 'is a binary file',
  remedy: 'if it is text, save it as UTF-8, or as UTF-16 with a byte order mark',
};
const utf32: Problem = { what: "is UTF-32, which isn't read", remedy: 'save it as UTF-8' };
const notAFile: Problem = { what: 'is neither a file nor a folder', remedy: 'name a text file or a folder' };

/** What is said of bytes that are no text that can be read. */
export function noTextProblem(bytes: Uint8Array): Problem {
  return isUtf32(bytes) ? utf32 : binary;
}

/** The bytes of a text file, which count until the next file is read; or what is wrong with it. */
export function bytesOf({ path, absolute, named }: FoundFile, io: Io): Buffer | Refusal {
  const refused = (problem: Problem, wanted: boolean): Refusal => ({ path, problem, wanted });
  try {
    const bytes: LimitedReadNow = (named ? io.read : io.readFound)(absolute, sizeLimit);
    if (typeof bytes === 'string') return refused(bytes === 'too large' ? tooLarge : notAFile, named);
    return isBinary(bytes) ? refused(noTextProblem(bytes), named) : bytes;
  } catch (error) {
    return refused(named ? problemOf(error) : problemOfFound(error), true);
  }
}

/** A text file with its text. */
export function sourceOf(
  { path, host, named }: Omit<FoundFile, 'absolute'>,
  bytes: Uint8Array,
): Source | Refusal {
  const read = decoded(bytes);
  return read === undefined
    ? { path, problem: noTextProblem(bytes), wanted: named }
    : { path, host, bytes, ...read };
}

/** Standard input as a source that goes by `path`. */
export async function stdinSource(
  path: string,
  { hostOf, otherName }: Wanted,
  io: Io,
): Promise<Source | Refusal> {
  const host = hostOf(path);
  if (host === undefined) return { path, problem: otherName, wanted: true };
  try {
    const bytes = await io.stdin(sizeLimit);
    if (bytes === 'too large') return { path, problem: tooLarge, wanted: true };
    return sourceOf({ path, host, named: true }, bytes);
  } catch (error) {
    return { path, problem: problemOf(error), wanted: true };
  }
}

/** The sources that are meant, read one after the other. */
export async function* sourcesOf(inputs: Inputs, wanted: Wanted, io: Io): AsyncGenerator<Source | Refusal> {
  yield* readSources(inputs, wanted, io, () => true);
}

/**
 * The same where only command lines are looked for: the text of a file without a trace of any is left empty, so that it isn't
 * decoded.
 */
export async function* tracedSourcesOf(
  inputs: Inputs,
  wanted: Wanted,
  io: Io,
): AsyncGenerator<Source | Refusal> {
  yield* readSources(inputs, wanted, io, (host, bytes) => host.always || bytesHaveTrace(bytes));
}

async function* readSources(
  inputs: Inputs,
  wanted: Wanted,
  io: Io,
  isDecoded: (host: Host, bytes: Buffer) => boolean,
): AsyncGenerator<Source | Refusal> {
  if (inputs.stdinName !== undefined) {
    yield await stdinSource(inputs.stdinName, wanted, io);
    return;
  }
  for (const file of filesOf(inputs, wanted, io)) {
    if ('problem' in file) {
      yield file;
      continue;
    }
    const bytes = bytesOf(file, io);
    if ('problem' in bytes) yield bytes;
    else yield sourceOf(file, isDecoded(file.host, bytes) ? Buffer.from(bytes) : Buffer.alloc(0));
  }
}
