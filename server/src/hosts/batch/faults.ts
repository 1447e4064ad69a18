/** What cmd.exe does to a command line that its writer did not mean. */
import { sliceSpan, type Span } from '../../language/span';
import type { Remark } from '../../language/remark';
import { documentSpan } from '../text/slice';
import type { Text } from '../text/text';

/** A remark, and whether ccmsetup gets less of the line than was meant. */
export interface Fault extends Remark {
  readonly cuts: boolean;
}

/** Told of faults. */
export type OnFault = (fault: Fault) => void;

/**
 * Makes a function that tells of signs in a text which cmd.exe takes for itself.
 *
 * @returns it takes what is at fault, its range in the text, whether it cuts the line, and what should stand there instead
 */
export function signFaults(
  source: Text,
  onFault: OnFault | undefined,
): (kind: Remark['kind'], range: Span, cuts: boolean, newText?: string) => void {
  return (kind, range, cuts, newText) => {
    const document = documentSpan(source, range);
    if (document === undefined) return;
    const edits = newText === undefined ? [] : [{ span: document, newText }];
    onFault?.({ kind, document, edits, cuts, written: sliceSpan(source.text, range) });
  };
}
