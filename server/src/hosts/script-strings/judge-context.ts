/** What the judgement of expressions needs. */
import type { FindInScript } from '../commands/launch';
import type { Text } from '../text/values';
import type { Nested } from './content';
import type { Evaluator } from './evaluate';
import type { Imports } from './imports';
import type { Language } from './language';
import type { Waits } from './waits';

/** What the judgement of expressions needs. */
export interface JudgeContext {
  readonly source: string;
  readonly language: Language;
  readonly waits: Waits;
  readonly imports: Imports;
  readonly evaluator: Evaluator;
  /** Command lines in a script in PowerShell. */
  readonly inPowershell: FindInScript;
  /** Command lines in text whose language its content tells, or the name of its field. */
  readonly inContent: (text: Text, key: string) => readonly Nested[];
}
