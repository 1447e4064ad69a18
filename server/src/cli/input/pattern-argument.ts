/** An argument with wildcards: cmd.exe and PowerShell hand them on as they stand. */
import { globChecker } from '../../lint/globs/check';
import { globPath, globTest } from '../../lint/globs/match';

/** A pattern that was named on the command line. */
export interface PatternArgument {
  /** The folder that is searched, as a user would write it. */
  readonly folder: string;
  /** Whether a path from that folder fits, or a folder on the way to it. */
  readonly fits: (path: string) => boolean;
}

/** Whether an argument could be a pattern. */
export function isPattern(path: string): boolean {
  return /[*?[{]/.test(path);
}

/**
 * Reads a pattern: `*`, `?`, `[a-z]`, `{a,b}`, and `**` for any folders. Letter case does not count.
 *
 * @returns what is searched; undefined when the argument is no pattern
 */
export function patternArgument(argument: string, platform = process.platform): PatternArgument | undefined {
  if (!isPattern(argument)) return undefined;
  const parts = (platform === 'win32' ? argument.replaceAll('\\', '/') : argument).split('/');
  const at = parts.findIndex(isPattern);
  const glob = parts.slice(at).join('/');
  if (globChecker()(glob) !== undefined) return undefined;
  const fits = globTest(glob);
  const folder = parts.slice(0, at).join('/');
  return {
    folder: at === 0 ? '.' : folder === '' ? '/' : folder,
    fits: (path) => {
      const whole = globPath(path);
      return whole.some((_, index) => fits(whole.slice(0, index + 1)));
    },
  };
}
