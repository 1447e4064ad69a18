import { sources } from '../sources';
import type { Source } from '../types';

/** A limit on the length of a command line. */
export interface LengthLimit {
  /** In characters (UTF-16 units). */
  readonly max: number;
  /** What is counted. */
  readonly counts: string;
  /** Whether a page states what is counted, or it is our reading. */
  readonly certainty: 'documented' | 'inferred';
  readonly sources: readonly Source[];
}

/** Before and after the inner command line: `CCMSETUPCMD="` and the closing quote. */
export const ccmsetupcmdWrapper = { before: 'CCMSETUPCMD="', after: '"' } as const;

/** Characters that the wrapper adds. */
export const ccmsetupcmdWrapperLength = ccmsetupcmdWrapper.before.length + ccmsetupcmdWrapper.after.length;

/** The limits that the documentation names, by the place that has them. */
export const lengthLimits = {
  /** No page says whether the wrapper counts, so the inner text alone is certain and the whole text probable. */
  intune: {
    max: 1024,
    counts: 'the text in the Intune field, from CCMSETUPCMD= to the closing quote',
    certainty: 'inferred',
    sources: [sources.reference, sources.coManagement, sources.whatsNew1806, sources.intuneLobApp],
  },
  /** MAXLEN of the .adm template; it can be raised. */
  setupParameters: {
    max: 255,
    counts: 'the value of SetupParameters as ConfigMgrInstallation.adm takes it',
    certainty: 'documented',
    sources: [sources.deployWindowsClients, sources.olderIssue1648],
  },
  commandPrompt: {
    max: 8191,
    counts: 'a whole line of cmd.exe after expansion',
    certainty: 'documented',
    sources: [sources.commandPromptLimit],
  },
} as const satisfies Record<string, LengthLimit>;

/** The value that the documentation gives as an example for a raised MAXLEN of SetupParameters. */
export const raisedSetupParametersLength = 511;

/** From which length on little room is left before a limit: 90 % of it. */
export function littleRoom(limit: number): number {
  return Math.ceil(limit * 0.9);
}
