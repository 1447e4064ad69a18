/** Command lines of scenarios. */
import { buildLine, BuildProblem } from '../service/scenarios/build-line';
import type * as api from './api';
import { checkOptions, checkText } from './checks';
import { configurationOf, momentOf } from './settings';
import { strictService } from './texts';

export const buildCommandLine: typeof api.buildCommandLine = (scenario, options = {}) => {
  checkText(scenario, 'scenario');
  checkOptions(options, ['configuration', 'now', 'values', 'form']);
  const { values = {}, form } = options;
  const configuration = configurationOf(options, undefined);
  try {
    return buildLine(
      { scenario, values: Object.entries(values), form },
      configuration,
      strictService(momentOf(options), true),
    );
  } catch (error) {
    if (error instanceof BuildProblem) throw new TypeError(error.message);
    throw error;
  }
};
