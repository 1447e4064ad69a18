/** All that is known while one script is searched. */
import { createQuestions } from './asked';
import type { AssignmentContext } from './assignments';
import type { FindInScript } from '../commands/launch';
import { createChoices, type Choices } from '../flow/choices';
import { createSearch } from '../flow/search';
import type { ReadJson } from './evaluate';
import { createFunctions } from './functions';
import type { Memory, Recall } from './memory';
import type { FindInText } from './other-languages';
import { createReader } from './reader';
import { createResolver } from './resolve';
import type { Source } from './source';
import type { Structure } from './structure';
import { createVariables } from './variables';
import { createWaits } from './waits';

/** The search of one script. */
export interface Session {
  readonly source: Source;
  readonly structure: Structure;
  readonly context: AssignmentContext;
  readonly choices: Choices;
  readonly recall: Recall;
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
  jsonValue: ReadJson,
): Session {
  const reader = createReader(source);
  const choices = createChoices();
  const questions = createQuestions();
  const search = createSearch<number>(source.text.length);
  const recall = memory.begin(source, questions, search);
  const variables = createVariables(source, reader, structure, choices, questions, recall);
  return {
    source,
    structure,
    choices,
    recall,
    context: {
      source: source.text,
      evaluator: createResolver(source.text, variables, reader, choices, questions, jsonValue),
      strict,
      escapesQuotes: source.parts.some(({ part }) => part.escapesQuotes()),
      inScript,
      inOther,
      reader,
      variables,
      functionNamed: createFunctions(source, structure, questions),
      waits: createWaits(source, variables, structure),
      given: variables.given,
      search: {
        ...search,
        isUsed: (name, scope) => {
          const answer = search.isUsed(name, scope);
          questions.used({ name, scope, answer });
          return answer;
        },
        isTaken: (start) => {
          const answer = search.isTaken(start);
          questions.taken({ start, answer });
          return answer;
        },
      },
    },
  };
}
