/** What one line of an INI or INF file gives: a name and a value, or a command. */
import { sliceSpan, span, trimmedSpan, type Span } from '../../../language/span';
import { commandRanges, programIn } from '../../commands/command-ranges';
import type { DataEntry } from '../nodes';
import type { Encoding } from '../../text/offset-map';
import { withHoles } from '../../text/fill-ins';
import { matchAt } from '../../text/sticky';
import { writtenText, type Text } from '../../text/text';
import { decoded } from '../literals';

/** A value on a line of its own; in quotes of a kind, which the reader takes away, more would make it unclear which. */
export const iniValue = (quote?: string): Encoding => ({
  id: 'ini',
  encode: (text) =>
    /[\r\n\0]/.test(text) || (quote !== undefined && text.includes(quote)) ? undefined : text,
});

/** A quoted field of an INF file: quotes are doubled, and `%` begins the name of a string. */
const infField: Encoding = {
  id: 'inf',
  encode: (text) => (/[\r\n\0]/.test(text) ? undefined : text.replace(/["%]/g, '$&$&')),
};

/** The text of a value; quotes around all of it are not a part (GetPrivateProfileString). Of a cut one, the last is not there. */
function valueText(source: string, range: Span, cut: boolean): Text {
  const written = source.slice(range.start, range.end);
  if (cut && /^(?:"[^"]*|'[^']*)$/.test(written))
    return writtenText(source, span(range.start + 1, range.end), iniValue(written.charAt(0)));
  return /^(?:"[^"]*"|'[^']*')$/.test(written)
    ? writtenText(source, span(range.start + 1, range.end - 1), iniValue(written.charAt(0)))
    : writtenText(source, range, iniValue());
}

/** Keys and values of the registry that run what they hold. */
const runKey = /\\Run(?:Once|Services|ServicesOnce|OnceEx)?(?:\\[^\\]*)?$/i;
const runName = /^(?:ImagePath|StubPath|CommandLine|QuietUninstallString|UninstallString)$/i;

/** The name that counts for a value of the registry. */
export function registryName(key: string, name: string): string {
  const runs = runKey.test(key) || runName.test(name) || (name === '' && /\\command$/i.test(key));
  return runs ? 'command' : name;
}

const registryLine = /^HK(?:LM|CU|CR|U|R)\s*,/i;

/** Whether a line is one of an `AddReg` section. */
export function isRegistryLine(source: string, { start, end }: Span): boolean {
  return registryLine.test(source.slice(start, Math.min(end, start + 20)));
}

/** A field with its comma, and the quote that closes it. */
const field = /(?:\s*"((?:[^"]|"")*)("\s*|$)|([^,"]*))(?:,|$)/dy;

/** A line of an `AddReg` section: `root,"key","name",flags,"value"`. */
function registryEntry(source: string, { content, start, cut }: EntryLine): DataEntry | undefined {
  const written = source.slice(content.start, content.end);
  const fields: { readonly text: string; readonly at: Span }[] = [];
  let offset = 0;
  while (fields.length < 5 && offset < written.length) {
    const found = matchAt(field, written, offset);
    const group = found?.indices?.[1] ?? found?.indices?.[3];
    if (found === undefined || group === undefined || (found[2] === '' && !cut)) return undefined;
    offset += Math.max(1, found[0].length);
    fields.push({
      text: found[1] ?? found[3] ?? '',
      at: span(content.start + group[0], content.start + group[1]),
    });
  }
  const [, key, name, , value] = fields;
  if (key === undefined || name === undefined || value === undefined) return undefined;
  return {
    key: registryName(key.text, name.text),
    value: {
      kind: 'text',
      span: content, // Doubled quotes and signs are single ones.
      read: () =>
        decoded(sliceSpan(source, value.at), value.at.start, infField, /""|%%/g, (pair) => pair.slice(1)),
    },
    statementStart: start,
  };
}

/** A line that begins with a program, not with a name and `=`. */
const namelessCommand = /^(?:"[^"=]*"|[^\s="]+)(?:\s+[^\s=]|\s*$)/;

/** A comment behind the command in an INF file. */
const trailingComment = /^((?:"[^"]*"|[^";]|;(?<!\s;))*?)\s;/;
/** A folder by its number: `%11%`. */
const folder = /%\d{1,5}%/g;

/** A command without a name; undefined where a line is none. */
function namelessEntry(source: string, content: Span, start: number): DataEntry | undefined {
  const written = source.slice(content.start, content.end);
  if (!/ccmsetup|msiexec/i.test(written) || !namelessCommand.test(written)) return undefined;
  const length = trailingComment.exec(written)?.[1]?.trimEnd().length ?? written.length;
  const range = span(content.start, content.start + length);
  const [command] = commandRanges(written.slice(0, length), false);
  const inShell = /^(?:cmd|powershell)$/.test(programIn(/^\S*/.exec(written)?.[0] ?? ''));
  if (command === undefined || (command.start > 0 && !inShell)) return undefined;
  const read = (): Text => withHoles(writtenText(source, range, iniValue()), folder);
  return { key: 'command', value: { kind: 'text', span: content, read }, statementStart: start };
}

/** A line that may make an entry. */
export interface EntryLine {
  /** The line without blanks at its ends. */
  readonly content: Span;
  /** Where the line begins. */
  readonly start: number;
  /** Whether it is longer than that. */
  readonly cut: boolean;
}

/** The entry that a line makes; undefined when it makes none. */
export function entryOf(source: string, line: EntryLine): DataEntry | undefined {
  const { content, start, cut } = line;
  const written = source.slice(content.start, content.end);
  if (isRegistryLine(source, content)) return registryEntry(source, line);
  // Sections of commands have lines without a name.
  const command = namelessEntry(source, content, start);
  if (command !== undefined) return command;
  const equals = written.indexOf('=');
  if (equals <= 0) return undefined;
  const value = trimmedSpan(source, span(content.start + equals + 1, content.end));
  return {
    key: written.slice(0, equals).trim(),
    value: { kind: 'text', span: content, read: () => valueText(source, value, cut) },
    statementStart: start,
  };
}
