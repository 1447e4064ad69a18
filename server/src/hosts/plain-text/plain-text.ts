/** The host of plain text: notes, mails, lists. Only lines that can be nothing but command lines count. */
import { sliceSpan, span, type Span } from '../../language/span';
import { commandRanges } from '../commands/command-ranges';
import { plain } from '../text/encodings';
import { countItems, hasOddQuotes, programOf } from '../commands/evidence';
import { longestCommandLine } from '../text/limits';
import type { Host, HostResult, Region } from '../host';
import { typedText, withoutPrompts } from '../commands/shown';
import type { Nesting } from '../data/find';
import { composeResult } from '../text/compose';
import { served } from '../served';
import { slice } from '../text/slice';
import { documentText } from '../text/text';
import { matchEnd } from '../text/sticky';
import { regionOf } from '../text/region';

const id = 'text';

/** The lines that are not blank, without the blanks at their ends. */
const lines = /\S(?:[^\r\n]*\S)?/g;

/** A line that follows and is not blank. */
const nextLine = /[ \t]*(?:\r\n|\r|\n)(?=[ \t]*\S)/y;

const program = /ccmsetup|client\.msi/i;

/** Whether a text holds nothing but arguments of ccmsetup, two at least. */
function areKnown(text: string): boolean {
  const { known, colons, total } = countItems(text);
  return known - colons > 1 && known === total;
}

/** Whether what looks like a command line is one, and no sentence about it. */
function isCommand(text: string): boolean {
  if (/^CCMSETUPCMD\b/i.test(text)) return /^\w+\s*=\s*"[^"]*[=/]/.test(text);
  const [program = ''] = /^(?:"[^"]*"|\S+)/.exec(text) ?? [];
  const rest = text.slice(program.length);
  const { known, stray, total } = countItems(rest);
  // The package's own options begin with what it is for: /i and a path.
  if (programOf(program) === 'msiexec' || programOf(program) === 'package')
    return /CCMSETUPCMD\s*=\s*"/i.test(rest);
  return known > 0 && stray * 3 <= total;
}

/** The command line on a line: all of it, or what stands behind a prompt. */
function inLine(source: string, line: Span): Region[] {
  const filled = typedText(documentText(source, line, plain));
  const typed = withoutPrompts(filled.text);
  const [range] = commandRanges(typed, false);
  const found = range ?? (areKnown(typed) ? span(0, typed.length) : undefined);
  if (found === undefined || (range !== undefined && !isCommand(sliceSpan(typed, range)))) return [];
  const text = slice(filled, found.start, found.end);
  // Text that was broken to fit a page goes on in the next line.
  const goesOn = matchEnd(nextLine, source, line.end) !== undefined;
  const open = hasOddQuotes(text.text);
  const partial = goesOn || range === undefined;
  return [regionOf({ ...text, partial }, { host: id, inert: open && goesOn })];
}

/** A line that only PowerShell takes, which knows what of it is for ccmsetup. */
const powershellCommand = /^(?:start-process|saps|invoke-(?:command|expression)|icm|iex)\s/i;

function find(source: string, { nested }: Nesting): HostResult {
  const regions: Region[] = [];
  const inPowerShell = (line: Span): Region[] => {
    const text = documentText(source, line, plain);
    const result = nested('powershell')?.find(text.text);
    if (result === undefined) return [];
    const found = composeResult(result, text, source, { host: id, statementStart: undefined });
    return found.regions.filter((region) => isCommand(region.text));
  };
  for (const { 0: whole, index } of source.matchAll(lines)) {
    // That it is longer than a command line can be is all there is to say of the rest.
    const line = whole.slice(0, 2 * longestCommandLine);
    if (!program.test(line) && !areKnown(line)) continue;
    const at = span(index, index + line.length);
    regions.push(...(powershellCommand.test(line) ? inPowerShell(at) : inLine(source, at)));
  }
  return { regions, problems: [], comments: [] };
}

/** The host of plain text. */
export function textHost(nesting: Nesting): Host {
  return {
    id,
    ...served.text,
    nests: ['powershell'],
    always: false,
    // There are no comments, so nothing ever stands above a line.
    lineComment: '',
    find: (text) => find(text, nesting),
  };
}
