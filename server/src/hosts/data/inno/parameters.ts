/** A line of named parameters: `Filename: "{tmp}\ccmsetup.exe"; Parameters: "/mp:cm01"`. */
import { span, type Span } from '../../../language/span';
import type { Encoding } from '../../text/offset-map';
import { matchAt } from '../../text/sticky';
import type { Text } from '../../text/text';
import { registryName, type EntryLine } from '../ini/entries';
import { changed, type Change } from '../literals';
import type { DataEntry } from '../nodes';

/** A value in quotes, which are doubled within; `{{` begins no constant. */
const quoted: Encoding = {
  id: 'inno',
  encode: (text) => (/[\r\n\0]/.test(text) ? undefined : text.replace(/["{]/g, '$&$&')),
};
const bare: Encoding = {
  id: 'innoBare',
  encode: (text) => (/[\r\n\0";]|^\s|\s$/.test(text) ? undefined : text.replaceAll('{', '{{')),
};

/** A name, a value with the quote that closes it or without quotes, and a semicolon. */
const parameter = /\s*([A-Za-z]\w*)\s*:(?:\s*"((?:[^"]|"")*)("\s*|$)|([^";]*))(?:;|$)/dy;

interface Parameter {
  readonly name: string;
  readonly at: Span;
  readonly isQuoted: boolean;
}

/** What stands for itself in no value: doubled signs, and constants such as `{app}`, `{#Define}`, `{param:mp|cm01}`. */
const signs = /""|\{\{|\{[#%\w][^{}\r\n]{0,200}\}/g;

function textOf(source: string, { at, isQuoted }: Parameter): Text {
  const content = source.slice(at.start, at.end);
  const changes: Change[] = [];
  for (const { 0: written, index } of content.matchAll(signs)) {
    if (written === '""' && !isQuoted) continue;
    const by = written === '""' || written === '{{' ? written.charAt(0) : undefined;
    changes.push({ start: index, end: index + written.length, by });
  }
  return changed(content, at.start, isQuoted ? quoted : bare, changes);
}

/** The parameters of a line; undefined for a line of another kind. */
function parametersIn(source: string, { content: { start, end }, cut }: EntryLine): Parameter[] | undefined {
  const written = source.slice(start, end);
  const found: Parameter[] = [];
  for (let offset = 0; offset < written.length;) {
    const next = matchAt(parameter, written, offset);
    const inQuotes = next?.indices?.[2];
    const value = inQuotes ?? next?.indices?.[4];
    if (next === undefined || value === undefined || (next[3] === '' && !cut)) return undefined;
    const [from, to] = value;
    const raw = written.slice(from, to);
    const lead = inQuotes === undefined ? raw.length - raw.trimStart().length : 0;
    const text = inQuotes === undefined ? raw.trim() : raw;
    const at = span(start + from + lead, start + from + lead + text.length);
    found.push({ name: next[1] ?? '', at, isQuoted: inQuotes !== undefined });
    offset += next[0].length;
  }
  return found;
}

/**
 * The parameters of a line as one entry.
 *
 * @param runs whether the section of the line runs what its lines name
 */
export function parametersOf(source: string, line: EntryLine, runs: boolean): DataEntry | undefined {
  const { content, start } = line;
  const parameters = parametersIn(source, line);
  if (parameters === undefined || parameters.length === 0) return undefined;
  const valueOf = (name: string): string => {
    const own = parameters.find((each) => each.name.toLowerCase() === name);
    return own === undefined ? '' : source.slice(own.at.start, own.at.end);
  };
  const alone = runs && !parameters.some(({ name }) => /^parameters$/i.test(name));
  const keyOf = (name: string): string => {
    if (alone && /^filename$/i.test(name)) return 'command';
    return /^valuedata$/i.test(name) ? registryName(valueOf('subkey'), valueOf('valuename')) : name;
  };
  const entries = parameters.map((each): DataEntry => ({
    key: keyOf(each.name),
    value: { kind: 'text', span: each.at, read: () => textOf(source, each) },
    statementStart: start,
  }));
  return { key: '', value: { kind: 'table', span: content, entries }, statementStart: start };
}
