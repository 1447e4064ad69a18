/** Says what is wrong in configuration and baseline files that are in use, at its place in them. */
import type { Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic } from 'vscode-languageserver-types';
import { baselineFindings, readBaseline } from '../service/baseline';
import { configurationFindings, readConfigurationText } from '../service/configuration';
import type { FoundText } from '../service/nearest-file';
import { diagnosticOf, type DocumentFinding } from '../service/service';
import type { Client } from './capabilities';

/** Keeps the client's list of problems in files of one kind that are not open: configurations, or baselines. */
export interface Notes<T> {
  /** A document uses this file, or none. */
  readonly used: (documentUri: string, found: T | undefined) => void;
  /** A document was closed, or is not looked at any more. */
  readonly unused: (documentUri: string) => void;
  /** Such a file was deleted. */
  readonly deleted: (uri: string) => void;
}

function diagnosticsIn(
  document: TextDocument,
  findings: readonly DocumentFinding[],
  client: Client,
): Diagnostic[] {
  return findings.map((finding) => diagnosticOf(document, finding, client));
}

/**
 * The problems of an open configuration file as diagnostics.
 *
 * @param knowsSchema whether the client says itself what the schema can say
 */
export function configurationDiagnostics(
  document: TextDocument,
  client: Client,
  knowsSchema: boolean,
): Diagnostic[] {
  const { configuration, problems } = readConfigurationText(document.getText());
  const told = knowsSchema ? problems.filter(({ inSchema }) => !inSchema) : problems;
  return diagnosticsIn(document, configurationFindings({ configuration, problems: told }), client);
}

/** The problems of an open baseline file, likewise. */
export function baselineDiagnostics(
  document: TextDocument,
  client: Client,
  knowsSchema: boolean,
): Diagnostic[] {
  const { baseline, problems } = readBaseline(document.getText());
  const told = knowsSchema ? problems.filter(({ inSchema }) => !inSchema) : problems;
  return diagnosticsIn(document, baselineFindings({ baseline, problems: told }), client);
}

/**
 * Makes the notes.
 *
 * @param isOpen whether a file is open in the editor: its problems then come as those of any other document
 * @param findingsIn what is wrong in a file
 */
export function notesOf<T extends FoundText>(
  connection: Connection,
  client: Client,
  isOpen: (uri: string) => boolean,
  findingsIn: (found: T) => readonly DocumentFinding[],
): Notes<T> {
  const told = new Map<string, string>();
  /** The file of each document. */
  const uses = new Map<string, string>();
  const send = (uri: string, diagnostics: Diagnostic[]): void => {
    const key = JSON.stringify(diagnostics);
    if ((told.get(uri) ?? '[]') === key) return;
    if (key === '[]') told.delete(uri);
    else told.set(uri, key);
    void connection.sendDiagnostics({ uri, diagnostics });
  };
  const use = (documentUri: string, uri: string | undefined): void => {
    const before = uses.get(documentUri);
    if (before === uri) return;
    if (uri === undefined) uses.delete(documentUri);
    else uses.set(documentUri, uri);
    // Nobody would tell when a file that no open document needs is repaired or moved away with its folder.
    if (before !== undefined && ![...uses.values()].includes(before)) send(before, []);
  };
  return {
    used: (documentUri, found) => {
      use(documentUri, found?.uri);
      if (found === undefined) return;
      const { uri, text } = found;
      const document = TextDocument.create(uri, 'jsonc', 0, text);
      send(uri, isOpen(uri) ? [] : diagnosticsIn(document, findingsIn(found), client));
    },
    unused: (documentUri) => {
      use(documentUri, undefined);
    },
    deleted: (uri) => {
      send(uri, []);
    },
  };
}
