/** From the text of an install log to how the install ended, and why. */
import type { FileConfiguration } from '../service/configuration';
import { markdownOf, reportOfLog } from '../service/log';
import type * as api from './api';
import { checkOptions, checkText } from './checks';
import { configurationOf } from './settings';

/**
 * What a log tells of its last run; undefined where no line is one of the client's setup.
 *
 * @param name what the log is called in the Markdown
 */
export function diagnosisOf(
  text: string,
  configuration: FileConfiguration,
  name: string,
): api.LogDiagnosis | undefined {
  const report = reportOfLog(text, {
    configuration,
    onRuleError: (slug, error) => {
      throw new Error(`The rule ${slug} failed.`, { cause: error });
    },
    timeline: false,
  });
  if (report.known === 0) return undefined;
  const { outcome, cause, runs } = report;
  const commandLine = runs.at(-1)?.commandLine;
  return {
    outcome,
    cause: cause && {
      ...{ id: cause.id, line: cause.line, item: cause.item },
      ...{ meaning: cause.meaning, remedy: cause.remedy, certainty: cause.certainty },
    },
    commandLine: commandLine && { line: commandLine.line, text: commandLine.text },
    markdown: markdownOf({ name, report, origins: [] }, (each) => each, false),
  };
}

export const diagnoseLog: typeof api.diagnoseLog = (text, options = {}) => {
  checkText(text, 'text');
  checkOptions(options, ['configuration']);
  return diagnosisOf(text.replace(/^\uFEFF/, ''), configurationOf(options, undefined), 'ccmsetup.log');
};
