import type { Tool } from '../src/agents';

/** The manifest of the bundle, made from package.json and the tools. */
export function mcpbManifest(
  manifest: unknown,
  tools: readonly Pick<Tool, 'name' | 'title'>[],
): Record<string, unknown>;
