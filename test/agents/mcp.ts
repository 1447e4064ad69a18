/** `ccmsetup-mcp` as a process, asked by the client of the protocol's own library. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { Client, type CallToolResult } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { root } from '../cli/cli';

export const mcpFile = path.join(root, 'dist/mcp.js');

/** What a call came to. */
export interface Answer {
  /** What is wrong, for the one who asked; undefined where nothing is. */
  readonly error: string | undefined;
  /** The answer as data, such as its schema says. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** A server that was started. */
export interface Agent {
  readonly client: Client;
  readonly ask: (tool: string, input: Record<string, unknown>) => Promise<Answer>;
}

function answerOf({ isError, content, structuredContent }: CallToolResult): Answer {
  const [first] = content;
  const text = first?.type === 'text' ? first.text : '';
  return {
    error: isError === true ? text : undefined,
    data: (structuredContent ?? {}) as Readonly<Record<string, unknown>>,
    text,
  };
}

/**
 * Starts a server that may read some folders, and stops it after the test.
 *
 * @param script where the server is
 */
export async function withAgent<T>(
  folders: readonly string[],
  test: (agent: Agent) => Promise<T>,
  script = mcpFile,
): Promise<T> {
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [script, ...folders] }));
  try {
    return await test({
      client,
      ask: async (name, input) => answerOf(await client.callTool({ name, arguments: input })),
    });
  } finally {
    await client.close();
  }
}

/** A server that is spoken to line by line, and all that it writes. */
export interface Talk {
  /** Sends a request, and waits for its answer, which may be an error. */
  ask(method: string, params: object): Promise<void>;
  /** Writes anything. */
  write(line: string): void;
  /** Closes its input, and waits for its end. */
  end(): Promise<{ readonly stdout: string; readonly stderr: string }>;
}

/** Starts such a server, with the handshake. */
export async function startTalk(folders: readonly string[]): Promise<Talk> {
  const child = spawn(process.execPath, [mcpFile, ...folders]);
  const written = { stdout: '', stderr: '' };
  const waiting = new Map<number, () => void>();
  let count = 0;
  let rest = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (written.stderr += chunk));
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    written.stdout += chunk;
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const { id } = JSON.parse(line) as { id?: number };
      waiting.get(id ?? 0)?.();
    }
  });
  const closed = once(child, 'close');
  const write = (line: string): void => {
    child.stdin.write(line);
  };
  const ask = (method: string, params: object): Promise<void> => {
    const id = ++count;
    write(`${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`);
    return new Promise((resolve, reject) => {
      waiting.set(id, resolve);
      void closed.then(() => {
        reject(new Error(`${method}: the server has ended\n${written.stderr}`));
      });
    });
  };
  const clientInfo = { name: 'test', version: '1' };
  await ask('initialize', { protocolVersion: '2025-06-18', capabilities: {}, clientInfo });
  write(`${JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' })}\n`);
  return {
    ask,
    write,
    end: async () => {
      child.stdin.end();
      await closed;
      return written;
    },
  };
}

/** Runs the command to its end, with a text on its standard input. */
export async function runMcp(
  args: readonly string[],
  stdin = '',
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [mcpFile, ...args]);
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  // A server that ends early doesn't read the rest.
  child.stdin.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code !== 'EPIPE' && code !== 'EOF') throw new Error(`the input can't be written: ${String(code)}`);
  });
  child.stdin.end(stdin);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
}
