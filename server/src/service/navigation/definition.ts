/** Go to definition: where a variable gets its value, and where the configuration names a server or site code. */
import type { Location, LocationLink, Position } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { upperAscii } from '../../language/characters';
import { spanLength, span, type Span } from '../../language/span';
import { sitePlaces, type SitePlace } from '../../lint/site-places';
import { parseAddress } from '../../rules/support/cmg-address';
import type { Analysis } from '../analysis';
import type { Occurrence } from './occurrences';
import { rangeOf } from '../range';

/** What the client can show of a definition. */
export interface DefinitionCapabilities {
  /** Whether it shows what it is the definition of. */
  readonly definitionLinks: boolean;
}

/** The text of the configuration file in force, by its URI. */
export interface ConfigurationText {
  readonly uri: string;
  readonly text: string;
}

/** A host for comparison. */
function hostKey(text: string): string {
  return parseAddress(text).host.toLowerCase().replace(/\.$/, '');
}

/** The host in a value of the configuration; all of it where characters are escaped, so that offsets do not count. */
function hostPlace({ text, span: whole }: SitePlace): Span {
  const { scheme, userInfo, host } = parseAddress(text);
  if (spanLength(whole) !== text.length || !text.startsWith(scheme + userInfo + host)) return whole;
  const start = whole.start + scheme.length + userInfo.length;
  return span(start, start + host.replace(/\.$/, '').length);
}

/** Where the configuration names a host. A short name stands for the host whose full name begins with it. */
function hostPlaces(key: string, places: readonly SitePlace[]): Span[] {
  const servers = places.filter(({ name }) =>
    ['managementPoints', 'cmg', 'fallbackStatusPoint'].includes(name),
  );
  const same = servers.filter(({ text }) => hostKey(text) === key);
  const full = key.includes('.') ? [] : servers.filter(({ text }) => hostKey(text).startsWith(`${key}.`));
  return (same.length > 0 ? same : full).map(hostPlace);
}

/** Where a configuration says what stands in a document. */
export function configuredPlaces(
  { kind, key }: Pick<Occurrence, 'kind' | 'key'>,
  { uri, text }: ConfigurationText,
): Location[] {
  if (kind !== 'host' && kind !== 'siteCode') return [];
  const places = sitePlaces(text);
  const found =
    kind === 'host'
      ? hostPlaces(key, places)
      : places
          .filter((place) => place.name === 'siteCodes' && upperAscii(place.text) === key)
          .map((place) => place.span);
  const document = TextDocument.create(uri, 'jsonc', 0, text);
  return found.map((at) => ({ uri, range: rangeOf(document, at) }));
}

/**
 * The definitions of what stands at a position: null where there is none.
 *
 * @param configuration the file that configures the document; undefined without one
 */
export function definitionsOf(
  document: TextDocument,
  analysis: Analysis,
  position: Position,
  configuration: ConfigurationText | undefined,
  { definitionLinks }: DefinitionCapabilities,
): Location[] | LocationLink[] | null {
  const here = analysis.occurrences.at(document.offsetAt(position));
  // A place may be that of a value that is read, and that of another one that is set.
  const read = here.filter(({ kind, role }) => kind === 'variable' && role === 'read');
  const variables = read.length > 0 ? read : here.filter(({ kind }) => kind === 'variable');
  const set = analysis.occurrences
    .sameAs(variables)
    .filter(({ role }) => role === 'write')
    .map(({ span: at }): Location => ({ uri: document.uri, range: rangeOf(document, at) }));
  const configured =
    configuration === undefined || read.length > 0
      ? []
      : here.flatMap((each) => configuredPlaces(each, configuration));
  const found = configured.length > 0 ? configured : set;
  const [first] = here;
  if (found.length === 0 || first === undefined) return null;
  if (!definitionLinks) return found;
  const originSelectionRange = rangeOf(document, first.span);
  return found.map(({ uri, range }) => ({
    originSelectionRange,
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: range,
  }));
}
