/** From an argument to its line. */
import type { Argument, CommandLine } from '../../language/ast';
import { allLines } from '../../language/query';

/** The line, outside or inside CCMSETUPCMD, whose argument it is. */
export function lineOf(line: CommandLine, argument: Argument): CommandLine {
  return allLines(line).find(({ args }) => args.includes(argument)) ?? line;
}
