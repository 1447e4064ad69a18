/** Asks the server for all that it knows of a document, at any places. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { OwnServer } from './own-server';

/** An answer of the server to a request. */
export interface Answer {
  readonly method: string;
  readonly result: unknown;
}

/** Requests about a document as a whole; those of logs are answered with null for others. */
function ofDocument(uri: string, document: TextDocument): [method: string, params: object][] {
  const textDocument = { uri };
  const range = {
    start: { line: 0, character: 0 },
    end: document.positionAt(document.getText().length),
  };
  const options = { tabSize: 2, insertSpaces: true };
  return [
    ['textDocument/diagnostic', { textDocument }],
    ['textDocument/documentSymbol', { textDocument }],
    ['textDocument/foldingRange', { textDocument }],
    ['textDocument/codeLens', { textDocument }],
    ['textDocument/documentLink', { textDocument }],
    ['textDocument/semanticTokens/full', { textDocument }],
    ['textDocument/inlayHint', { textDocument, range }],
    ['textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }],
    ['textDocument/formatting', { textDocument, options }],
    ['textDocument/rangeFormatting', { textDocument, range, options }],
    ['ccmsetup/documentStatus', { uri, position: range.end }],
    ['ccmsetup/forSharing', { uri }],
    ['ccmsetup/explainLog', { uri }],
    ['ccmsetup/logTicket', { uri }],
    ['ccmsetup/configurationDraft', { folder: 'file:///folder', documents: [uri] }],
  ];
}

/** Requests about a place. */
function ofPlace(uri: string, document: TextDocument, offset: number): [method: string, params: object][] {
  const textDocument = { uri };
  const position = document.positionAt(offset);
  const at = { textDocument, position };
  return [
    ['textDocument/hover', at],
    ['textDocument/completion', at],
    ['textDocument/signatureHelp', at],
    ['textDocument/definition', at],
    ['textDocument/references', { ...at, context: { includeDeclaration: true } }],
    ['textDocument/documentHighlight', at],
    ['textDocument/selectionRange', { textDocument, positions: [position] }],
    ['textDocument/linkedEditingRange', at],
    ['textDocument/prepareRename', at],
    ['textDocument/onTypeFormatting', { ...at, ch: '"', options: { tabSize: 2, insertSpaces: true } }],
    [
      'textDocument/codeAction',
      { textDocument, range: { start: position, end: position }, context: { diagnostics: [] } },
    ],
    ['ccmsetup/explain', { uri, position }],
    ['ccmsetup/documentStatus', { uri, position }],
  ];
}

/** What is asked about: a document as a whole, or places in it. */
export type Asked = 'document' | 'places';

/**
 * Opens a document, asks for everything, and closes it. An answer that is an error rejects.
 *
 * @param asked both, or one of them
 * @returns the answers, and what the server sent by itself meanwhile under the name of what it sent
 */
export async function askForAll(
  server: OwnServer,
  document: TextDocument,
  offsets: readonly number[],
  asked: readonly Asked[] = ['document', 'places'],
): Promise<Answer[]> {
  const { uri, languageId, version } = document;
  server.sent();
  await server.tell('textDocument/didOpen', {
    textDocument: { uri, languageId, version, text: document.getText() },
  });
  const answers: Answer[] = [];
  const requests = [
    ...(asked.includes('document') ? ofDocument(uri, document) : []),
    ...(asked.includes('places') ? offsets.flatMap((offset) => ofPlace(uri, document, offset)) : []),
  ];
  for (const [method, params] of requests) {
    try {
      answers.push({ method, result: await server.ask(method, params) });
    } catch (error) {
      // Nothing is renamed in most places, which is said with an error.
      if (method === 'textDocument/prepareRename' && !String(error).includes('failed')) {
        answers.push({ method, result: String(error) });
        continue;
      }
      throw new Error(`${method} ${JSON.stringify(params)}: ${String(error)}`, { cause: error });
    }
  }
  await server.tell('textDocument/didClose', { textDocument: { uri } });
  for (const each of server.sent()) answers.push({ method: 'sent', result: each });
  return answers;
}
