/** What `reg add` writes into the registry. */
import { isPolicyName } from './names';
import { argumentsFrom, decodedArgument, type Argument } from './quoted-arguments';
import type { Text } from '../text/text';

/** A value that `reg add` writes. */
export interface RegistryData {
  readonly value: Text;
  /** Whether it holds the arguments that group policy provisions. */
  readonly policy: boolean;
  /** Whether Windows starts what the value holds. */
  readonly runs: boolean;
}

/**
 * The data of `reg add key /v name /d data`; undefined for another command of `reg`, and without data.
 *
 * @param from where the arguments of `reg` begin in the line
 */
export function registryDataOf(line: Text, from: number): RegistryData | undefined {
  const words = [...argumentsFrom(line.text, from)];
  if (!/^add$/i.test(words[0]?.word ?? '')) return undefined;
  const behind = (option: RegExp): Argument | undefined =>
    words.find((_, index) => option.test(words[index - 1]?.word ?? ''));
  const written = (argument: Argument | undefined): string => argument?.word.replace(/^"|"$/g, '') ?? '';
  const data = behind(/^\/d$/i);
  if (data === undefined) return undefined;
  return {
    value: decodedArgument(line, data),
    policy: isPolicyName(written(behind(/^\/v$/i))),
    runs: /\\Run(?:Once(?:Ex)?)?(?:\\[^\\]*)?$/i.test(written(words[1])),
  };
}
