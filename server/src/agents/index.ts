/** The tools for agents, whatever door they come through. */
import { buildTool } from './build';
import { explainTool } from './explain';
import { lintTool } from './lint';
import type { Tool } from './tool';

export { editorWorld, type EditorFiles } from './editor';
export { maskText } from '../lint/secrets/mask';
export { ask, ToolProblem, type Tool, type ToolSource, type ToolWorld } from './tool';

/** All of them, in the order in which they are listed. */
export const tools: readonly Tool[] = [lintTool, explainTool, buildTool];
