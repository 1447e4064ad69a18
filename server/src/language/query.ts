/** Questions to a tree that features and rules ask again and again. */
import type { Argument, CommandLine, Parameter, Property, Value } from './ast';
import { upperAscii } from './characters';
import { contains, touches, type Span } from './span';

/** The CCMSETUPCMD property of a line, if it has one. */
export function wrapperOf(line: CommandLine): Property | undefined {
  for (const argument of line.args)
    if (argument.kind === 'property' && argument.name.key === 'CCMSETUPCMD') return argument;
  return undefined;
}

/**
 * The line whose arguments ccmsetup.exe receives: the inner line of a CCMSETUPCMD value, else the line itself.
 */
export function ccmsetupLine(line: CommandLine): CommandLine {
  return wrapperOf(line)?.value?.inner ?? line;
}

/** A line and the lines inside its values, outermost first. */
export function allLines(line: CommandLine): CommandLine[] {
  const lines = [line];
  for (const argument of line.args)
    if (argument.kind === 'property' && argument.value?.inner !== undefined)
      lines.push(...allLines(argument.value.inner));
  return lines;
}

/** What has arguments: a command line, or a part of one. */
export type WithArguments = Pick<CommandLine, 'args'>;

/** The parameters of a line, in order. */
export function parametersOf(line: WithArguments): Parameter[] {
  return line.args.filter((argument) => argument.kind === 'parameter');
}

/** The properties of a line, in order. */
export function propertiesOf(line: WithArguments): Property[] {
  return line.args.filter((argument) => argument.kind === 'property');
}

/** The parameters of this name, without slash, in any letter case. */
export function parametersNamed(line: WithArguments, name: string): Parameter[] {
  const key = upperAscii(name.replace(/^\//, ''));
  return parametersOf(line).filter((parameter) => parameter.name.key === key);
}

/** The properties of this name, in any letter case. */
export function propertiesNamed(line: WithArguments, name: string): Property[] {
  const key = upperAscii(name);
  return propertiesOf(line).filter((property) => property.name.key === key);
}

/** All arguments of a catalog name: with slash a parameter, without one a property. */
export function argumentsNamed(line: WithArguments, name: string): (Parameter | Property)[] {
  return name.startsWith('/') ? parametersNamed(line, name) : propertiesNamed(line, name);
}

/** Whether a line has an argument of a catalog name. */
export function has(line: CommandLine, name: string): boolean {
  return argumentsNamed(line, name).length > 0;
}

/** Whether nothing can be missing from a line as far as its own text tells: no argument is a bare variable. */
export function isClosed(line: CommandLine): boolean {
  return line.args.every((argument) => {
    if (argument.kind === 'stray') return !argument.loneHole;
    if (argument.kind === 'property' && argument.value?.inner !== undefined)
      return isClosed(argument.value.inner);
    return !argument.name.opaque;
  });
}

/** The place in the parsed text of a range of a value's own text. */
export function spanInValue(value: Value, from: number, to: number): Span {
  const at = (offset: number): number => value.positions?.[offset] ?? value.content.start + offset;
  return { start: at(from), end: to > from ? at(to - 1) + widthAt(value, to - 1) : at(from) };
}

/** Whether a value's opening quote has no partner, so that its end is a guess. */
export function isCut({ quotes }: Value): boolean {
  return quotes !== undefined && quotes.close === undefined;
}

/** How many characters of the parsed text make up one character of the value: more than one for an escaped one. */
function widthAt(value: Value, offset: number): number {
  const here = value.positions?.[offset];
  const next = value.positions?.[offset + 1];
  return here === undefined || next === undefined || value.text[offset] !== '"'
    ? 1
    : Math.max(1, next - here);
}

/** The innermost line that a range belongs to. */
export function lineAt(line: CommandLine, offset: number): CommandLine {
  const inner = allLines(line).filter(({ span }) => touches(span, offset));
  return inner.at(-1) ?? line;
}

/** The argument of a line at an offset, if any; the earlier one at a shared boundary. */
export function argumentAt(line: CommandLine, offset: number): Argument | undefined {
  return line.args.find(({ span }) => touches(span, offset));
}

/** Whether a range lies in the value of an argument. */
export function inValue(argument: Argument, range: Span): boolean {
  return argument.kind !== 'stray' && argument.value !== undefined && contains(argument.value.span, range);
}
