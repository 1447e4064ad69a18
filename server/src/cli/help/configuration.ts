/** `ccmsetup-lint help configuration`. */
import { configurationFileName } from '../../service/configuration';
import { rowsOf, type Topic } from './topic';

const keys = rowsOf([
  ['extends', '"recommended", or "strict": also the rules that are off by default'],
  ['rules', '{ "crl-check-off": "off" }: off, hint, information, warning, or error'],
  ['targetVersion', '"2403": the version of your site; what needs a newer one is reported'],
  ['site', 'your site codes, servers, gateways and IDs; other values are reported'],
  ['contexts', '{ "push/**": "clientPush" }: where the command lines of some files are used'],
  ['overrides', '{ "*.test.ps1": { "sample-value-left": "off" } }: rules for some files'],
  ['ignore', '["archive/"]: files that are left alone'],
]);

export const configurationTopic: Topic = {
  name: 'configuration',
  summary: `the keys of ${configurationFileName}`,
  text: () => `The nearest ${configurationFileName} in the folder of a file or above counts, on the command line and in editors.
It is JSON and can have comments. You don't need one.

Keys:
${keys}

Patterns are relative to the folder of the file, and work as in .gitignore.
`,
};
