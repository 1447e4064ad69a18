/** The host of logs: the command lines that ccmsetup and its starters wrote down. They are read only. */
import { span } from '../../language/span';
import { plain } from '../text/encodings';
import { areArguments, hasItem, mentionsPackage, programOf } from '../commands/evidence';
import type { Host, HostResult, Region } from '../host';
import { regionOf } from '../text/region';
import { trimmed } from '../text/slice';
import { documentText } from '../text/text';
import { served } from '../served';
import { entriesOf } from './entries';

const id = 'log';

/**
 * What logs say before a command line or its arguments: `Command line: …`, `Executing command line: …`, `Running "…"`,
 * `MSI properties: …`, and `Properties: …` in the message about the package that is run.
 */
const introduction =
  /\b(?:msi )?properties:[ \t]*|\b(?:cmd|command)\s?line(?: for \w+| parameters)?(?: is)?\s*[:=]\s*|\b(?:Executing|Running|Launching|Starting)\s+(?:command\s*:?\s*)?(?=(?:"|[A-Za-z]:\\|\\\\|ccmsetup))/gi;

/** Where the record of an entry ends at the latest: one that has no end ends with its line. */
const longestRecord = 40_000;

/** So many introductions in one entry are no record of a start. */
const mostAttempts = 4;

/** The end of a line, or what follows in the older format and in text that was copied from a viewer. */
const lineEnd = /[\r\n\t]|\$\$</;

/** The length of the command line at the start of a text; 0 where none begins. */
function commandLength(text: string): number {
  const [word = ''] = /^"[^"\r\n]*"?|^[^\s"]+/.exec(text) ?? [];
  const end = text.search(lineEnd);
  const line = end < 0 ? text : text.slice(0, end);
  const rest = line.slice(word.length);
  switch (programOf(word)) {
    case 'client':
      return /^\s*$/.test(rest) || /^\s+["/-]/.test(rest) || hasItem(rest) ? line.length : 0;
    case 'msiexec':
    case 'package':
      return mentionsPackage(line) ? line.length : 0;
    case 'folder':
    case 'cmd':
    case 'powershell':
      return 0;
    case 'other':
      return areArguments(line) ? line.length : 0;
  }
}

function find(text: string): HostResult {
  const regions: Region[] = [];
  for (const { start: from, end: to } of entriesOf(text)) {
    if (to - from > longestRecord) continue;
    let attempts = 0;
    const content = text.slice(from, to);
    for (const { index: at, 0: introduced } of content.matchAll(introduction)) {
      if (++attempts > mostAttempts) break;
      const start = at + introduced.length;
      const length = commandLength(content.slice(start));
      if (length === 0) continue;
      const line = trimmed(documentText(text, span(from + start, from + start + length), plain));
      regions.push(regionOf(line, { host: id, inert: true }));
      break;
    }
  }
  return { regions, problems: [], comments: [] };
}

/** The host of logs. */
export function logHost(): Host {
  return {
    id,
    ...served.log,
    always: false,
    // A log has no comments; nothing is ever reported in one.
    lineComment: '#',
    find,
  };
}
