/** Words that are only by chance the name of a property. */
import { findProperty } from '../../catalog';
import type { Argument } from '../../language/ast';

/** Whether a word is the name of a property of Windows Installer without a value, as in `ccmsetup.exe install`. */
export function isBareWord(argument: Argument): boolean {
  return (
    argument.kind === 'property' &&
    argument.separator === undefined &&
    !argument.name.opaque &&
    findProperty(argument.name.key)?.reader === 'msi'
  );
}
