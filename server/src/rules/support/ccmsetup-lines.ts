/** Which lines and parameters ccmsetup reads, as opposed to msiexec. */
import { findParameter } from '../../catalog';
import type { Argument, CommandLine, Parameter } from '../../language/ast';

/** Parameters of ccmsetup.exe that msiexec has as well. */
const shared: ReadonlySet<string> = new Set(['?', 'UNINSTALL']);

/** Lines without those that msiexec reads. */
export function ccmsetupLines(lines: readonly CommandLine[]): CommandLine[] {
  return lines.filter(({ form }) => form !== 'msi');
}

/** Whether a parameter is meant for ccmsetup: on a line of msiexec only a name that msiexec does not have. */
export function isForCcmsetup(line: CommandLine, { name }: Parameter): boolean {
  return line.form !== 'msi' || (!shared.has(name.key) && findParameter(name.key) !== undefined);
}

/** A parameter in its line. */
export interface PlacedParameter {
  readonly line: CommandLine;
  readonly parameter: Parameter;
  /** The argument behind it. */
  readonly next: Argument | undefined;
}

/** The parameters that are meant for ccmsetup and whose names are known, inside CCMSETUPCMD and outside. */
export function* ccmsetupParameters(lines: readonly CommandLine[]): Generator<PlacedParameter> {
  for (const line of lines) {
    for (const [index, parameter] of line.args.entries()) {
      if (parameter.kind !== 'parameter' || parameter.name.opaque || !isForCcmsetup(line, parameter))
        continue;
      yield { line, parameter, next: line.args[index + 1] };
    }
  }
}
