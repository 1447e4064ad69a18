/** What keeps a text from being a host name or a URL. */
import { span, spanLength, type Span } from '../../language/span';
import type { GivenAddress } from './addresses';

/** Something that no host name and no URL of a server has. */
export interface HostFault {
  readonly span: Span;
  /** A sentence. */
  readonly problem: string;
}

interface Test {
  readonly pattern: RegExp;
  readonly problem: string;
  /** Whether the address as a whole is at fault, not the characters that were found. */
  readonly whole?: true;
}

/** In the order in which they speak. */
const tests: readonly Test[] = [
  { pattern: /^\\\\/, problem: 'This is a UNC path.', whole: true },
  { pattern: /^[A-Za-z]:[\\/](?!\/)/, problem: 'This is a file path.', whole: true },
  { pattern: /"/, problem: 'An address never has a quotation mark in it.' },
  {
    pattern: /^https?(?::?\\+|:\/(?!\/)|:(?![/\\\d])|\/\/)/i,
    problem: 'The scheme is not written as https://.',
  },
  { pattern: /\\/, problem: 'An address never has a backslash in it.' },
  { pattern: /[ \t]+/, problem: 'An address never has a blank in it.' },
];

/** The place of a part of some text; the whole place where characters are escaped, so that offsets do not count. */
function place(whole: Span, text: string, from: number, length: number): Span {
  return spanLength(whole) === text.length ? span(whole.start + from, whole.start + from + length) : whole;
}

/**
 * The first fault of an address: a blank, a quotation mark, a doubled dot, a path of the file system, a broken `https://`,
 * or no host at all. Everything else is let pass.
 */
export function hostFault({ text, address, span: at, host }: GivenAddress): HostFault | undefined {
  for (const { pattern, problem, whole } of tests) {
    const found = pattern.exec(text);
    if (found === null) continue;
    return { span: whole ? at : place(at, text, found.index, found[0].length), problem };
  }
  const dots = address.host.indexOf('..');
  if (dots >= 0)
    return { span: place(host, address.host, dots, 2), problem: 'A host name never has two dots in a row.' };
  return address.host === '' ? { span: at, problem: 'The host name is missing.' } : undefined;
}
