/** All that is known while one script is searched. */
import type { AssignmentContext } from './assignments';
import type { FindInText, Found } from './found';
import type { FindInScript } from '../commands/launch';
import { createChoices, type Choices } from '../flow/choices';
import { createFunctions } from './functions';
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
  /** What was found so far. */
  readonly found: readonly Found[];
  /** Adds a command line; its literals are taken then. */
  readonly add: (found: Found, statementStart: number) => void;
  /** Remembers variables whose values go to ccmsetup though they could not be told, and in which function they do. */
  readonly use: (names: readonly string[], scope: number) => void;
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
): Session {
  const reader = createReader(source);
  const choices = createChoices();
  const variables = createVariables(source, reader, structure, choices);
  const resolver = createResolver(source.text, variables, reader, choices);
  const found: Found[] = [];
  const taken = new Set<number>();
  const known = new Set<string>();
  const used = new Set<string>();
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
      functionNamed: createFunctions(source, structure),
      waits: createWaits(source, variables, structure),
      isUsed: (name, scope) => used.has(scope === undefined ? name : `${name}@${scope}`),
      isTaken: (start) => taken.has(start),
    },
    found,
    add: (line, statementStart) => {
      // What several possibilities have in common is found in each of them.
      const places = placesOf(line.text);
      if (known.has(places)) return;
      known.add(places);
      for (const { literal } of line.text.atoms) if (literal !== undefined) taken.add(literal.start);
      found.push({ ...line, statementStart });
    },
    use: (names, scope) => {
      for (const name of names) {
        used.add(name);
        used.add(`${name}@${scope}`);
      }
    },
  };
}
