/** All that is offered at a position: whole command lines, names and values in them, and words of directives. */
import type { CompletionItem, CompletionList, Position } from 'vscode-languageserver-types';
import type { Feature } from '../features';
import { scenarioCompletions } from '../scenarios/scenario-completion';
import type { Subject } from '../subject';
import { completionsOf, type CompletionCapabilities } from './completion';
import { directiveCompletions } from './directive-completion';

/** On which occasion completions are asked for. */
export interface CompletionOccasion {
  /** What was typed and asks for them; undefined when somebody asks. */
  readonly character: string | undefined;
  /** The features that are switched off. */
  readonly off: ReadonlySet<Feature>;
}

/** Names, values and words of directives. */
function wordsAt(
  subject: Subject,
  position: Position,
  capabilities: CompletionCapabilities,
  character: string | undefined,
): readonly CompletionItem[] {
  const { document, host, analysis } = subject;
  return (
    directiveCompletions(document, host, analysis, position, capabilities) ??
    completionsOf(subject, position, capabilities, character)
  );
}

/** Gives them for one version of a document, whole command lines first. */
export function completionsAt(
  subject: Subject,
  position: Position,
  capabilities: CompletionCapabilities,
  { character, off }: CompletionOccasion,
): CompletionList {
  const occasion = character === undefined ? 'question' : 'typing';
  return {
    isIncomplete: false,
    items: [
      ...(off.has('scenarios') ? [] : scenarioCompletions(subject, position, capabilities, occasion)),
      ...(off.has('completion') ? [] : wordsAt(subject, position, capabilities, character)),
    ],
  };
}
