/**
 * Programs in the place of a title: the first quoted word behind `start` is the title of a new window, and nothing is
 * started by it (https://learn.microsoft.com/en-us/windows-server/administration/windows-commands/start).
 */
import { span, type Span } from '../../language/span';
import { remarkAt, type TextEdit, type Write } from '../text/remark-at';
import { slice, trimmed } from '../text/slice';
import { concatenate, insertedText, type Text } from '../text/text';
import { countItems, mentionsPackage, programOf, startsWithItems } from './evidence';
import { programPathSource } from './program-paths';
import { argumentsFrom } from './quoted-arguments';

/** Options of `start`, and those that take the next word. */
const options =
  /^\/(?:min|max|separate|shared|low|normal|high|realtime|abovenormal|belownormal|wait|w|b|i)$/i;
const valued = /^\/(?:d|node|affinity|machine)$/i;

/** A path, and what follows it in the same quotes. */
const line = new RegExp(`^${programPathSource('[^"]')}(?=\\s|$)`, 'i');

/** What stands behind `start`. */
interface Words {
  readonly first: number;
  readonly title: Span;
  /** What comes behind the title and the options of `start`. */
  readonly rest: number;
  /** Whether options stand behind the title. */
  readonly options: boolean;
}

function wordsFrom(text: string, from: number): Words | undefined {
  let first: number | undefined;
  let title: Span | undefined;
  let isValue = false;
  let between = false;
  for (const { start, end, word } of argumentsFrom(text, from)) {
    first ??= start;
    const isOption = !isValue && (valued.test(word) || options.test(word));
    if (title !== undefined && !isOption && !isValue) return { first, title, rest: start, options: between };
    between ||= title !== undefined;
    if (isValue || isOption) isValue = !isValue && valued.test(word);
    else if (word.startsWith('"')) title = span(start, end);
    else return undefined;
  }
  return first === undefined || title === undefined
    ? undefined
    : { first, title, rest: text.length, options: between };
}

/**
 * The command line that was meant, when `start` takes the program for a title, with a remark; undefined for any other.
 *
 * @param from behind the word `start`
 */
export function titledProgram(command: Text, from: number, write?: Write): Text | undefined {
  const { text } = command;
  const words = wordsFrom(text, from);
  if (words === undefined) return undefined;
  const { first, title, rest } = words;
  const content = span(title.start + 1, title.end - (text[title.end - 1] === '"' ? 1 : 0));
  const written = text.slice(content.start, content.end);
  const [path = ''] = line.exec(written) ?? [];
  const given = `${written.slice(path.length)} ${text.slice(rest)}`;
  if (path === '' || !isMeant(path, written.slice(path.length), text.slice(rest), given)) return undefined;
  const alone = path.length === written.trimEnd().length;
  const pathEnd = content.start + path.length;
  const closing = span(content.end, title.end);
  const meant = concatenate([
    slice(command, title.start, pathEnd),
    alone && closing.start < closing.end ? slice(command, closing.start, closing.end) : insertedText('"'),
    ...(alone ? [] : [slice(command, pathEnd, content.end)]),
    ...(rest < text.length ? [insertedText(' '), slice(command, rest)] : []),
  ]);
  const changes: TextEdit[] = [
    { insert: '"" ', before: first },
    ...(alone && closing.start < closing.end ? [] : [{ insert: '"', behind: pathEnd - 1 }]),
    ...(alone || closing.start === closing.end ? [] : [{ remove: closing }]),
  ];
  // What stands behind the program would be its own.
  const remark = remarkAt(command, 'start-title', title, words.options ? [] : changes, {
    ...(write && { write }),
  });
  return remark && { ...trimmed(meant), remarks: [remark] };
}

/**
 * Whether a title is a program and no name for a window: its arguments follow, or nothing does.
 *
 * @param inside what stands behind the path in the same quotes
 * @param outside what stands behind the quotes
 */
function isMeant(path: string, inside: string, outside: string, given: string): boolean {
  const program = programOf(path);
  if (program === 'msiexec' || program === 'package') return mentionsPackage(given) && isNoProgram(outside);
  if (program !== 'client' && program !== 'folder') return false;
  if (inside.trim() !== '') return startsWithItems(inside) && isNoProgram(outside);
  // A name alone can be a title; so can anything before what only the run knows.
  return outside.trim() === ''
    ? program === 'client' && /[\\/.\uFFFC]/.test(path)
    : startsWithItems(outside) && isNoProgram(outside);
}

function isNoProgram(outside: string): boolean {
  return outside.trim() === '' || (countItems(outside).begins && !/^\s*"?\uFFFC/.test(outside));
}
