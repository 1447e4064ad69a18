/** All places of what stands at the cursor, in the document and in its configuration. */
import type { Location, Position } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis';
import { configuredPlaces, type ConfigurationText } from './definition';
import { rangeOf } from '../range';

/** What is asked for. */
export interface ReferencesRequest {
  readonly position: Position;
  /** Whether the places count where something is defined. */
  readonly includeDeclaration: boolean;
  /** The file that configures the document; undefined without one. */
  readonly configuration: ConfigurationText | undefined;
}

/** The references; null where nothing is named that could stand in other places. */
export function referencesOf(
  document: TextDocument,
  analysis: Analysis,
  { position, includeDeclaration, configuration }: ReferencesRequest,
): Location[] | null {
  const here = analysis.occurrences.at(document.offsetAt(position));
  if (here.length === 0) return null;
  const places = new Map<string, Location>();
  for (const { span, role } of analysis.occurrences.sameAs(here))
    if (includeDeclaration || role === 'read')
      places.set(`${span.start} ${span.end}`, { uri: document.uri, range: rangeOf(document, span) });
  const configured =
    includeDeclaration && configuration !== undefined
      ? here.flatMap((each) => configuredPlaces(each, configuration))
      : [];
  return [...places.values(), ...configured];
}
