/** Command lines in text that a script gives to something, or only holds. */
import { commandRanges } from '../commands/command-ranges';
import { areArguments, hasItem, programOf } from '../commands/evidence';
import { withFillIns, withHoles } from '../text/fill-ins';
import { launches, type FindInScript } from '../commands/launch';
import { withLostLines } from '../commands/lost-lines';
import { cmdCommands, linesByCmd } from '../commands/shell-text';
import { slice } from '../text/slice';
import { concatenate, insertedText, textOf, type Text } from '../text/text';
import { longestLead, mostWork } from './limits';

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
}

const leadingProgram = /^\s*(?:"([^"]+)"|(\S+))\s*/;

/** The command lines that a text holds as a whole or in one of its lines. */
function linesIn(text: Text, certain: boolean): Text[] {
  return commandRanges(text.text, certain).map(({ start, end }) => slice(text, start, end));
}

/** The program that a text begins with. */
export function programIn(text: Text): string {
  const [, quoted, bare] = leadingProgram.exec(text.text.slice(0, longestLead)) ?? [];
  return quoted ?? bare ?? '';
}

/** The command lines in a text that is started as a whole, or that may be. */
export function startedLines(text: Text, start: Start, inScript: FindInScript): Text[] {
  const written = text.text;
  const [lead = '', quoted, bare] = leadingProgram.exec(written.slice(0, longestLead)) ?? [];
  const name = quoted ?? bare ?? '';
  const program = /^%comspec%$/i.test(name) ? 'cmd' : programOf(name);
  const divisible = written.length * text.atoms.length < mostWork;
  if (divisible && (program === 'cmd' || program === 'powershell')) {
    const found = launches(insertedText(program), slice(text, lead.length), inScript);
    if (found.length > 0) return found;
  }
  if (!start.shell || !divisible) return linesIn(text, start.certain);
  const commands = /[\^&|<>()\r\n]/.test(written) ? cmdCommands(text) : [text];
  return [
    ...withLostLines(
      commands.flatMap((command) => linesByCmd(command, start.certain)),
      text,
    ),
  ];
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
  const started = startedLines(text, { shell: false, certain: false }, inScript);
  return started.length === 0 && areArgumentsAt(place, text.text) ? [text] : started;
}

/** Whether a program runs what its arguments hold. */
export function isShell(path: string): boolean {
  return /^(?:cmd|powershell)$/.test(programOf(path));
}

/** What templates of scripts fill in: `{name}`, `%s`, `%(name)s`. */
const places = /\{\w{0,60}\}|%(?:\(\w{1,60}\))?[sd](?!\w)/g;

/** A text in which what is filled in later is a hole. */
export function withTemplateHoles(text: Text): Text {
  const filled = withFillIns(text, false);
  // What is written as an escape is no part of a template.
  const parts = filled.atoms.map((atom) => {
    const part = textOf([atom]);
    return atom.kind === 'copy' ? withHoles(part, places) : part;
  });
  return text.text === '' ? text : { ...concatenate(parts), partial: text.partial, remarks: text.remarks };
}
