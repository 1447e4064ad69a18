/** Command lines in text that cmd or another starter gets as one string. */
import { countItems, isPattern, mentionsPackage, programOf } from '../evidence';
import { characters, concatenate, sliceText, textOf, type Atom, type Text } from './values';

/**
 * What `cmd /c` makes of quotes before it looks at a line: it takes the first and the last one away, unless they are the
 * only two and hold the path of a program (`cmd /?`).
 */
export function withoutOuterQuotes(text: Text): Text {
  const written = characters(text);
  const first = written.length - written.trimStart().length;
  const last = written.lastIndexOf('"');
  if (written[first] !== '"' || last === first) return text;
  const onlyTwo = written.indexOf('"', first + 1) === last;
  if (onlyTwo && programOf(written.slice(first + 1, last)) !== 'other') return text;
  return concatenate([sliceText(text, first + 1, last), sliceText(text, last + 1)]);
}

/** The commands of a cmd line, decoded: carets and redirections are gone, `%NAME%` is a hole. */
export function cmdCommands(line: Text): Text[] {
  const commands: Text[] = [];
  let atoms: Atom[] = [];
  let quoted = false;
  let ended = false;
  const flush = (): void => {
    if (atoms.length > 0) commands.push(textOf(atoms, line.partial));
    atoms = [];
    ended = false;
  };
  const written = characters(line);
  const special = /["^&|<>\r\n%()]/g;
  let from = 0;
  const take = (end: number): void => {
    if (!ended) atoms = atoms.concat(sliceText(line, from, end).atoms.filter(({ text }) => text !== ''));
    from = end;
  };
  /** Takes the text up to a sign that ends a command, without the blanks before it. */
  const takeCommand = (end: number): void => {
    const blanks = /\s*$/.exec(written.slice(from, end))?.[0].length ?? 0;
    take(end - blanks);
  };
  for (let found = special.exec(written); found !== null; found = special.exec(written)) {
    const at = found.index;
    const [sign] = found;
    if (sign === '"') quoted = !quoted;
    if (sign === '%') {
      const [variable] = /^%[A-Za-z_][\w()]*%/.exec(written.slice(at, at + 80)) ?? [];
      if (variable === undefined) continue;
      take(at);
      replace(at, at + variable.length, '\uFFFC', 'hole');
      continue;
    }
    if (sign === '"' || (quoted && !/[\r\n]/.test(sign))) continue;
    if (sign === '^') {
      take(at);
      replace(at, at + 2, written[at + 1] ?? '', 'escape');
    } else if (sign === '<' || sign === '>') {
      takeCommand(at);
      ended = true;
    } else if (sign !== '(' && sign !== ')') {
      takeCommand(at);
      flush();
      quoted = false;
      from = at + 1;
    }
  }
  take(written.length);
  flush();
  return commands;

  function replace(start: number, end: number, text: string, kind: 'escape' | 'hole'): void {
    const [first, ...others] = sliceText(line, start, end).atoms;
    const last = others.at(-1) ?? first;
    if (first !== undefined && last !== undefined && !ended && text !== '') {
      const document = { start: first.document.start, end: last.document.end };
      atoms.push({
        kind: first.literal === undefined ? 'inserted' : kind,
        text,
        document,
        literal: first.literal,
      });
    }
    from = end;
    special.lastIndex = end;
  }
}

/** What may stand before the program: starters with their options, an address of a computer, a drive or quotes. */
const beforeProgram =
  /^(?:[@(&.\s]|(?:start|call|cmd(?:\.exe)?|if|not|exist|else|do|runas|powershell(?:\.exe)?|pwsh|wmic|process|create|[\w.\\/:]*ps(?:exec|kill)\w*(?:\.exe)?|invoke-expression|iex)(?=\s|$)|["'](?=\s|$)|""|[/-]{1,2}\w[\w:=.]*|\\\\[^\s\\]+(?=\s))*$/i;

const programName =
  /(?:ccmsetup(?:\.exe|\.msi)?|msiexec(?:\.exe)?)(?=["'\s]|$)|(?:^|[\s"'])(?=CCMSETUPCMD\s*=)/gi;

/** Where a program's path begins that ends at an offset, with its opening quote. */
function pathStart(line: string, nameStart: number): number {
  const before = line.slice(0, nameStart);
  const quotes = before.split('"').length - 1;
  if (quotes % 2 === 1) return before.lastIndexOf('"');
  // A path with blanks and without quotes.
  const [, lead] = /^(\s*)(?:[A-Za-z]:\\|\\\\)[^"/=|&:]*$/.exec(before) ?? [];
  if (lead !== undefined && !/\s-/.test(before)) return lead.length;
  return before.length - (/\S*$/.exec(before)?.[0].length ?? 0);
}

/**
 * The command lines that a text holds as a whole or in one of its lines.
 *
 * @param lenient whether the text is certainly run, so that no argument is needed as evidence
 */
export function commandLinesIn(text: Text, lenient: boolean): Text[] {
  const found: Text[] = [];
  const written = characters(text);
  const lines = /[^\r\n]+/g;
  for (let line = lines.exec(written); line !== null; line = lines.exec(written)) {
    const range = lineRange(line[0], lenient);
    if (range === undefined) continue;
    const start = line.index + range.start;
    let end = line.index + range.end;
    if (range.end === line[0].length) end = argumentsEnd(written, start, end);
    found.push(sliceText(text, start, end));
    lines.lastIndex = Math.max(lines.lastIndex, end);
  }
  return found;
}

/** Lines that follow a command line and hold nothing but more arguments belong to it; so does an open quote's rest. */
function argumentsEnd(written: string, start: number, lineEnd: number): number {
  let end = lineEnd;
  for (;;) {
    const quotes = written.slice(start, end).split('"').length - 1;
    const next = /^(?:\r\n|\r|\n)[^\r\n]*/.exec(written.slice(end, end + 4000))?.[0];
    if (next === undefined) return end;
    const { known, stray } = countItems(next.trim());
    if (quotes % 2 === 0 && (known === 0 || stray > 0)) return end;
    end += next.length;
  }
}

/** The command line in one line, whose offsets are from `start`. */
function lineRange(line: string, lenient: boolean): { start: number; end: number } | undefined {
  for (const match of line.matchAll(programName)) {
    const nameStart = match.index + (/^[\s"']$/.test(match[0]) ? 1 : 0);
    const property = match[0].length <= 1;
    const start = property ? nameStart : pathStart(line, nameStart);
    if (!beforeProgram.test(line.slice(0, start))) continue;
    const nameEnd = nameStart + (property ? 0 : match[0].length);
    const quote = line[start];
    if (quote === '"' && line[nameEnd] !== quote) {
      // Quotes around the whole command: what they hold is judged like a line of its own.
      const close = closingQuote(line, nameEnd, quote);
      const inner = lineRange(line.slice(start + 1, close), lenient);
      if (inner !== undefined) return { start: start + 1 + inner.start, end: start + 1 + inner.end };
      continue;
    }
    const rest = line.slice(nameEnd);
    const program = property ? 'package' : programOf(line.slice(nameStart, nameEnd));
    if (isPattern(rest)) return undefined;
    const proven =
      program === 'msiexec'
        ? mentionsPackage(rest)
        : property || (lenient && rest.trim() === '') || startsWithItems(rest);
    if (proven) return { start, end: line.length };
  }
  return undefined;
}

/** Where the quotes around a command end: at the line's last quote, or at one behind which the next argument begins. */
function closingQuote(line: string, from: number, quote: string): number {
  const trimmed = line.trimEnd();
  if (trimmed.endsWith(quote) && trimmed.length > from) return trimmed.length - 1;
  const close = line.slice(from).search(/"(?=\s)/);
  return close < 0 ? line.length : from + close;
}

/** Whether what follows a program are arguments and no prose. */
function startsWithItems(rest: string): boolean {
  const { begins, total, stray, known } = countItems(rest.replace(/^["']/, ''));
  return total > 0 && begins && known > 0 && stray * 2 <= total + 1;
}
