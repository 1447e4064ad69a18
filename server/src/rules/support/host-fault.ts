/** What keeps a text from being a host name or a URL. */
import { t } from '@vscode/l10n';
import { findEntry } from '../../catalog';
import { withoutInvisible } from '../../language/characters';
import { span, spanLength, type Span } from '../../language/span';
import type { GivenAddress } from './addresses';
import { plainText } from './remedy';

/** Says what is wrong with an address, and what to write. */
type Problem = (text: string, name: string) => string;

/** Something that no host name and no URL of a server has. */
export interface HostFault {
  readonly span: Span;
  /** What is wrong, and what to write, for the name of the argument. */
  readonly problem: (name: string) => string;
}

interface Test {
  readonly pattern: RegExp;
  readonly problem: Problem;
  /** Whether the address as a whole is at fault, not the characters that were found. */
  readonly whole?: true;
}

/** Whether a name takes an address with a scheme. */
function takesUrl(name: string): boolean {
  const kind = findEntry(name)?.valueKind;
  return kind === 'host-or-url' || kind === 'management-point';
}

/** In the order in which they speak. */
const tests: readonly Test[] = [
  {
    pattern: /^\\\\/,
    problem: (text, name) => {
      const server = plainText(text.split('\\')[2] ?? '');
      return server === undefined
        ? t('{0} takes the name of a server, not a UNC path.', name)
        : t('{0} takes the name of a server, not a UNC path. Write {1}.', name, server);
    },
    whole: true,
  },
  {
    pattern: /^[A-Za-z]:[\\/](?!\/)/,
    problem: (_, name) =>
      name === '/mp'
        ? t('/mp takes the name of a server, not a path. For a folder, use /source.')
        : t('{0} takes the name of a server, not a path.', name),
    whole: true,
  },
  {
    pattern: /"/,
    problem: (_, name) =>
      t("{0} has a quotation mark, which a host name or URL can't have. Remove it.", name),
  },
  {
    pattern: /^https?(?::?\\+|:\/(?!\/)|:(?![/\\\d])|\/\/)/i,
    problem: (text, name) =>
      takesUrl(name)
        ? t(
            'The URL in {0} has a broken scheme. Write {1}.',
            name,
            /^https/i.test(text) ? 'https://' : 'http://',
          )
        : t('{0} takes an address without a scheme. Begin it with the host name.', name),
  },
  {
    pattern: /\\/,
    problem: (_, name) =>
      t("{0} has a backslash, which a host name or URL can't have. Write / or remove it.", name),
  },
  {
    pattern: /[ \t]+/,
    problem: (_, name) => t("{0} has a space, which a host name or URL can't have. Remove it.", name),
  },
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
  // Another rule speaks of invisible characters.
  const visible = withoutInvisible(text);
  for (const { pattern, problem, whole } of tests) {
    const found = pattern.exec(visible);
    if (found === null) continue;
    return {
      span: whole ? at : place(at, visible, found.index, found[0].length),
      problem: (name) => problem(visible, name),
    };
  }
  const dots = address.host.indexOf('..');
  if (dots >= 0)
    return {
      span: place(host, address.host, dots, 2),
      problem: (name) => t('The host name in {0} has two dots in a row. Write one.', name),
    };
  return address.host === ''
    ? { span: at, problem: (name) => t('The host name in {0} is missing. Add it.', name) }
    : undefined;
}
