/** The one reader of logs: text in, whole or in chunks, records out. It takes any text. */
import { attributeReader, closing, opening } from './formats/cmtrace';
import { lineRecord } from './formats/line';
import { lineFeeder, type Line, type LineFeeder } from './lines';
import { bare, type LogRecord } from './record';

/** A record of more lines or characters is one whose end is missing. */
const mostLines = 500;
const mostCharacters = 1 << 20;

/** A record whose message goes on in the next line. */
interface Open {
  /** Where the message begins in the first line. */
  readonly from: number;
  readonly lines: Line[];
  characters: number;
}

/** The message of a record so far, as it is in the text. */
function messageOf({ from, lines }: Open): string {
  return lines
    .map(({ text, lineBreak }, index) => (index === 0 ? text.slice(from) : text) + lineBreak)
    .join('');
}

/** Where the message of an opened record ends in a part of it, and its record. */
function closedAt(
  text: string,
  from: number,
): { readonly message: number; readonly tag: number } | undefined {
  for (let at = text.indexOf(closing, from); at >= 0; at = text.indexOf(closing, at + 1)) {
    const tag = at + closing.length;
    // A message may quote the mark; what ends it is followed by the attributes, or by nothing where it was cut off.
    if (tag === text.length || text.startsWith('<', tag)) return { message: at, tag };
  }
  return undefined;
}

/**
 * A reader that hands on each record as soon as it is read. Lines without anything but spaces are none. Linear in the length of the text, and keeps no
 * more of it than one record.
 */
export function logReader(take: (record: LogRecord) => void): LineFeeder {
  const attributesAt = attributeReader();
  let open: Open | undefined;
  let isMsi = false;

  const plainPart = (line: Line, from: number, to: number): void => {
    const text = line.text.slice(from, to);
    if (text.trim() === '') return;
    const cut = text.indexOf(closing);
    const tag = cut < 0 ? undefined : attributesAt(text, cut + closing.length);
    // The rest of a record whose beginning is missing.
    if (tag !== undefined) {
      const start = line.start + from;
      const place = {
        line: line.number,
        endLine: line.number,
        lineStart: line.start,
        start,
        end: start + tag.end,
      };
      take({
        format: 'cmtrace',
        ...place,
        messageStart: start,
        message: text.slice(0, cut),
        complete: false,
        ...tag.around,
      });
      plainPart(line, from + tag.end, to);
      return;
    }
    const { format, messageStart, messageEnd, around } = lineRecord(text);
    isMsi ||= format === 'msi' || /^=== (?:Verbose )?logging started/i.test(text);
    take({
      ...around,
      format: format === 'plain' && isMsi ? 'msi' : format,
      ...{ line: line.number, endLine: line.number, lineStart: line.start },
      ...{ start: line.start + from, end: line.start + to, messageStart: line.start + from + messageStart },
      message: text.slice(messageStart, messageEnd),
      complete: line.begins || format !== 'plain',
    });
  };

  /** Hands on a record that nothing closes: its first line, and what follows as lines of their own. */
  const giveUp = (): void => {
    if (open === undefined) return;
    const { from, lines } = open;
    open = undefined;
    const [line, ...others] = lines;
    if (line === undefined) return;
    const messageStart = line.start + from;
    take({
      ...bare,
      ...{ format: 'cmtrace', line: line.number, endLine: line.number, lineStart: line.start },
      ...{ start: messageStart - opening.length, end: line.start + line.text.length, messageStart },
      ...{ message: line.text.slice(from), complete: false },
    });
    for (const other of others) plainPart(other, 0, other.text.length);
  };

  /** Closes an opened record in a line if that ends it; gives where in the line. */
  const close = (record: Open, line: Line, from: number): number | undefined => {
    const end = closedAt(line.text, from);
    if (end === undefined) return undefined;
    const tag = attributesAt(line.text, end.tag);
    const stop = tag?.end ?? line.text.length;
    const [first = line] = record.lines;
    const messageStart = first.start + record.from;
    const { component, type, thread, stamp } = tag?.around ?? bare;
    const text = line.text.slice(from, end.message);
    // Made in one piece: most logs are records of this kind.
    take({
      format: 'cmtrace',
      line: first.number,
      endLine: line.number,
      lineStart: first.start,
      start: messageStart - opening.length,
      end: line.start + stop,
      messageStart,
      message: record.lines.length === 0 ? text : messageOf(record) + text,
      complete: true,
      component,
      type,
      thread,
      stamp,
    });
    return stop;
  };

  /** Goes on with an opened record; gives where it ends in the line, undefined where it does not. */
  const goOn = (record: Open, line: Line): number | undefined => {
    const tooLong = record.lines.length >= mostLines || record.characters > mostCharacters;
    if (tooLong || (line.begins && line.text.startsWith(opening))) {
      giveUp();
      return 0;
    }
    const stop = close(record, line, 0);
    if (stop !== undefined) {
      open = undefined;
      return stop;
    }
    record.lines.push(line);
    record.characters += line.text.length;
    return undefined;
  };

  const read = (line: Line): void => {
    const { text } = line;
    let at = open === undefined ? 0 : goOn(open, line);
    while (at !== undefined && at < text.length) {
      const next = text.indexOf(opening, at);
      plainPart(line, at, next < 0 ? text.length : next);
      if (next < 0) return;
      const record: Open = { from: next + opening.length, lines: [], characters: 0 };
      at = close(record, line, record.from);
      if (at !== undefined) continue;
      record.lines.push(line);
      open = record;
    }
  };

  const feeder = lineFeeder(read);
  return {
    push: (chunk) => {
      feeder.push(chunk);
    },
    end() {
      feeder.end();
      giveUp();
    },
  };
}

/** The records of a whole text. */
export function readLog(text: string): readonly LogRecord[] {
  const records: LogRecord[] = [];
  const reader = logReader((record) => {
    records.push(record);
  });
  reader.push(text);
  reader.end();
  return records;
}
