/** The tools for language models in the manifest: the same objects as everywhere. */
import { tools } from '../../src/agents';

/** A tool as VS Code wants it described. */
export interface ModelTool {
  readonly name: string;
  readonly tags: readonly string[];
  readonly toolReferenceName: string;
  readonly canBeReferencedInPrompt: true;
  readonly icon: string;
  readonly displayName: string;
  readonly userDescription: string;
  readonly modelDescription: string;
  readonly inputSchema: unknown;
}

const icons = { lint: '$(checklist)', explain: '$(book)', build: '$(terminal)' } as const;

/** All of them. */
export function modelTools(): ModelTool[] {
  return tools.map(({ name, description, inputSchema }) => ({
    name: `ccmsetup_${name}`,
    tags: ['ccmsetup', 'configmgr'],
    // As "#ccmsetupLint" in a question.
    toolReferenceName: `ccmsetup${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`,
    canBeReferencedInPrompt: true,
    icon: icons[name],
    displayName: `%tool.${name}%`,
    userDescription: `%tool.${name}.description%`,
    modelDescription: description,
    inputSchema,
  }));
}
