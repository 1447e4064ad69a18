/** Context keys for the `when` clauses of menus, and of keyboard shortcuts that users make. */
import { commands } from 'vscode';
import type { DocumentStatus } from '../../../server/src/protocol';

/** The keys, by what they say of the document in the active editor. */
const keys = {
  /** It has a command line. A menu opens before the place that was clicked can be asked about, so menus go by this. */
  'ccmsetup.hasCommandLines': ({ commandLines, log }: DocumentStatus) =>
    commandLines > 0 && log === undefined,
  /** The cursor is in one. */
  'ccmsetup.inCommandLine': ({ length }: DocumentStatus) => length !== undefined,
  /** It is an install log, and the cause of its last run is known. */
  'ccmsetup.logHasCause': ({ log }: DocumentStatus) => log?.cause !== undefined,
} as const;

/** Makes a function that sets the keys to what is told of a document; a key that stays as it is is not set again. */
export function contextKeys(): (status: DocumentStatus | undefined) => void {
  const known = new Map<string, boolean>();
  return (status) => {
    for (const [key, holds] of Object.entries(keys)) {
      const value = status !== undefined && status.notServed === undefined && holds(status);
      if (known.get(key) === value) continue;
      known.set(key, value);
      void commands.executeCommand('setContext', key, value);
    }
  };
}
