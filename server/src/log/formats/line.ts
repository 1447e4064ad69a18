/** The formats that have one record a line. */
import { bare, type RecordFormat, type Surroundings } from '../record';

/** One line that was recognized; the message is a part of it. */
export interface LineRecord {
  readonly format: RecordFormat;
  readonly messageStart: number;
  readonly messageEnd: number;
  readonly around: Surroundings;
}

const legacy =
  /\s*\$\$<([^>]*)><(\d{1,2}-\d{1,2}-\d{4}) (\d{1,2}:\d{1,2}:\d{1,2}\.\d+)([+-]?\d+)?>(?:<thread=(\d+)[^>]*>)?/;

/** `message  $$<component><date time+bias><thread=…>`, the format of the site's servers. */
function legacyLine(line: string): LineRecord | undefined {
  if (!line.includes('$$<')) return undefined;
  const found = legacy.exec(line);
  if (found === null) return undefined;
  const [, component = '', date = '', clock = '', bias, thread] = found;
  return {
    format: 'legacy',
    messageStart: 0,
    messageEnd: found.index,
    around: { component, type: undefined, thread, stamp: { date, clock, bias, order: 'mdy' } },
  };
}

const msi = /^MSI \([sc]\) \(([\dA-F]{2,})[:!]([\dA-F]{2,})\) \[(\d{2}:\d{2}:\d{2}:\d{3})\]: ?/;

/** `MSI (s) (30:5C) [16:41:24:022]: message`, a line of Windows Installer. */
function msiLine(line: string): LineRecord | undefined {
  const found = msi.exec(line);
  if (found === null) return undefined;
  const [whole, , thread, clock = ''] = found;
  return {
    format: 'msi',
    messageStart: whole.length,
    messageEnd: line.length,
    around: {
      ...bare,
      component: 'client.msi',
      thread,
      stamp: { date: '', clock, bias: undefined, order: undefined },
    },
  };
}

const date = String.raw`(?<date>\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}[./-]\d{1,2}[./-]\d{1,2})`;
const clock = String.raw`(?<clock>\d{1,2}[:.]\d{2}[:.]\d{2}(?:[.,]\d{1,7})?(?: ?[AP]\.?M\.?)?)`;
const thread = String.raw`(?<thread>\d+) ?\(0x[\dA-F]+\)`;
const moment = new RegExp(String.raw`^${date},? +${clock}$`, 'i');
const threadCell = new RegExp(String.raw`^${thread}$`, 'i');
const fileCell = /^[\w.]+\.(?:cpp|h|c|cs)[:(]\d+\)?$/i;
const componentCell = /^[A-Za-z][\w.-]{1,60}$/;
/** The same with spaces, which forums and tickets make of the tabs. */
const withSpaces = new RegExp(
  String.raw`\s(?<component>[A-Za-z][\w.-]{1,60})\s+${date},?\s+${clock}\s+${thread}\s*$`,
  'i',
);

/** The columns of a viewer, between tabs and in any order, around the text of the message. */
function copiedCells(line: string): LineRecord | undefined {
  const cells = line.split('\t');
  const starts: number[] = [];
  let at = 0;
  for (const cell of cells) {
    starts.push(at);
    at += cell.length + 1;
  }
  const found: { component?: string; thread?: string; date?: string; clock?: string } = {};
  const take = (written: string): boolean => {
    const cell = written.trim();
    const when = found.date === undefined ? moment.exec(cell)?.groups : undefined;
    if (when !== undefined) {
      found.date = when['date'] ?? '';
      found.clock = when['clock'] ?? '';
      return true;
    }
    const id = found.thread === undefined ? threadCell.exec(cell)?.groups?.['thread'] : undefined;
    if (id !== undefined) {
      found.thread = id;
      return true;
    }
    if (cell === '' || fileCell.test(cell)) return true;
    if (found.component !== undefined || !componentCell.test(cell)) return false;
    found.component = cell;
    return true;
  };
  let first = 0;
  let last = cells.length - 1;
  while (last > first && take(cells[last] ?? '')) last--;
  while (first < last && take(cells[first] ?? '')) first++;
  if (found.date === undefined) return undefined;
  return {
    format: 'copied',
    messageStart: starts[first] ?? 0,
    messageEnd: (starts[last] ?? 0) + (cells[last] ?? '').length,
    around: {
      component: found.component,
      type: undefined,
      thread: found.thread,
      stamp: { date: found.date, clock: found.clock ?? '', bias: undefined, order: undefined },
    },
  };
}

/** A line that was copied out of a viewer. */
function copiedLine(line: string): LineRecord | undefined {
  if (line.includes('\t')) {
    const cells = copiedCells(line);
    if (cells !== undefined) return cells;
  }
  // The usual order, whatever became of the tabs.
  if (!line.includes('(0x') || !/\)\s*$/.test(line)) return undefined;
  const found = withSpaces.exec(line);
  if (found?.groups === undefined) return undefined;
  const { component, date: day = '', clock: time = '', thread: id } = found.groups;
  return {
    format: 'copied',
    messageStart: 0,
    messageEnd: found.index,
    around: {
      component,
      type: undefined,
      thread: id,
      stamp: { date: day, clock: time, bias: undefined, order: undefined },
    },
  };
}

/** Longer lines hold no such record; their patterns look at each place of a line. */
const longest = 20_000;

/** What a line is that begins no record of the client's own format. */
export function lineRecord(line: string): LineRecord {
  const known = line.length > longest ? undefined : (msiLine(line) ?? legacyLine(line) ?? copiedLine(line));
  return known ?? { format: 'plain', messageStart: 0, messageEnd: line.length, around: bare };
}
