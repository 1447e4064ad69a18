/** What newer versions of VS Code have for agents, of which the types of the lowest version that we support know nothing. */
import * as vscode from 'vscode';

/** How a tool is asked. */
export interface ToolOptions {
  readonly input: unknown;
}

/** A tool that an extension offers to agents. */
export interface OfferedTool {
  invoke(options: ToolOptions, token: vscode.CancellationToken): Promise<unknown>;
  prepareInvocation(options: ToolOptions): { readonly invocationMessage: string };
}

/** The part about tools, since version 1.95. */
interface ToolApi {
  readonly lm?: { readonly registerTool?: (name: string, tool: OfferedTool) => vscode.Disposable };
  readonly LanguageModelToolResult?: new (parts: readonly unknown[]) => unknown;
  readonly LanguageModelTextPart?: new (text: string) => unknown;
}

/** All that a tool needs. */
export interface Tools {
  readonly register: (name: string, tool: OfferedTool) => vscode.Disposable;
  /** The answer of a tool, a text each. */
  readonly result: (texts: readonly string[]) => unknown;
}

/** The part about tools; undefined where VS Code has none. */
export function toolsApi(): Tools | undefined {
  const { lm, LanguageModelToolResult, LanguageModelTextPart } = vscode as unknown as ToolApi;
  const register = lm?.registerTool;
  // While the API was a proposal, parts of it were there, which nobody may use.
  if (register === undefined || LanguageModelToolResult === undefined || LanguageModelTextPart === undefined)
    return undefined;
  return {
    register,
    result: (texts) => new LanguageModelToolResult(texts.map((text) => new LanguageModelTextPart(text))),
  };
}

/** How a server of the Model Context Protocol is started. */
export interface ServerDefinition {
  readonly label: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Finds such servers. */
export interface ServerProvider {
  readonly onDidChangeMcpServerDefinitions: vscode.Event<void>;
  provideMcpServerDefinitions(): readonly ServerDefinition[];
}

/** The part about such servers, since version 1.101. */
interface ServerApi {
  readonly lm?: {
    readonly registerMcpServerDefinitionProvider?: (
      id: string,
      provider: ServerProvider,
    ) => vscode.Disposable;
  };
  readonly McpStdioServerDefinition?: new (
    label: string,
    command: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
    version: string,
  ) => ServerDefinition;
}

/** The part about servers; undefined where VS Code has none. */
export function serversApi():
  | {
      readonly register: (id: string, provider: ServerProvider) => vscode.Disposable;
      readonly Definition: NonNullable<ServerApi['McpStdioServerDefinition']>;
    }
  | undefined {
  const { lm, McpStdioServerDefinition: Definition } = vscode as unknown as ServerApi;
  const register = lm?.registerMcpServerDefinitionProvider;
  return register === undefined || Definition === undefined ? undefined : { register, Definition };
}
