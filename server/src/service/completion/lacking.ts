/** What a command line lacks for the scenario that it seems to be on. */
import type { ScenarioItem } from '../../catalog/scenarios';
import { argumentsNamed, type WithArguments } from '../../language/query';
import { hasItem } from '../scenarios/scenario-fit';

/** A name that a scenario has and a line lacks. */
export interface Lacking {
  readonly name: string;
  /** Why, or in which case, as a sentence. */
  readonly note: string | undefined;
}

/** The first names of each group of items that a line lacks, in the order of the documentation. */
export function lackingIn(items: readonly ScenarioItem[], line: WithArguments): Lacking[] {
  return items
    .filter(({ anyOf }) => !hasItem(line, { anyOf }))
    .flatMap(({ anyOf: [first = []], note }) =>
      first.filter((name) => argumentsNamed(line, name).length === 0).map((name) => ({ name, note })),
    );
}
