/** Scripts that wait for ccmsetup.exe. */
import type { Remark } from '../../language/remark';
import type { Span } from '../../language/span';
import { programOf } from './evidence';

/**
 * The remark that a script waits for what it starts.
 *
 * @param program the path of what is started; a shell or a package that starts ccmsetup.exe in its turn is another matter
 * @param document the characters that make the script wait; undefined where it does not
 * @returns undefined unless the script certainly waits for ccmsetup.exe
 */
export function waitsRemark(program: string, document: Span | undefined): Remark | undefined {
  return document !== undefined && programOf(program) === 'client'
    ? { kind: 'waits', document, edits: [] }
    : undefined;
}
