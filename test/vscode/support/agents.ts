/** Asks the tools that the extension offers to language models, as an agent in VS Code does. */
import * as vscode from 'vscode';
import { assertOk } from './assert';

/** What VS Code has since version 1.95. */
interface ToolApi {
  readonly lm?: {
    readonly tools?: readonly { readonly name: string; readonly inputSchema: unknown }[];
    readonly registerTool?: unknown;
    readonly invokeTool?: (
      name: string,
      options: { readonly input: object; readonly toolInvocationToken: undefined },
      token?: vscode.CancellationToken,
    ) => Promise<{ readonly content: readonly { readonly value?: unknown }[] }>;
  };
}

const { lm } = vscode as unknown as ToolApi;

/** Whether this VS Code has tools, by its version. */
export function mayHaveTools(): boolean {
  const [, minor = '0'] = vscode.version.split('.');
  return Number(minor) >= 95;
}

/** The tools of the extension that VS Code knows. */
export function knownTools(): readonly { readonly name: string; readonly inputSchema: unknown }[] {
  return (lm?.tools ?? []).filter(({ name }) => name.startsWith('ccmsetup_'));
}

/** What a tool answers. */
export interface ToolAnswer {
  /** What a model reads first. */
  readonly text: string;
  /** The answer as data, as the other doors give it. */
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * Asks a tool.
 *
 * @param tool `lint`, `explain` or `build`
 * @throws the error that the tool answers with
 */
export async function askTool(
  tool: string,
  input: object,
  token?: vscode.CancellationToken,
): Promise<ToolAnswer> {
  const invoke = lm?.invokeTool;
  assertOk(invoke, 'VS Code has tools');
  const { content } = await invoke(`ccmsetup_${tool}`, { input, toolInvocationToken: undefined }, token);
  const texts = content.map(({ value }) => String(value));
  const [text = '', rest] = texts;
  const data = JSON.parse(rest ?? text) as Record<string, unknown>;
  return { text, data: rest === undefined ? data : { ...data, markdown: text } };
}

/** The error that a tool answers with. */
export async function refusal(
  tool: string,
  input: object,
  token?: vscode.CancellationToken,
): Promise<string> {
  try {
    const { text } = await askTool(tool, input, token);
    throw new Error(`it answered: ${text}`);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
