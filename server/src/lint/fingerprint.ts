/** What tells a finding again when its line has moved: its rule and the text that it is about, as a hash. */
import type { Span } from '../language/span';
import { sha256Hex } from '../rules/support/digest';

/** How many hexadecimal digits of a hash are kept: enough that two texts of a repository do not share one. */
export const hashDigits = 16;

/** What a fingerprint needs to know of a finding. */
export interface Fingerprinted {
  readonly rule: string;
  readonly span: Span;
}

function lineAround(text: string, offset: number): string {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const end = /[\r\n]|$/g;
  end.lastIndex = offset;
  return text.slice(start, end.exec(text)?.index ?? text.length);
}

/** The text of a place; where nothing stands in it, its line. How it is indented and wrapped, and how long a secret is, says nothing. */
function normalized(text: string, { start, end }: Span): string {
  const own = text.slice(start, end).trim();
  const told = own === '' ? lineAround(text, start).trim() : own;
  return told.replace(/\s+/g, ' ').replace(/\*+/g, '*');
}

/**
 * Gives the hash of each finding: of its rule and of the text that it is about. Two findings of one rule about the same text
 * have the same.
 *
 * @param masked the text of the document with asterisks over its secrets, so that no hash can be tried out for one
 */
export function hashesOf(findings: readonly Fingerprinted[], masked: string): string[] {
  const known = new Map<string, string>();
  return findings.map(({ rule, span }) => {
    const told = `${rule}\n${normalized(masked, span)}`;
    const hash = known.get(told) ?? sha256Hex(told).slice(0, hashDigits);
    known.set(told, hash);
    return hash;
  });
}

/**
 * Makes hashes of one file unique: with the path of the file, and with how many findings before have the same.
 *
 * @param path from the folder that reports begin in, with `/`
 */
export function fingerprintsOf(hashes: readonly string[], path: string): string[] {
  const seen = new Map<string, number>();
  return hashes.map((hash) => {
    const before = seen.get(hash) ?? 0;
    seen.set(hash, before + 1);
    return sha256Hex(`${path}\n${hash}\n${before}`).slice(0, 2 * hashDigits);
  });
}
