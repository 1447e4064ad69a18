/** What the parameters of messages must be before a handler gets them. */
import { Position, Range, TextDocumentItem, WorkspaceFolder } from 'vscode-languageserver-types';

/** Tells whether a value is of some shape. */
type Test = (value: unknown) => boolean;

const text: Test = (value) => typeof value === 'string';
const number: Test = (value) => typeof value === 'number';
const object: Test = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);
const optional =
  (test: Test): Test =>
  (value) =>
    value === undefined || value === null || test(value);
const members =
  (tests: Readonly<Record<string, Test>>): Test =>
  (value) =>
    object(value) &&
    Object.entries(tests).every(([name, test]) => test((value as Record<string, unknown>)[name]));

const textDocument = members({ uri: text });
const versioned = members({ uri: text, version: number });
const ofPlace = { textDocument, position: Position.is };
const ofRange = { textDocument, range: Range.is };
const argumentsOf = listOf(members({ name: text }));
/** Parts of what a client can do; each of them has members of its own. */
const capabilities = members(
  Object.fromEntries(
    ['textDocument', 'workspace', 'window', 'general', 'notebookDocument'].map((name) => [
      name,
      optional(object),
    ]),
  ),
);

/** The shapes of the messages whose members are used unseen. */
const shapes: ReadonlyMap<string, Test> = new Map([
  ['initialize', members({ capabilities, workspaceFolders: optional(listOf(WorkspaceFolder.is)) })],
  ['textDocument/didOpen', members({ textDocument: TextDocumentItem.is })],
  [
    'textDocument/didChange',
    members({
      textDocument: versioned,
      contentChanges: listOf(members({ text, range: optional(Range.is) })),
    }),
  ],
  ['textDocument/completion', members({ ...ofPlace, context: optional(object) })],
  ['textDocument/references', members({ ...ofPlace, context: object })],
  ['textDocument/rename', members({ ...ofPlace, newName: text })],
  ['textDocument/onTypeFormatting', members({ ...ofPlace, ch: text })],
  ['textDocument/codeAction', members({ ...ofRange, context: members({ only: optional(listOf(text)) }) })],
  ['textDocument/selectionRange', members({ textDocument, positions: listOf(Position.is) })],
  ...['hover', 'signatureHelp', 'definition', 'documentHighlight', 'prepareRename', 'linkedEditingRange'].map(
    (name): [string, Test] => [`textDocument/${name}`, members(ofPlace)],
  ),
  ...[
    'didClose',
    'diagnostic',
    'documentSymbol',
    'foldingRange',
    'codeLens',
    'documentLink',
    'formatting',
    'semanticTokens/full',
    'semanticTokens/full/delta',
  ].map((name): [string, Test] => [`textDocument/${name}`, members({ textDocument })]),
  ...['rangeFormatting', 'inlayHint', 'semanticTokens/range'].map((name): [string, Test] => [
    `textDocument/${name}`,
    members(ofRange),
  ]),
  ['completionItem/resolve', members({ label: text })],
  ['codeAction/resolve', members({ title: text })],
  ['workspace/didChangeWatchedFiles', members({ changes: listOf(members({ uri: text, type: number })) })],
  [
    'workspace/didChangeWorkspaceFolders',
    members({
      event: members({ added: listOf(WorkspaceFolder.is), removed: listOf(WorkspaceFolder.is) }),
    }),
  ],
  ['workspace/didChangeConfiguration', object],
  ['$/cancelRequest', members({ id: (value) => text(value) || number(value) })],
  ...[
    'documentStatus',
    'oneLine',
    'convert',
    'explain',
    'pasteAs',
    'scenarios',
    'explainLog',
    'recordedCommandLine',
    'logTicket',
    'forSharing',
  ].map((name): [string, Test] => [`ccmsetup/${name}`, members({ uri: text })]),
  [
    'ccmsetup/checkValue',
    members({ uri: text, scenario: text, name: text, value: text, given: argumentsOf }),
  ],
  ['ccmsetup/writeScenario', members({ uri: text, scenario: text, arguments: argumentsOf })],
  ['ccmsetup/configurationDraft', members({ folder: text, documents: optional(listOf(text)) })],
  ['ccmsetup/tool', members({ tool: text, uri: optional(text) })],
]);

/** Whether the parameters of a message are what its method takes; those of a method that nobody knows are. */
export function fits(method: string, params: unknown): boolean {
  return shapes.get(method)?.(params) ?? true;
}
