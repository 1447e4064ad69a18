/** The tools as those of a server of the Model Context Protocol. */
import { McpServer, type CallToolResult, type StandardSchemaWithJSON } from '@modelcontextprotocol/server';
import { serveStdio, StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import type { ask, Tool, tools, ToolProblem, ToolWorld } from '../agents';

/** The engine, which is in a bundle of its own. */
export interface Engine {
  readonly tools: typeof tools;
  readonly ask: typeof ask;
  readonly ToolProblem: typeof ToolProblem;
  readonly maskText: (text: string) => string;
  readonly realFolders: (paths: readonly string[]) => Promise<readonly string[]>;
  readonly nodeWorld: (folders: readonly string[]) => Promise<ToolWorld>;
}

const instructions =
  'Tools for command lines that install the Microsoft Configuration Manager client (ccmsetup.exe). ' +
  'Build a command line with "build", check every one that you write or change with "lint", and ask "explain" about names, codes and install logs. ' +
  'Nothing is written, run or sent. Never put registration tokens or passwords into a call.';

/** The schema of what goes in or out. Inputs are checked by the tools themselves, the same through every door. */
function schemaOf(schema: object): StandardSchemaWithJSON<unknown, unknown> {
  const json = (): Record<string, unknown> => schema as Record<string, unknown>;
  return {
    '~standard': {
      version: 1,
      vendor: 'ccmsetup-tools',
      validate: (value) => ({ value }),
      jsonSchema: { input: json, output: json },
    },
  };
}

async function answer(
  tool: Tool,
  input: unknown,
  folders: readonly string[],
  engine: Engine,
): Promise<CallToolResult> {
  try {
    const structuredContent = { ...(await engine.ask(tool, input, await engine.nodeWorld(folders))) };
    const { markdown } = structuredContent as { markdown?: unknown };
    const text = typeof markdown === 'string' ? markdown : JSON.stringify(structuredContent);
    return { content: [{ type: 'text', text }], structuredContent };
  } catch (error) {
    if (!(error instanceof engine.ToolProblem)) throw error;
    return { content: [{ type: 'text', text: error.message }], isError: true };
  }
}

/** Standard input and output. Errors of the protocol's library repeat names that the client has sent: no secret in them. */
function transportOf({ maskText }: Engine): StdioServerTransport {
  const transport = new StdioServerTransport();
  const send = transport.send.bind(transport);
  transport.send = (message) =>
    send(
      'error' in message
        ? { ...message, error: { ...message.error, message: maskText(message.error.message) } }
        : message,
    );
  return transport;
}

/** Whether a message is longer than the protocol's library reads, which then ends the connection. */
function isTooLong({ message }: Error): boolean {
  return message.startsWith('ReadBuffer exceeded');
}

/**
 * Serves them over standard input and output until the input ends.
 *
 * @param folders what may be read, by real paths
 * @param complain told of messages that can't be read; never what stands in them
 */
export function serve(
  engine: Engine,
  folders: readonly string[],
  version: string,
  complain: (message: string) => void,
): void {
  const onerror = (error: Error): void => {
    if (isTooLong(error)) {
      complain('a message has more than 10 MiB, so the server ends; give a path, or a part of the text');
      process.exitCode = 1;
    } else complain(`a message couldn't be read (${error.name}), and wasn't answered`);
  };
  const factory = (): McpServer => {
    const server = new McpServer(
      { name: 'ccmsetup-tools', title: 'ccmsetup Tools', version },
      { instructions },
    );
    for (const tool of engine.tools)
      server.registerTool(
        tool.name,
        {
          title: tool.title,
          description: tool.description,
          inputSchema: schemaOf(tool.inputSchema),
          outputSchema: schemaOf(tool.outputSchema),
          annotations: { readOnlyHint: true, openWorldHint: false, idempotentHint: true },
        },
        (input: unknown) => answer(tool, input, folders, engine),
      );
    return server;
  };
  serveStdio(factory, { onerror, transport: transportOf(engine) });
}
