/** The one document of the page, and its language as the server has it. */
import { LSPPlugin, type LSPClient } from '@codemirror/lsp-client';
import { Compartment, type Extension } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { Language } from './languages';

/** Connects an editor to the server under another name each time, so that nothing of an earlier document counts. */
export interface OpenDocument {
  /** Belongs to the extensions of the editor. */
  readonly extension: Extension;
  /** Closes the document, and opens it in a language; without a client it is only shown. */
  open(view: EditorView, client: LSPClient | undefined, language: Language): void;
}

/** Makes it. */
export function openDocument(): OpenDocument {
  const compartment = new Compartment();
  let count = 0;
  return {
    extension: compartment.of([]),
    open: (view, client, { languageId, fileName }) => {
      const uri = `file:///${++count}/${fileName}`;
      view.dispatch({
        effects: compartment.reconfigure(client === undefined ? [] : client.plugin(uri, languageId)),
      });
    },
  };
}

/** The findings of a text that is in no editor. */
export async function diagnosticsOf(
  view: EditorView,
  text: string,
  { languageId, fileName }: Language,
): Promise<readonly Diagnostic[]> {
  const client = LSPPlugin.get(view)?.client;
  if (client === undefined) throw new Error('The engine isn’t running. Restart it.');
  const uri = `file:///shared/${fileName}`;
  client.notification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  const { items } = await client.request<object, { readonly items: readonly Diagnostic[] }>(
    'textDocument/diagnostic',
    {
      textDocument: { uri },
    },
  );
  client.notification('textDocument/didClose', { textDocument: { uri } });
  return items;
}
