/** Takes an argument out of a line. */
import type { Argument, CommandLine } from '../../language/ast';
import { isBlank, isOtherBlank } from '../../language/characters';
import { remove, type Edit } from '../../language/edit';
import { span } from '../../language/span';

/** Deletes `argument` from the line that holds it, together with the blanks before it, or behind it when it is the first. */
export function removeArgument({ source, span: line }: CommandLine, argument: Argument): Edit {
  const blank = (at: number): boolean => isBlank(source[at]) || isOtherBlank(source[at]);
  let { start, end } = argument.span;
  while (start > line.start && blank(start - 1)) start--;
  if (start > line.start) return remove(span(start, end));
  while (end < line.end && blank(end)) end++;
  return remove(span(argument.span.start, end));
}
