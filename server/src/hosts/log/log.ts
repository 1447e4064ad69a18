/** The host of logs: the command lines that ccmsetup and its starters wrote down. They are read only. */
import { span, type Span } from '../../language/span';
import { plain } from '../text/encodings';
import type { Host, HostResult, Region } from '../host';
import { regionOf } from '../text/region';
import { rewritten } from '../text/rewritten';
import { trimmed } from '../text/slice';
import { matchEnd } from '../text/sticky';
import { documentText, type Text } from '../text/text';
import { commandLine } from '../commands/launch';
import { served } from '../served';
import { entriesOf } from './entries';
import { argumentsAlone, isCommandLine, startedAt, type Started } from './started';

const id = 'log';

/** What logs say of what they start, before it: `Executing process: …`, `Running "…"`. */
const verbs = '(?:Executing|Running|Launching|Starting|Invoking|Executed|Launched|Started)';
const things =
  '(?:the|now|process|program|file|command|command[ -]?line|installer|executable|application|setup)';

/**
 * What logs say before a command line or its arguments: `Command line: …`, `Executing command line: …`, `Running "…"`,
 * `Successfully prepared command line "…"`, `MSI properties: …`, and `Properties: …` in the message about the package that is
 * run. The names tell of what is said before arguments alone, and of a string of JSON in what Intune wrote down.
 */
const introduction = new RegExp(
  [
    '\\b(?:msi )?properties:[ \\t]*',
    '\\b(?:cmd|command)\\s?line(?: for \\w+| parameters)?(?: is)?(?:\\s*[:=]\\s*|\\s(?="))',
    `\\b${verbs}(?:\\s{1,9}${things}){0,3}(?:\\s{0,9}[:=])?\\s{0,9}(?=["'\\[\`]|[A-Za-z]:\\\\|\\\\\\\\|ccmsetup|msiexec)`,
    '\\b(?<alone>with (?:the )?(?:following )?(?:arguments|argument list|args|parameters)\\s?[:=]?\\s{0,9})(?=["\'\\[`/A-Za-z])',
    '"(?<json>(?:un)?installCommandLine)"\\s?:\\s?(?=")',
  ].join('|'),
  'gi',
);

/** Where the record of an entry ends at the latest: one that has no end ends with its line. */
const longestRecord = 40_000;

/** So many introductions in one entry are no record of a start. */
const mostAttempts = 4;

/** The end of a line, or what follows in the older format and in text that was copied from a viewer. */
const lineEnd = /[\r\n\t]|\$\$</;

/** A record as text of the document. */
function recorded(text: string, base: number, { line, args }: Started): Text {
  const part = ({ start, end }: Span): Text =>
    trimmed(documentText(text, span(base + start, base + end), plain));
  if (line === undefined) return part(args ?? span(0, 0));
  return args === undefined ? part(line) : commandLine(part(line), part(args));
}

const jsonString = /"(?:[^"\\\r\n]|\\[^\r\n])*"/y;

/** The command line in the JSON string at an offset; undefined where it is another one. */
function inJson(text: string, start: number): Text | undefined {
  const end = matchEnd(jsonString, text, start);
  if (end === undefined || end - start > longestRecord) return undefined;
  const written = documentText(text, span(start + 1, end - 1), plain);
  const line = rewritten(written, /\\(?:u[\da-f]{4}|.)/gi, ({ 0: escape }) => {
    try {
      return String(JSON.parse(`"${escape}"`));
    } catch {
      return escape;
    }
  });
  return isCommandLine(line.text) ? trimmed(line) : undefined;
}

function find(text: string): HostResult {
  const regions: Region[] = [];
  for (const { start: from, end: to } of entriesOf(text)) {
    if (to - from > longestRecord) continue;
    let attempts = 0;
    const content = text.slice(from, to);
    for (const { index: at, 0: introduced, groups } of content.matchAll(introduction)) {
      const start = at + introduced.length;
      if (groups?.json !== undefined) {
        const line = inJson(text, from + start);
        if (line !== undefined) regions.push(regionOf(line, { host: id, inert: true }));
        continue;
      }
      if (++attempts > mostAttempts) break;
      const rest = content.slice(start);
      const end = rest.search(lineEnd);
      const line = end < 0 ? rest : rest.slice(0, end);
      const started = (groups?.alone === undefined ? startedAt : argumentsAlone)(line, 0);
      if (started === undefined) continue;
      regions.push(regionOf(recorded(text, from + start, started), { host: id, inert: true }));
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
