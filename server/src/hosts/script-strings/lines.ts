/** Command lines in text that a script gives to something, or only holds. */
import { commandRanges } from '../commands/command-ranges';
import { areArguments, hasItem, programOf } from '../commands/evidence';
import { withFillIns, withHoles } from '../text/fill-ins';
import { programAt, shellLines, type FindInScript } from '../commands/launch';
import { withLostLines } from '../commands/lost-lines';
import { isSpoken } from '../commands/prose';
import { cmdCommands, linesByCmd, withoutOuterQuotes } from '../commands/shell-text';
import { behindUnknownProgram } from '../commands/unknown-program';
import { slice } from '../text/slice';
import { concatenate, textOf, type Atom, type Text } from '../text/text';
import { mostWork } from './limits';

/**
 * How much a place tells.
 * - `used`: it goes to ccmsetup as arguments.
 * - `feeds`: it can hold arguments: a variable or a field with such a name.
 * - `any`: anything can stand here.
 * - `silent`: text for people, or only compared.
 */
export type Place = 'used' | 'feeds' | 'any' | 'silent';

/** How a line is started. */
export interface Start {
  /** Whether cmd gets it. */
  readonly shell: boolean;
  /** Whether the text is certainly run, so that no argument is needed as evidence. */
  readonly certain: boolean;
  /** Whether nothing says that it is started. */
  readonly perhaps?: true;
}

/** The command lines that a text holds as a whole or in one of its lines. */
function linesIn(text: Text, certain: boolean): Text[] {
  return commandRanges(text.text, certain).map(({ start, end }) => slice(text, start, end));
}

/** The program that a text begins with. */
export function programIn(text: Text): string {
  return programAt(text.text).name;
}

/** The command lines in a text that is started as a whole, or that may be. */
export function startedLines(text: Text, start: Start, inScript: FindInScript): Text[] {
  const written = text.text;
  const divisible = written.length * text.atoms.length < mostWork;
  const inShell = divisible ? shellLines(text, inScript) : [];
  if (inShell.length > 0) return inShell;
  const byCmd = start.shell && divisible;
  // Some ways to cmd.exe add no quotes, so that those around all of it are written out.
  if (byCmd && /^\s*"".*"\s*$/s.test(written)) return startedLines(withoutOuterQuotes(text), start, inScript);
  const commands = byCmd && /[\^&|<>()\r\n]/.test(written) ? cmdCommands(text) : [text];
  const read = byCmd ? linesByCmd : linesIn;
  const lines = commands.flatMap((command) => {
    const found = read(command, start.certain);
    return found.length > 0 || start.perhaps === true ? found : behindUnknownProgram(command, true);
  });
  return byCmd ? [...withLostLines(lines, text)] : lines;
}

/** Whether a text has names of properties and no value at all: something looks for them, or puts values behind them. */
function isNamesOnly(written: string): boolean {
  return /^\s*(?:\w+=\s*)+$/.test(written);
}

/** Whether a text that stands in a place is arguments for ccmsetup. */
export function areArgumentsAt(place: Place, written: string): boolean {
  return place === 'used'
    ? hasItem(written)
    : place === 'feeds' && areArguments(written) && !isNamesOnly(written);
}

/** The command lines in a text that stands in a place. */
export function placedLines(text: Text, place: Place, inScript: FindInScript): Text[] {
  if (place === 'silent') return [];
  const started = startedLines(text, { shell: false, certain: false, perhaps: true }, inScript).filter(
    (line) => place === 'used' || !isSpoken(line.text, 0),
  );
  if (started.length > 0) return started;
  if (areArgumentsAt(place, text.text)) return [text];
  // What nobody knows may be arguments as well as a program.
  return behindUnknownProgram(text, false).map(({ atoms }) => textOf(atoms, true));
}

/** Whether a program runs what its arguments hold. */
export function isShell(path: string): boolean {
  return /^(?:cmd|powershell)$/.test(programOf(path));
}

/** What templates of scripts fill in: `{name}`, `%s`, `%(name)s`. */
const places = /\{\w{0,60}\}|%(?:\(\w{1,60}\))?[sd](?!\w)/g;

/** A text in which what is filled in later is a hole. */
export function withTemplateHoles(text: Text): Text {
  if (text.text === '') return text;
  const parts: Text[] = [];
  let run: Atom[] = [];
  const flush = (): void => {
    const filled = withFillIns(textOf(run), false);
    // What is written as an escape is no part of a template.
    for (const atom of filled.atoms)
      parts.push(atom.kind === 'copy' ? withHoles(textOf([atom]), places) : textOf([atom]));
    run = [];
  };
  for (const atom of text.atoms) {
    if (atom.text !== '') run.push(atom);
    else {
      // Nothing is filled into what is left empty; it stays a place.
      flush();
      parts.push(textOf([atom]));
    }
  }
  flush();
  return { ...concatenate(parts), partial: text.partial, remarks: text.remarks };
}
