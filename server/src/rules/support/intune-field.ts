/** The text that a field of Intune holds: CCMSETUPCMD="…" alone, or the arguments that belong into it. */
import { ccmsetupcmdWrapperLength, lengthLimits } from '../../catalog';
import { wrapperOf } from '../../language/query';
import { span, type Span } from '../../language/span';
import type { RuleContext } from '../rule';
import { knownLength, partBeyond } from './known-length';

/** The most characters that Intune takes. */
export const intuneLimit = lengthLimits.intune.max;

/** What several length rules may see in one field. */
export const lengthOfCcmsetupcmd = 'length of CCMSETUPCMD';

/** The command line in a field of Intune, measured. Lengths in UTF-16 units, without values that only the run knows. */
export interface IntuneField {
  /** Between the quotes, doubled quotes counted as they stand. */
  readonly valueLength: number;
  /** From CCMSETUPCMD to the closing quote. */
  readonly totalLength: number;
  /** Whether the run adds nothing to it. */
  readonly exact: boolean;
  /** What stands behind the first characters of the value. */
  readonly beyond: (length: number) => Span;
  /** The name CCMSETUPCMD, when it is written. */
  readonly name: Span | undefined;
}

/**
 * Measures the command line as a field of Intune would hold it.
 *
 * @returns undefined for a line that starts msiexec or a package: no page names a limit for that
 */
export function intuneField({ line, text, holes, complete }: RuleContext): IntuneField | undefined {
  if (line.executable !== undefined || line.package !== undefined) return undefined;
  const wrapper = wrapperOf(line);
  const content = wrapper === undefined ? span(0, text.length) : wrapper.value?.content;
  if (content === undefined) return undefined;
  const { length, exact } = knownLength(holes, content);
  return {
    valueLength: length,
    totalLength: length + ccmsetupcmdWrapperLength,
    exact: exact && complete,
    beyond: (number) => partBeyond(holes, content, number),
    name: wrapper?.name.span,
  };
}
