/** What the parts of the judge of commands share. */
import type { Remark } from '../../language/remark';
import type { Span } from '../../language/span';
import type { PlaceContext } from '../host';
import type { Text } from '../text/text';

/** A command line that was found. */
export interface Found {
  readonly text: Text;
  readonly context?: PlaceContext;
  /** The script waits for it and can use how it ended. */
  readonly waits?: Remark | undefined;
}

/** How text is read that another program gets. */
export interface Readers {
  /** Reads a text as `call` does before it runs it. */
  readonly readCalled: (text: Text) => readonly Text[];
  /** Reads a text as `cmd /c` does; `fixed` says that another quote would make it mean something else. */
  readonly readTyped: (text: Text, fixed: boolean) => readonly Text[];
  /** Finds the command lines of a PowerShell script. */
  readonly inPowerShell: (script: Text) => readonly Found[];
  /** Whether a hole is `%ComSpec%`. */
  readonly isShell: (source: Text, hole: Span) => boolean;
}

/** The judgement of one command. */
export interface Judgement extends Readers {
  /** Whether nothing proves that the text is run: then only a program with arguments of its own counts. */
  readonly strict: boolean;
  /** Judges a command that this one runs; `byCmd` says whether cmd.exe does it. */
  readonly inner: (line: Text, strict: boolean, byCmd?: boolean) => Found[];
}

/** What another program starts: nobody knows who waits for that. */
export function unwaited(found: readonly Found[]): Found[] {
  return found.map((each) => ({ ...each, waits: undefined }));
}
