/** All that is known while one script is searched. */
import { createQuestions } from './asked';
import type { AssignmentContext } from './assignments';
import type { FindInText, Found } from './found';
import type { FindInScript } from '../commands/launch';
import { createChoices, type Choices } from '../flow/choices';
import { createFunctions } from './functions';
import type { Memory, Recall } from './memory';
import { createReader } from './reader';
import { createResolver } from './resolve';
import type { Source } from './source';
import type { Structure } from './structure';
import { placesOf } from '../text/values';
import { createVariables } from './variables';
import { createWaits } from './waits';

/** The search of one script. */
export interface Session {
  readonly source: Source;
  readonly structure: Structure;
  readonly context: AssignmentContext;
  readonly choices: Choices;
  readonly recall: Recall;
  /** What was found so far. */
  readonly found: readonly Found[];
  /** Adds a command line; its literals are taken then. */
  readonly add: (found: Found) => void;
  /** Remembers variables whose values go to ccmsetup though they could not be told, and in which function they do. */
  readonly use: (names: Iterable<string>, scope: number) => void;
}

/**
 * Begins the search of a script.
 *
 * @param strict whether only calls count that start ccmsetup in so many words
 */
export function createSession(
  source: Source,
  structure: Structure,
  strict: boolean,
  inScript: FindInScript,
  inOther: FindInText,
  memory: Memory,
): Session {
  const reader = createReader(source);
  const choices = createChoices();
  const questions = createQuestions();
  const found: Found[] = [];
  const taken = new Set<number>();
  const known = new Set<string>();
  const used = new Set<string>();
  const isUsed = (name: string, scope?: number): boolean =>
    used.has(scope === undefined ? name : `${name}@${scope}`);
  const isTaken = (start: number): boolean => taken.has(start);
  const recall = memory.begin(source, questions, { isUsed, isTaken });
  const variables = createVariables(source, reader, structure, choices, questions, recall);
  const resolver = createResolver(source.text, variables, reader, choices, questions);
  return {
    source,
    structure,
    choices,
    context: {
      source: source.text,
      evaluator: resolver,
      strict,
      escapesQuotes: source.parts.some(({ part }) => part.escapesQuotes()),
      inScript,
      inOther,
      likely: resolver.likely,
      reader,
      variables,
      resolver,
      functionNamed: createFunctions(source, structure, questions),
      waits: createWaits(source, variables, structure),
      isUsed: (name, scope) => {
        const answer = isUsed(name, scope);
        questions.used({ name, scope, answer });
        return answer;
      },
      isTaken: (start) => {
        const answer = isTaken(start);
        questions.taken({ start, answer });
        return answer;
      },
    },
    found,
    recall,
    add: (line) => {
      // What several possibilities have in common is found in each of them.
      const places = placesOf(line.text);
      if (known.has(places)) return;
      known.add(places);
      for (const { literal } of line.text.atoms) if (literal !== undefined) taken.add(literal.start);
      found.push(line);
    },
    use: (names, scope) => {
      for (const name of names) {
        used.add(name);
        used.add(`${name}@${scope}`);
      }
    },
  };
}
