/** What the tests take of a scenario. */
import {
  argumentsOf,
  type PlacedArgument,
  type ScenarioPlan,
} from '../../server/src/service/scenarios/scenario-plan';

/** What is required, and what is recommended in every case. */
export function usualArguments(plan: ScenarioPlan): PlacedArgument[] {
  return argumentsOf(plan, ({ presence, groups }) => (presence === 'inCase' ? undefined : groups[0]));
}
