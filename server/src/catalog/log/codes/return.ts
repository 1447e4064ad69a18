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
    meaning: 'A general error of ccmsetup.exe. The reason is in ccmsetup.log.',
    certainty: 'documented',
    sources: ['parameters2019'],
  },
  {
    code: '7',
    name: 'reboot required',
    kind: 'return',
    meaning:
      'A prerequisite requires a restart; the client isn\'t installed yet. In Windows, the number means something else ("storage control blocks"), which misleads deployment tools.',
    causes: [
      {
        item: '/forcereboot',
        text: 'Nothing restarts by itself.',
        remedy: 'Restart the device, or add /forcereboot. Tell the deployment tool that 7 is a soft restart.',
      },
    ],
    certainty: 'documented',
    sources: ['parameters2019', 'errorCodesBlog'],
  },
  {
    code: '8',
    name: 'setup already running',
    kind: 'return',
    meaning: 'Another ccmsetup is at work, for example from client push.',
    causes: [{ text: 'Two installs run at once.', remedy: 'Wait until the other ccmsetup is done.' }],
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
        text: "A prerequisite couldn't be installed.",
        remedy: "Repair the prerequisite. Skip it with /skipprereq only if it's already there.",
      },
    ],
    certainty: 'documented',
    sources: ['parameters2019'],
  },
  {
    code: '10',
    name: 'setup manifest hash validation failure',
    kind: 'return',
    meaning: "The manifest or a file doesn't have the expected hash.",
    causes: [
      {
        item: '/source',
        text: 'Files are damaged, or of different versions.',
        remedy: 'Copy the whole client folder again.',
      },
    ],
    certainty: 'documented',
    sources: ['parameters2019'],
  },
] as const satisfies readonly LogCode[];
