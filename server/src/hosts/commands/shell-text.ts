/** Command lines in text that cmd or another starter gets as one string. */
import { span } from '../../language/span';
import { commandRanges } from './command-ranges';
import { programOf } from './evidence';
import { misquoted } from './misquoted';
import { titledProgram } from './start-titles';
import { matchEnd } from '../text/sticky';
import { atomInstead, atomsIn, slice } from '../text/slice';
import { concatenate, textOf, type Atom, type Text } from '../text/text';

/**
 * What `cmd /c` makes of quotes before it looks at a line: it takes the first and the last one away, unless they are the
 * only two and hold the path of a program (`cmd /?`).
 */
export function withoutOuterQuotes(text: Text, isPath = isProgramPath): Text {
  const written = text.text;
  const first = written.length - written.trimStart().length;
  const last = written.lastIndexOf('"');
  if (written[first] !== '"' || last === first) return text;
  const onlyTwo = written.indexOf('"', first + 1) === last;
  if (onlyTwo && isPath(written.slice(first + 1, last))) return text;
  return concatenate([slice(text, first + 1, last), slice(text, last + 1)]);
}

/** Whether a text begins with a quote and has no other: what `cmd /c` makes of that is not documented. */
export function hasLoneQuote({ text }: Text): boolean {
  const first = text.length - text.trimStart().length;
  return text[first] === '"' && text.lastIndexOf('"') === first;
}

/** Whether a quote at the beginning of what stands behind `/c` leaves it at the same quotes that are taken away. */
function isFirm(command: string): boolean {
  return /^\s*"/.test(command) || (!/"[^"]*"/.test(command) && !/[&<>()@^|]/.test(command));
}

/**
 * Command lines that `cmd /c` runs, whose remarks have edits of quotes only where those are the same to it.
 *
 * @param command what stands behind `/c`
 */
export function withFirmEdits(lines: readonly Text[], command: string): Text[] {
  const hasQuotes = lines.some(({ remarks = [] }) => remarks.some(({ kind }) => kind === 'program-quote'));
  if (!hasQuotes || isFirm(command)) return [...lines];
  return lines.map((line) => ({
    ...line,
    remarks: line.remarks?.map((remark) =>
      remark.kind === 'program-quote' ? { ...remark, edits: [] } : remark,
    ),
  }));
}

/** Whether a text is the path of a program and no command about it, such as `del ccmsetup.exe`. */
function isProgramPath(text: string): boolean {
  const path = text.trim();
  return programOf(path) !== 'other' && !path.includes(':', 2) && /^(?:\S+$|\S*[\\/%\uFFFC])/.test(path);
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
  const written = line.text;
  const special = /["^&|<>\r\n%()]/g;
  let from = 0;
  const take = (end: number): void => {
    if (!ended) for (const atom of atomsIn(line, span(from, end))) atoms.push(atom);
    from = end;
  };
  /** Takes the text up to a sign that ends a command, without the blanks before it. */
  const takeCommand = (end: number): void => {
    take(from + written.slice(from, end).trimEnd().length);
  };
  for (let found = special.exec(written); found !== null; found = special.exec(written)) {
    const at = found.index;
    const [sign] = found;
    if (sign === '"') quoted = !quoted;
    if (sign === '%') {
      const [variable] = /^%[A-Za-z_][\w()]*%/.exec(written.slice(at, at + 80)) ?? [];
      if (variable === undefined) continue;
      take(at);
      replace(at, at + variable.length, undefined);
      continue;
    }
    if (sign === '"' || (quoted && !/[\r\n]/.test(sign))) continue;
    if (sign === '^') {
      take(at);
      replace(at, at + 2, written[at + 1] ?? '');
    } else if (sign === '<' || sign === '>') {
      // The number of a handle right before it belongs to the redirection: `2>&1`.
      takeCommand(/\s\d$/.test(written.slice(Math.max(at - 2, from), at)) ? at - 1 : at);
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

  function replace(start: number, end: number, text: string | undefined): void {
    if (!ended && text !== '') atoms.push(atomInstead(line, span(start, end), text));
    from = end;
    special.lastIndex = end;
  }
}

const startWord = /[\s@(]*start(?:\.exe)?(?=[\s"])/iy;

/** The command lines in one command that cmd.exe runs. */
export function linesByCmd(command: Text, certain: boolean): Text[] {
  const { text } = command;
  const start = matchEnd(/[\s@(,;=]*/y, text, 0) ?? 0;
  const behind = matchEnd(startWord, text, 0);
  const meant = behind === undefined ? misquoted(command, start, !certain) : titledProgram(command, behind);
  return meant === undefined ? commandLinesIn(command, certain) : [meant];
}

/**
 * The command lines that a text holds as a whole or in one of its lines.
 *
 * @param lenient whether the text is certainly run, so that no argument is needed as evidence
 */
export function commandLinesIn(text: Text, lenient: boolean): Text[] {
  return commandRanges(text.text, lenient).map(({ start, end }) => slice(text, start, end));
}
