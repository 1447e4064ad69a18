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
