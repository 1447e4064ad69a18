/** How a process ends, and what comes after it. */
import type { LogMessage } from '../types';

export const exitMessages = (): readonly LogMessage[] => [
  {
    id: 'next-retry',
    log: 'ccmsetup',
    stage: 'exit',
    kind: 'progress',
    pattern: /^Next retry in (?<minutes>\d+) minute\(s\)\.\.\.$/i,
    meaning:
      "This attempt failed. ccmsetup waits and tries the same again until /downloadtimeout (one day) is over. A log that ends here isn't finished.",
    causes: [
      { item: '/retry', text: 'It sets the pause.' },
      { item: '/downloadtimeout', text: 'It ends all attempts.' },
    ],
    certainty: 'reported',
    sources: ['logHttpsOnly', 'trainingLab', 'reference'],
  },
  {
    id: 'retry-task',
    log: 'ccmsetup',
    stage: 'exit',
    kind: 'record',
    secret: true,
    pattern:
      /^'(?<task>Configuration Manager Client Retry Task)' is scheduled to run at (?<when>.+?) time with arguments '(?<arguments>.*)'\.$/i,
    meaning:
      'After the failure, a task starts ccmsetup again with these arguments, five hours later. The task repeats the old command line, so give a corrected one by hand.',
    causes: [
      {
        text: 'The wrong command line comes back every five hours.',
        remedy: 'Install with the corrected command line, or delete the task.',
      },
    ],
    certainty: 'reported',
    sources: ['logHttpsOnly', 'everyFiveHours'],
  },
  {
    id: 'retry-task-made',
    log: 'ccmsetup',
    stage: 'exit',
    kind: 'progress',
    pattern: /^Successfully created task '(?<task>[^']+)'$/i,
    meaning: 'The task now exists.',
    certainty: 'reported',
    sources: ['logHttpsOnly'],
  },
  {
    id: 'exit-0',
    log: 'ccmsetup',
    stage: 'exit',
    kind: 'exit',
    pattern: /^CcmSetup is exiting with return code 0$/i,
    meaning:
      'This process ended well. From a launcher, it only means that the service was started: look for "Successfully created the ccmsetup service" before it. Services, uninstalls, and skipped installs end with it, too.',
    certainty: 'documented',
    sources: ['parameters2019', 'logBits404', 'logHttpsOnly'],
  },
  {
    id: 'exit-7',
    log: 'ccmsetup',
    stage: 'exit',
    kind: 'exit',
    pattern: /^CcmSetup is exiting with return code 7$/i,
    meaning: "A restart is needed before the install can go on. The client isn't installed yet.",
    causes: [
      {
        item: '/forcereboot',
        text: 'Without it, nothing restarts.',
        remedy:
          'Restart the device; ccmsetup goes on by itself. Or add /forcereboot where a restart is allowed.',
        around: true,
      },
      {
        item: '/skipprereq',
        text: 'A prerequisite asked for the restart, for example .NET.',
        remedy: 'Install the prerequisite beforehand.',
        around: true,
      },
    ],
    certainty: 'documented',
    note: 'Treated as success by several scripts; it is not.',
    sources: ['parameters2019', 'errorCodesBlog', 'stateMessages'],
  },
  {
    id: 'exit-other',
    log: 'ccmsetup',
    stage: 'exit',
    kind: 'exit',
    pattern: /^CcmSetup is exiting with return code (?<code>[1-9]\d*)$/i,
    meaning: 'ccmsetup ended with this return code. Only 0, 6, 7, 8, 9, and 10 are documented.',
    causes: [
      {
        item: '/source',
        text: '10: the source is damaged.',
        remedy: 'Copy the whole client folder again.',
        codes: ['10'],
      },
      {
        item: '/skipprereq',
        text: '9: a prerequisite failed.',
        remedy: 'Repair the prerequisite.',
        codes: ['9'],
      },
      {
        text: '8: another ccmsetup runs, for example from client push.',
        remedy: 'Wait until the other ccmsetup is done.',
        codes: ['8'],
      },
    ],
    certainty: 'documented',
    sources: ['parameters2019'],
  },
  {
    id: 'exit-error',
    log: 'ccmsetup',
    stage: 'exit',
    kind: 'exit',
    pattern: /^CcmSetup failed with error code (?<code>0x[0-9A-Fa-f]+)$/i,
    meaning: 'The install failed. The code is that of the last step; the root cause is usually earlier.',
    certainty: 'reported',
    sources: ['logHttpsOnly', 'logBits404', 'noBits'],
  },
];
