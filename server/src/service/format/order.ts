/** The order of arguments: parameters first, where that changes nothing. */
import type { Argument, CommandLine, Parameter } from '../../language/ast';
import { isDisputed, propertiesStart, propertyBehindSlash } from '../../rules/support/disguise';
import { isInstallKey } from '../../rules/support/documented-name';
import { isMovable } from '../../rules/support/movable';

/** Whether what an argument is depends on where it stands, or is not known. */
function pinsOrder(argument: Argument): boolean {
  return (
    argument.kind === 'stray' ||
    argument.name.opaque ||
    argument.name.key === 'UNINSTALL' ||
    isInstallKey(argument)
  );
}

/** Whether an argument is a parameter for sure, however it is written. */
function isParameter(argument: Argument): argument is Parameter {
  return (
    argument.kind === 'parameter' && !isDisputed(argument) && propertyBehindSlash(argument) === undefined
  );
}

/** The arguments of a line with the parameters before the first property; as they are where one of them must stay. */
export function parametersFirst(line: CommandLine): readonly Argument[] {
  const { args, form } = line;
  if (form === 'msi' || args.some(pinsOrder)) return args;
  const start = propertiesStart(line)?.first;
  const from = start === undefined ? args.length : args.indexOf(start);
  const rest = args.slice(from);
  const moved = rest.filter(isParameter);
  if (
    moved.length === 0 ||
    !rest.every((argument, index) => !isParameter(argument) || isMovable(line, from + index))
  )
    return args;
  return [...args.slice(0, from), ...moved, ...rest.filter((argument) => !isParameter(argument))];
}
