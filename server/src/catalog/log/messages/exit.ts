/** How a process ends, and what comes after it. */
import type { LogMessage } from '../types';

export const exitMessages = [
  {
    id: 'next-retry',
    log: 'ccmsetup',
    stage: 'exit',
    kind: 'progress',
    pattern: /^Next retry in (?<minutes>\d+) minute\(s\)\.\.\.$/i,
    meaning:
      'This attempt failed; ccmsetup waits and tries the same again until /downloadtimeout (one day) is over. A log that ends here is not finished.',
    causes: [
      { item: '/retry', text: 'Length of the pause.' },
      { item: '/downloadtimeout', text: 'End of all attempts.' },
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
      'After the failure a task will start ccmsetup again with these arguments, five hours later. A corrected command line must be given by hand; the task repeats the old one.',
    causes: [
      {
        text: 'The wrong line comes back every five hours.',
        remedy: 'Install with the corrected line, or delete the task.',
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
    meaning: 'The task exists now.',
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
      'This process ended well. In a launcher it only means that the service was started: look whether "Successfully created the ccmsetup service" is before it. It also ends services, uninstalls and skipped installs.',
    certainty: 'documented',
    sources: ['parameters2019', 'logBits404', 'logHttpsOnly'],
  },
  {
    id: 'exit-7',
    log: 'ccmsetup',
    stage: 'exit',
    kind: 'exit',
    pattern: /^CcmSetup is exiting with return code 7$/i,
    meaning: 'A restart is needed before the install can go on. The client is NOT installed yet.',
    causes: [
      {
        item: '/forcereboot',
        text: 'Without it nothing restarts.',
        remedy:
          'Restart the device; ccmsetup goes on by itself. Or add /forcereboot where a restart is allowed.',
        around: true,
      },
      {
        item: '/skipprereq',
        text: 'The restart was asked for by a prerequisite, for example .NET.',
        remedy: 'Install it beforehand.',
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
    meaning: '6 error, 8 setup already running, 9 prerequisite check failed, 10 hash of the manifest wrong.',
    causes: [
      {
        item: '/source',
        text: '10: damaged source.',
        remedy: 'Copy the client folder again.',
        codes: ['10'],
      },
      { item: '/skipprereq', text: '9: a prerequisite.', remedy: 'Repair it.', codes: ['9'] },
      { text: '8: another ccmsetup runs, for example a push.', remedy: 'Wait.', codes: ['8'] },
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
    meaning:
      'The install failed. The code is that of the last step; the root cause is usually earlier. Logged as information.',
    certainty: 'reported',
    sources: ['logHttpsOnly', 'logBits404', 'noBits'],
  },
] as const satisfies readonly LogMessage[];
