/** The servers that a command line names, each with its place. */
import { entries } from '../../catalog/lookup';
import { keyOfName } from '../../catalog/name';
import type { ValueKind } from '../../catalog/types';
import type { CommandLine, Parameter, Property } from '../../language/ast';
import { allLines, spanInValue } from '../../language/query';
import { sliceSpan, span, type Span } from '../../language/span';
import { addressesWritten } from '../../rules/support/addresses';
import { isHostName } from '../../rules/support/host-name';

/** A server that is named in a command line. Spans are offsets in its text. */
export interface Server {
  /** Equal for all places of one host: letter case and a final dot don't count. */
  readonly key: string;
  /** The host name without a final dot. */
  readonly host: Span;
  /** The key of the argument's name; undefined for the path of the program. */
  readonly name: string | undefined;
}

/** The keys of names whose values are of some kinds. */
function keysOf(...kinds: readonly ValueKind[]): ReadonlySet<string> {
  return new Set(
    entries.filter(({ valueKind }) => kinds.includes(valueKind)).map(({ name }) => keyOfName(name)),
  );
}

const addressNames = keysOf('host', 'host-or-url', 'management-point', 'fqdn-or-cmg');
const pathNames = keysOf('file', 'folder');

/** The server of a share or a URL, where a path begins. */
const serverOfPath = /(?<=(?:^|[;"\s])(?:\\\\|https?:\/\/))[^\\/:;"\s]+/gi;

/** A host at a place; nothing for what is no host name, such as one that only the run knows. */
function serverAt(text: string, host: Span): Pick<Server, 'key' | 'host'> | undefined {
  const name = text.endsWith('.') ? text.slice(0, -1) : text;
  if (!isHostName(name)) return undefined;
  return { key: name.toLowerCase(), host: span(host.start, host.end - (text.length - name.length)) };
}

/**
 * What is no port, before a value that only the run knows: a password, behind the name of who signs in. The value may begin with
 * the `@`, as the macros of KiXtart do.
 */
const password = /^:(?!\d*\uFFFC)[^/]*\uFFFC/;

function addressServers(argument: Parameter | Property): Server[] {
  return addressesWritten(argument).flatMap(({ exact, address, host }) => {
    const server = exact && !password.test(address.path) ? serverAt(address.host, host) : undefined;
    return server === undefined ? [] : { ...server, name: argument.name.key };
  });
}

function pathServers({ name, value }: Parameter | Property): Server[] {
  if (value === undefined) return [];
  return [...value.text.matchAll(serverOfPath)].flatMap(({ 0: text, index }) => {
    const server = serverAt(text, spanInValue(value, index, index + text.length));
    return server === undefined ? [] : { ...server, name: name.key };
  });
}

function programServer({ source, executable, package: file }: CommandLine): Server[] {
  return [executable, file].flatMap((program) => {
    if (program === undefined) return [];
    return [...sliceSpan(source, program.span).matchAll(serverOfPath)].flatMap(({ 0: text, index }) => {
      const start = program.span.start + index;
      const server = serverAt(text, span(start, start + text.length));
      return server === undefined ? [] : { ...server, name: undefined };
    });
  });
}

/** The servers of a command line, in the values of its arguments and in the path of its program. */
export function serversIn(tree: CommandLine): Server[] {
  return allLines(tree).flatMap((line) => [
    ...programServer(line),
    ...line.args.flatMap((argument) => {
      if (argument.kind === 'stray') return [];
      if (addressNames.has(argument.name.key)) return addressServers(argument);
      return pathNames.has(argument.name.key) ? pathServers(argument) : [];
    }),
  ]);
}
