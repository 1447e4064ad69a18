/** What the arguments of `powershell.exe` and `pwsh` make it run. */
import { span } from '../../language/span';
import { argumentsFrom, decodedArgument } from './quoted-arguments';
import type { Text } from '../text/text';
import { textWriter } from '../text/writer';

/** Options that take the next word, abbreviated as far as PowerShell allows. */
const valued =
  /^[-/](?:ex\w*|ep|v(?:ersion)?|psc\w*|w\w*|inp\w*|if|o\w*|of|config\w*|settings\w*|custompipename)$/i;

/** Where a script begins on a command line, or the arguments for a file that holds one. */
export type PowerShellRun = { readonly script: number } | { readonly file: number };

/**
 * What PowerShell runs (https://learn.microsoft.com/en-us/powershell/module/microsoft.powershell.core/about/about_pwsh).
 *
 * @param text a command line
 * @param from where the arguments begin in it
 * @returns undefined when that is nothing, or a script that nobody can read
 */
export function powershellRun(text: string, from: number): PowerShellRun | undefined {
  let value = false;
  for (const { start, end, word } of argumentsFrom(text, from)) {
    if (value) value = false;
    else if (/^[-/]f(?:i(?:le?)?)?$/i.test(word)) return { file: end };
    else if (/^[-/](?:e|ec|en\w*)$/i.test(word)) return undefined;
    else if (valued.test(word)) value = true;
    else if (!/^[-/]/.test(word) || /^[-/]c(?:o(?:m(?:m(?:a(?:nd?)?)?)?)?)?$/i.test(word))
      return { script: /^[-/]/.test(word) ? end : start };
  }
  return undefined;
}

/** The script on the rest of a line: PowerShell joins its arguments, and their quotes are gone. */
export function scriptFrom(line: Text, from: number): Text {
  const writer = textWriter();
  let done = from;
  for (const argument of argumentsFrom(line.text, from)) {
    if (!/^"[^]*"$/.test(argument.word)) continue;
    writer.take(line, span(done, argument.start));
    writer.put(decodedArgument(line, argument));
    done = argument.end;
  }
  writer.take(line, span(done, line.text.length));
  return writer.finish();
}
