/** How documentation shows what is typed: behind a prompt, shortened, with placeholders. */
import { withFillIns, withHoles } from '../text/fill-ins';
import type { Text } from '../text/text';

/** `C:\>`, `PS C:\>`, `PS>`, `>`, `$`. A path that is a prompt has no argument and no blank before its sign. */
const prompt =
  /^([ \t]*)((?:PS(?:[ \t]+[^\s>][^>\r\n]{0,200})?|[A-Za-z]:\\(?:[^>\r\n/="]{0,200}[^>\r\n/=" ])?)>(?=[ \t]*\S)|(?:>{1,2}|\$)(?=[ \t]+\S))/gm;

/**
 * Commands as they are typed: prompts are blanks.
 *
 * @returns text in which every other character stands where it stood
 */
export function withoutPrompts(text: string): string {
  return text.replace(prompt, (_, indent: string, sign: string) => indent + ' '.repeat(sign.length));
}

/** Text that was left out. */
const omission = '\u2026|(?<![.\\w\\\\/])\\.{3,}(?![\\w\\\\/])|(?<=\\w)\\.{3,}(?=[\\s"\']|$)';

/** What begins neither as an item nor as an omission: the rest of a word that was cut. */
const rest = '[ \\t]{1,100}(?![/"\u2026]|\\.{3}|[^\\s"]{0,100}=)[^\\s"][^\\s"]*';
/** A word before an omission that is no item and no program was cut too. */
const cutName = '(?:(?<=[\\s"])(?![/"]|[^\\s"]{0,100}(?:=|ccmsetup))[^\\s"]{1,100}[ \\t]{1,100})?';
/** So was the value before one that has the rest of a word behind it. */
const cutValue = '(?:(?<=[\\s"=:])[^\\s"=:]{1,4000}[ \\t]{1,100})?';

const omissions = new RegExp(`(?!^(?:\\.{3})[ \\t]*$)(?:${omission})`, 'gm');

/** A value for the reader to fill in: `<site code>`, and the same as it stands in the source of a web page. */
const placeholder = '<[A-Za-z][^<>\\r\\n"]{0,80}>|&lt;[A-Za-z][^<>&\\r\\n"]{0,80}&gt;';

/** What can be left out: `[/mp:<name>]`, `[SMSSITECODE=P01]`. */
const optional =
  '\\[ ?(?:\\/[A-Za-z]|[A-Za-z]\\w*=)(?:[^[\\]\\r\\n]|\\[[^[\\]\\r\\n]{0,100}\\]){0,300}\\](?![\\w"\'])';

/** One of several: `{TRUE|FALSE}`. */
const choice = '\\{[^{}\\r\\n|]{1,100}(?:\\|[^{}\\r\\n|]{1,100}){1,10}\\}';

const inCommands = new RegExp(
  [`${cutValue}(?:${omission})${rest}`, `${cutName}(?:${omission})`, optional, placeholder, choice].join('|'),
  'g',
);

/**
 * A text with a hole for each part that was left out or is for the reader to fill in.
 *
 * @param commands whether it is a command line or a script of them, where placeholders are no syntax of its language
 */
export function withGaps(text: Text, commands: boolean): Text {
  return withHoles(text, commands ? inCommands : omissions);
}

/** The same for commands as they are typed, with values that are filled in by tools too. */
export function typedText(text: Text): Text {
  return withFillIns(withGaps(text, true), false);
}
