/** The conversation with the server about the one document of the page. */
import { LSPClient, LSPPlugin, type Transport } from '@codemirror/lsp-client';
import type { EditorView } from '@codemirror/view';
import type { InitializationOptions } from '../../server/src/protocol';
import { tokenModifiers, tokenTypes } from './token-types';

/** Large documents take their time; the worker never blocks the page. */
const mostPatience = 120_000;

const initializationOptions: InitializationOptions = {};

/** What this page can do; the library announces the rest. */
const clientCapabilities = {
  textDocument: {
    diagnostic: { codeDescriptionSupport: true, relatedInformation: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } },
      isPreferredSupport: true,
    },
    completion: { completionItem: { resolveSupport: { properties: ['documentation'] } } },
    semanticTokens: {
      requests: { range: true },
      tokenTypes: [...tokenTypes],
      tokenModifiers: [...tokenModifiers],
      formats: ['relative'],
    },
  },
};

/** A client of the server. */
export function clientOf(transport: Transport): LSPClient {
  return new LSPClient({
    timeout: mostPatience,
    initializationOptions,
    extensions: [{ clientCapabilities }],
  }).connect(transport);
}

/** Why a question has no answer: what the server says of it comes as an object that's no error. */
export function reasonOf(error: unknown): string {
  const { message } = (error ?? {}) as { readonly message?: unknown };
  return typeof message === 'string' && message !== ''
    ? message
    : 'The engine doesn’t answer. Restart it, or reload the page.';
}

/** Asks about the document as it is now. */
export type Ask = <Result>(method: string, params?: object) => Promise<Result>;

/**
 * Makes the function that asks about the document of an editor; the server has its newest text before.
 *
 * @param view gives undefined until there is an editor
 */
export function asking(view: () => EditorView | undefined): Ask {
  return async <Result>(method: string, params: object = {}): Promise<Result> => {
    const editor = view();
    const plugin = editor && LSPPlugin.get(editor);
    if (!plugin) throw new Error('The engine isn’t running. Restart it.');
    plugin.client.sync();
    const { uri } = plugin;
    return plugin.client.request<object, Result>(method, { uri, textDocument: { uri }, ...params });
  };
}
