/** Text on a command line that is neither a parameter nor a property. */
import type { CommandLine } from '../../language/ast';
import { sliceSpan, span, type Span } from '../../language/span';
import { isBareWord } from './bare-word';

/** The texts of a line that belong to nothing, neighbors together. */
export function strayRuns({ args, form }: CommandLine): Span[] {
  const runs: Span[] = [];
  let open = false;
  for (const [index, argument] of args.entries()) {
    const before = args[index - 1];
    // What follows a switch of msiexec may be its value.
    const value = form === 'msi' && before?.kind === 'parameter';
    const stray = argument.kind === 'stray' ? !argument.opaque : form !== 'msi' && isBareWord(argument);
    if (!stray || value) {
      open = false;
      continue;
    }
    const previous = open ? runs.pop() : undefined;
    runs.push(span(previous?.start ?? argument.span.start, argument.span.end));
    open = true;
  }
  return runs;
}

/** Whether a text on a line starts ccmsetup once more. */
export function isSecondProgram({ form, executable }: CommandLine, text: string): boolean {
  return form === 'exe' && executable !== undefined && /^"?(?:[^"]*[\\/])?ccmsetup\.exe"?$/i.test(text);
}

/** Whether a line is two command lines, so that nothing may move in it. */
export function isTwoLines(line: CommandLine): boolean {
  return strayRuns(line).some((run) => isSecondProgram(line, sliceSpan(line.source, run)));
}
