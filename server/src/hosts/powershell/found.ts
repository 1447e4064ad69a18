/** What is found in a script, and in texts of it that are written in another language. */
import type { Remark } from '../../language/remark';
import type { PlaceContext } from '../host';
import type { Text } from '../text/values';

/** A command line that was found, with what its place says about it. */
export interface Found {
  readonly text: Text;
  /** The host whose language it is written in; left out it is PowerShell. */
  readonly host?: string | undefined;
  readonly context?: PlaceContext | undefined;
  /** Whether it stands in a comment. */
  readonly inert?: boolean | undefined;
  /** Where its statement begins. */
  readonly statementStart?: number | undefined;
  /** What PowerShell does to it. */
  readonly remarks?: readonly Remark[] | undefined;
}

/**
 * Finds command lines in a text of another language.
 *
 * @param fileName the file that it is written to, where one is named
 * @returns undefined for a text that is no such language
 */
export type FindInText = (text: Text, fileName?: string) => readonly Found[] | undefined;
