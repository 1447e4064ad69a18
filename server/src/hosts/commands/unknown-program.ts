/** Programs that only the run knows: arguments for ccmsetup behind one are a command line all the same. */
import { trimmed } from '../text/slice';
import { matchEnd } from '../text/sticky';
import type { Text } from '../text/text';
import { areArguments, commonParameters, countItems, propertySource, sureParameters } from './evidence';

/** What stands for a program, or for its path: a hole, `%EXE%`, or a place that a template fills in. */
const unknown = '(?:\\uFFFC|%[A-Za-z_]\\w{0,60}%|\\{\\w{0,60}\\}|%s)+';
const bare = `(?:(?:[A-Za-z]:)?[^\\s"=:/]{0,1024}\\\\)?${unknown}`;
const quoted = `(?:(?:[A-Za-z]:)?[^"=:/]{0,1024}\\\\)?${unknown}`;
const starter = '(?:call|start(?:\\s+"[^"]{0,100}")?(?:\\s+/\\w+)*)\\s+';

const whole = new RegExp(`^(?:"${quoted}"|${quoted})$`, 'i');
const lead = new RegExp(`\\s*[@&]?\\s*(?:${starter})?(?:"${quoted}"|${bare})(?=\\s)`, 'iy');

/** Tools of other systems have parameters of the same names behind dashes. */
const ours = new RegExp(
  `(?:^|[\\s"'])(?:/(?:${[...sureParameters, ...commonParameters].join('|')})\\b|[/-]?${propertySource}\\s?=)`,
  'i',
);

/** Whether the path of a program says nothing of it. */
export function isUnknownProgram(path: string): boolean {
  return whole.test(path.trim());
}

/** Whether the arguments of a program that nobody knows can be for ccmsetup alone. */
export function areArgumentsOfUnknown(args: string): boolean {
  return areArguments(args) && ours.test(args);
}

/**
 * The arguments in a text of one line that begins with such a program.
 *
 * @param sure whether the text is run for certain; else one argument is no evidence
 */
export function behindUnknownProgram(text: Text, sure: boolean): Text[] {
  const written = text.text;
  const end = matchEnd(lead, written, 0);
  if (end === undefined || /[\r\n]/.test(written.trim())) return [];
  const rest = written.slice(end);
  return areArgumentsOfUnknown(rest) && (sure || countItems(rest).known > 1) ? [trimmed(text, end)] : [];
}
