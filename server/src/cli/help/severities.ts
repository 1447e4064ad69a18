/** `ccmsetup-lint help severities`. */
import { rowsOf, type Topic } from './topic';

const severities = rowsOf([
  ['error', 'the command line fails or does something else; without --fail-on, only errors make a run fail'],
  ['warning', 'it probably does something other than what was meant'],
  ['information', 'it works, but could be better or clearer'],
  ['hint', 'worth knowing; shown with --severity hint'],
]);

const certainties = rowsOf([
  ['certain', 'the documentation states the rule'],
  ['inferred', 'it follows from documented facts, but no page states it'],
  ['folklore', "people report it, but it isn't documented"],
]);

export const severitiesTopic: Topic = {
  name: 'severities',
  summary: 'how serious and how sure a finding is',
  text: () => `Each finding ends with the name of its rule.
  ccmsetup-lint explain RULE  tells why, with examples
  ccmsetup-lint rules         lists all rules, and what the configuration sets them to

Severities:
${severities}

Certainties:
${certainties}

To change the severity of a rule or turn it off, see: ccmsetup-lint help configuration.
To turn it off for one finding, see: ccmsetup-lint help suppressing.
`,
};
