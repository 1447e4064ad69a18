/** Exit codes of ccmsetup.exe. */
import type { LogCode } from '../types';

export const returnCodes = [
  {
    code: '0',
    name: 'success',
    kind: 'return',
    meaning: 'The process ended well. From the launcher it only means that the service was started.',
    certainty: 'documented',
    sources: ['parameters2019', 'logBits404'],
  },
  {
    code: '6',
    name: 'error',
    kind: 'return',
    meaning: 'General error of ccmsetup.exe; the reason is in ccmsetup.log.',
    certainty: 'documented',
    sources: ['parameters2019'],
  },
  {
    code: '7',
    name: 'reboot required',
    kind: 'return',
    meaning:
      'A restart is required for a prerequisite; the client is not installed yet. In Windows the number means something else ("storage control blocks"), which misleads deployment tools.',
    causes: [
      {
        item: '/forcereboot',
        text: 'Nothing restarts by itself.',
        remedy: 'Restart, or add /forcereboot; tell the deployment tool that 7 is a soft restart.',
      },
    ],
    certainty: 'documented',
    sources: ['parameters2019', 'errorCodesBlog'],
  },
  {
    code: '8',
    name: 'setup already running',
    kind: 'return',
    meaning: 'Another ccmsetup is at work, for example a client push.',
    causes: [{ text: 'Two installs at once.', remedy: 'Wait for the other one.' }],
    certainty: 'documented',
    sources: ['parameters2019'],
  },
  {
    code: '9',
    name: 'prerequisite evaluation failure',
    kind: 'return',
    meaning: 'A prerequisite check failed.',
    causes: [
      {
        item: '/skipprereq',
        text: 'Prerequisite not installable.',
        remedy: 'Repair it; skip it only when it is there.',
      },
    ],
    certainty: 'documented',
    sources: ['parameters2019'],
  },
  {
    code: '10',
    name: 'setup manifest hash validation failure',
    kind: 'return',
    meaning: 'The manifest or a file does not have the expected hash.',
    causes: [{ item: '/source', text: 'Mixed or damaged files.', remedy: 'Copy the client folder again.' }],
    certainty: 'documented',
    sources: ['parameters2019'],
  },
] as const satisfies readonly LogCode[];
