/** Edits of documents and of the configuration file, as an editor applies them. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { DocumentEdit } from '../../hosts/text/document-edit';
import { difference } from './fix-all';
import { rangeOf } from '../range';

/** What a client can do with an edit. */
export interface EditCapabilities {
  /** Whether edits can name the version of the document they are for. */
  readonly documentChanges: boolean;
  /** Whether an edit can make a file. */
  readonly createsFiles: boolean;
  /** Whether an edit can select a text that is to be typed over. */
  readonly snippetEdits: boolean;
}

/** Edits of one document as a workspace edit; with a version where the client checks it, so that no stale edit applies. */
export function workspaceEdit(
  document: TextDocument,
  edits: readonly DocumentEdit[],
  { documentChanges, snippetEdits }: EditCapabilities,
): WorkspaceEdit {
  const { uri, version } = document;
  if (!documentChanges) return { changes: { [uri]: edits.map((edit) => textEdit(document, edit)) } };
  const written = edits.map(
    (edit) => (snippetEdits && snippetEdit(document, edit)) || textEdit(document, edit),
  );
  return { documentChanges: [{ textDocument: { uri, version }, edits: written }] };
}

function textEdit(document: TextDocument, { span, newText }: DocumentEdit): TextEdit {
  return { range: rangeOf(document, span), newText };
}

/** An edit with a text that is selected, to be typed over; undefined for any other. */
function snippetEdit(
  document: TextDocument,
  { span, newText, stop }: DocumentEdit,
): SnippetTextEdit | undefined {
  if (stop === undefined) return undefined;
  const plain = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
  const [before, selected, after] = [
    newText.slice(0, stop.start),
    newText.slice(stop.start, stop.end),
    newText.slice(stop.end),
  ].map(plain);
  return {
    range: rangeOf(document, span),
    snippet: { kind: 'snippet', value: `${before}\${1:${selected}}${after}` },
  };
}

/** The configuration file that counts for a document, or the one that can be made for it. */
export interface ConfigurationTarget {
  readonly uri: string;
  /** Its text; of a file that isn't there what it begins with. */
  readonly text: string;
  /** Its version in the editor, null for a file that isn't open, and undefined for one that isn't there. */
  readonly version: number | null | undefined;
  /** The path of the document from its folder. */
  readonly path: string;
}

/** The edit that gives the configuration file another text; undefined where the client cannot make the file. */
export function configurationEdit(
  { uri, text, version }: ConfigurationTarget,
  changed: string,
  { documentChanges, createsFiles }: EditCapabilities,
): WorkspaceEdit | undefined {
  const start = { line: 0, character: 0 };
  if (version === undefined) {
    if (!documentChanges || !createsFiles) return undefined;
    const insertion = { range: { start, end: start }, newText: changed };
    return {
      documentChanges: [
        { kind: 'create', uri, options: { ignoreIfExists: true } },
        { textDocument: { uri, version: null }, edits: [insertion] },
      ],
    };
  }
  const edit = difference(text, changed);
  if (edit === undefined) return undefined;
  const edits = [textEdit(TextDocument.create(uri, 'jsonc', 0, text), edit)];
  return documentChanges
    ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
    : { changes: { [uri]: edits } };
}
