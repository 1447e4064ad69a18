/** A client that speaks to the built server over its pipes: real processes, real messages. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-jsonrpc/node';
import type { CodeAction, CompletionList, Diagnostic, Hover } from 'vscode-languageserver-types';

const server = join(__dirname, '..', '..', 'dist', 'server.js');

/** What the server published for a document. */
export interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: Diagnostic[];
}

/** A running server and what one can ask of it. */
export interface Wire {
  readonly connection: MessageConnection;
  readonly process: ChildProcess;
  /** All that it published, in order. */
  readonly published: readonly Published[];
  /** Everything on its error output and in its log messages. */
  readonly log: () => string;
  open(uri: string, text: string, languageId?: string): void;
  change(uri: string, version: number, changes: object[]): void;
  close(uri: string): void;
  diagnostics(uri: string): Promise<Diagnostic[]>;
  hover(uri: string, line: number, character: number): Promise<Hover | null>;
  completion(uri: string, line: number, character: number): Promise<CompletionList | null>;
  codeActions(
    uri: string,
    line: number,
    from: number,
    to: number,
    only?: string[],
  ): Promise<CodeAction[] | null>;
  /** The next publication that fulfils a condition, or one that did already. */
  publication(wanted: (publication: Published) => boolean): Promise<Published>;
  /** Ends it as an editor does; gives the exit code. */
  stop(): Promise<number | null>;
}

/** Capabilities of a client that pulls diagnostics, as VS Code does. */
export const pulling = {
  textDocument: {
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true },
    hover: { contentFormat: ['markdown'] },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
  },
  workspace: { workspaceEdit: { documentChanges: true } },
};

/**
 * Starts the built server.
 *
 * @param initialize what the client says of itself; null starts it without the handshake
 * @param execArgv options of Node.js
 */
export async function startWire(
  initialize: object | null = { capabilities: pulling },
  execArgv: readonly string[] = [],
): Promise<Wire> {
  const child = spawn(process.execPath, [...execArgv, server, '--stdio'], { stdio: 'pipe' });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const published: Published[] = [];
  const waiting: {
    wanted: (publication: Published) => boolean;
    resolve: (publication: Published) => void;
  }[] = [];
  let log = '';
  child.stderr.on('data', (data: Buffer) => (log += data.toString()));
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    log += `${message}\n`;
  });
  connection.onNotification('textDocument/publishDiagnostics', (publication: Published) => {
    published.push(publication);
    for (const entry of [...waiting]) {
      if (!entry.wanted(publication)) continue;
      waiting.splice(waiting.indexOf(entry), 1);
      entry.resolve(publication);
    }
  });
  connection.listen();
  if (initialize !== null) {
    await connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities: {},
      ...initialize,
    });
    await connection.sendNotification('initialized', {});
  }
  const at = (uri: string, line: number, character: number): object => ({
    textDocument: { uri },
    position: { line, character },
  });
  const notify = (method: string, params: object): void => {
    void connection.sendNotification(method, params);
  };
  return {
    connection,
    process: child,
    published,
    log: () => log,
    open: (uri, text, languageId = 'ccmcmd') => {
      notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    },
    change: (uri, version, contentChanges) => {
      notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    },
    close: (uri) => {
      notify('textDocument/didClose', { textDocument: { uri } });
    },
    diagnostics: async (uri) => {
      const report: { items?: Diagnostic[] } = await connection.sendRequest('textDocument/diagnostic', {
        textDocument: { uri },
      });
      return report.items ?? [];
    },
    hover: (uri, line, character) => connection.sendRequest('textDocument/hover', at(uri, line, character)),
    completion: (uri, line, character) =>
      connection.sendRequest('textDocument/completion', at(uri, line, character)),
    codeActions: (uri, line, from, to, only) =>
      connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri },
        range: { start: { line, character: from }, end: { line, character: to } },
        context: { diagnostics: [], ...(only && { only }) },
      }),
    publication: (wanted) => {
      const already = published.find(wanted);
      if (already !== undefined) return Promise.resolve(already);
      return new Promise((resolve) => waiting.push({ wanted, resolve }));
    },
    stop: async () => {
      await connection.sendRequest('shutdown');
      const ended = once(child, 'exit');
      await connection.sendNotification('exit');
      const [code] = (await ended) as [number | null];
      connection.dispose();
      return code;
    },
  };
}

/** What a diagnostic and a finding of the command tell alike; lines and columns count from 1. */
export interface ToldFinding {
  readonly rule: unknown;
  readonly severity: unknown;
  readonly message: unknown;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

const severities = ['error', 'warning', 'information', 'hint'];

/** A diagnostic in the words of the command. */
export function asFinding({ code, severity, message, range: { start, end } }: Diagnostic): ToldFinding {
  return {
    rule: code,
    severity: severities[(severity ?? 0) - 1],
    message,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** The codes of diagnostics, in order. */
export function codes(diagnostics: readonly Diagnostic[]): (string | number | undefined)[] {
  return diagnostics.map(({ code }) => code);
}
