/** What is said at the end of a run of what fixes did. */
import { counted } from '../output/counts';
import type { FileReport } from './report';

/** Counts what the fixes of a run came to. */
export interface FixesTold {
  readonly add: (report: FileReport) => void;
  /** The lines for standard error. */
  readonly text: () => string;
}

/**
 * Makes it.
 *
 * @param isPreview whether the fixes are only shown
 */
export function fixesTold(isPreview: boolean): FixesTold {
  let findings = 0;
  let changed = 0;
  let files = 0;
  let openValues = 0;
  const say = (text: string): string => `ccmsetup-lint: ${text}\n`;
  return {
    add: ({ fixes, patch }) => {
      if (fixes === undefined) return;
      files++;
      findings += fixes.fixed;
      openValues += fixes.openValues;
      if (fixes.fixed > 0 || (patch ?? '') !== '') changed++;
    },
    text: () => {
      const inFiles = (count: number): string => `in ${counted(count, ['file', 'files'])}`;
      const done =
        findings > 0
          ? say(`fixed ${counted(findings, ['finding', 'findings'])} ${inFiles(changed)}`)
          : isPreview && changed === 0
            ? say(`there is nothing to fix ${inFiles(files)}`)
            : '';
      if (openValues === 0) return done;
      const open = counted(openValues, ['fix needs', 'fixes need']);
      return `${done}${say(`${open} a value that only you know; write it, or list your values under "site" in .ccmsetuprc.json`)}`;
    },
  };
}
