/** What a tool for agents is: a question to the engine with an answer as plain data, the same through every door. */
import type { Host } from '../hosts/host';
import { maskText } from '../lint/secrets/mask';
import type { FileConfiguration } from '../service/configuration';
import type { LanguageService } from '../service/service';
import { mistakesIn, type InputSchema } from './schema';

/** A file with what it's judged by. */
export interface ToolSource {
  /** As the one who asks would write it. */
  readonly path: string;
  readonly host: Host;
  readonly text: string;
  readonly configuration: FileConfiguration;
}

/** What was read at a path. */
export interface ToolSources {
  readonly sources: readonly ToolSource[];
  /** What could not be read, or not be used, a sentence each. */
  readonly problems: readonly string[];
}

/** What the tools need from where they run, as it is when one of them is asked. Nothing is ever written. */
export interface ToolWorld {
  readonly service: LanguageService;
  readonly now: () => number;
  /** What holds for a text without a file. */
  readonly configuration: FileConfiguration;
  /**
   * The scripts and configuration files at a path that aren't ignored.
   *
   * @throws ToolProblem where nothing can be read there, or nothing may be
   */
  readonly sourcesAt: (path: string) => Promise<ToolSources>;
  /**
   * The text of one file.
   *
   * @throws ToolProblem as `sourcesAt`
   */
  readonly textAt: (path: string) => Promise<string>;
}

/** The input of a tool after its check. */
export type ToolInput = Readonly<Record<string, unknown>>;

/** A tool. */
export interface Tool {
  readonly name: 'lint' | 'explain' | 'build';
  readonly title: string;
  /** For a model: what it's good for, and when to use it. */
  readonly description: string;
  readonly inputSchema: InputSchema;
  /** JSON Schema of the answer. */
  readonly outputSchema: Readonly<Record<string, unknown>>;
  readonly run: (input: ToolInput, world: ToolWorld) => Promise<Readonly<Record<string, unknown>>>;
}

/** Something that the one who asks can mend; its message says how. It may name a part of the input, but no secret in it. */
export class ToolProblem extends Error {
  constructor(message: string) {
    super(maskText(message));
  }
}

/**
 * Asks a tool.
 *
 * @throws ToolProblem where the input isn't what it takes
 */
export async function ask(
  tool: Tool,
  input: unknown,
  world: ToolWorld,
): Promise<Readonly<Record<string, unknown>>> {
  const mistakes = mistakesIn(input ?? {}, tool.inputSchema);
  if (mistakes.length > 0) throw new ToolProblem(mistakes.join(' '));
  for (const [name, value] of Object.entries(input ?? {}))
    if (typeof value === 'string' && value.length > longestText)
      throw new ToolProblem(
        `"${name}" has more than 1,000,000 characters. Give a part of it, or run ccmsetup-lint on the file.`,
      );
  return tool.run((input ?? {}) as ToolInput, world);
}

/** More than any script; what is longer would keep the one who asks waiting. */
const longestText = 1_000_000;

/** A text of the input; undefined where it's missing or empty. */
export function textOf(input: ToolInput, name: string): string | undefined {
  const value = input[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/**
 * The one of two texts that is given, with its name.
 *
 * @throws ToolProblem where none is, or both are
 */
export function eitherOf<N extends string>(
  input: ToolInput,
  tool: string,
  names: readonly [N, N],
): { readonly name: N; readonly value: string } {
  const given = names.flatMap((name) => {
    const value = textOf(input, name);
    return value === undefined ? [] : [{ name, value }];
  });
  const [one, other] = given;
  if (one === undefined) throw new ToolProblem(`${tool} needs "${names[0]}" or "${names[1]}".`);
  if (other !== undefined) throw new ToolProblem(`${tool} takes "${names[0]}" or "${names[1]}", not both.`);
  return one;
}
