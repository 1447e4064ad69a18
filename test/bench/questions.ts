/** What an editor asks at the cursor, or of what is on the screen, besides completion and hover. */
import type { Position } from 'vscode-languageserver-types';

/** What is asked about a position. */
export interface Question {
  readonly method: string;
  readonly params: (position: Position) => object;
}

/** The lines that an editor shows around a position. */
const screen = (position: Position): object => ({
  range: {
    start: { line: Math.max(0, position.line - 25), character: 0 },
    end: { line: position.line + 25, character: 0 },
  },
});

const at = (position: Position): object => ({ position });

/** Each is measured on its own. */
export const questions: readonly Question[] = [
  { method: 'textDocument/signatureHelp', params: at },
  { method: 'textDocument/documentHighlight', params: at },
  { method: 'textDocument/definition', params: at },
  {
    method: 'textDocument/references',
    params: (position) => ({ position, context: { includeDeclaration: true } }),
  },
  { method: 'textDocument/prepareRename', params: at },
  { method: 'textDocument/linkedEditingRange', params: at },
  { method: 'textDocument/selectionRange', params: (position) => ({ positions: [position] }) },
  { method: 'textDocument/inlayHint', params: screen },
  { method: 'textDocument/semanticTokens/range', params: screen },
  {
    method: 'textDocument/codeAction',
    params: (position) => ({ range: { start: position, end: position }, context: { diagnostics: [] } }),
  },
];
