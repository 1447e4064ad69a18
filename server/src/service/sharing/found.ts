/** What is found in a text that tells who wrote it. */
import type { Span } from '../../language/span';

/**
 * What kind of thing is replaced.
 *
 * - `secret`: a token, a password, a key
 * - `id`: a GUID, such as that of a tenant, a client or an application; the number of a cloud management gateway; a thumbprint
 * - `address`: an address of a network
 * - `user`: the name of a person or an account
 * - `host`: the name of a server, a device or a domain
 * - `name`: the name of an organization
 */
export const sharedKinds = ['secret', 'id', 'address', 'user', 'host', 'name'] as const;
export type SharedKind = (typeof sharedKinds)[number];

/** One of them at its place. */
export interface Found {
  readonly kind: SharedKind;
  readonly span: Span;
  /** Where a name is put together in the document from several places, the others: nothing is left of them. */
  readonly rest?: readonly Span[];
  /** What stands there instead; undefined for what is no more than a mask of the same length. */
  readonly name: Name | undefined;
}

/** A name to find a stand-in for. The text is as the command line has it, without escapes. */
export interface Name {
  readonly form:
    | 'guid'
    | 'number'
    | 'hex'
    | 'ip4'
    | 'ip6'
    | 'mac'
    | 'sid'
    | 'user'
    | 'mail'
    | 'netbios'
    | 'host'
    | 'domain'
    | 'dc'
    | 'dn';
  readonly text: string;
}

/** A pattern in which `\w`, always in brackets, is a letter, a mark or a digit of any script. */
export function wide({ source, flags }: RegExp): RegExp {
  return new RegExp(source.replaceAll('\\w', '\\p{L}\\p{M}\\p{N}_'), `${flags}u`);
}

/** The matches of a pattern as finds. */
export function finds(text: string, pattern: RegExp, kind: SharedKind, form: Name['form']): Found[] {
  return [...text.matchAll(pattern)].map(({ 0: name, index }) => ({
    kind,
    span: { start: index, end: index + name.length },
    name: { form, text: name },
  }));
}
