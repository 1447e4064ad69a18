/** Which changes of variables a shell script makes. */
import { once, onceEach } from '../../../language/once';
import { functionOf, type Block } from '../../flow/blocks';
import type { Write } from '../../flow/definitions';
import { slice } from '../../text/slice';
import type { Group, Scan, Word } from '../nodes';
import type { Statement, Statements } from '../statements';
import { indexOfWords } from '../variables';
import { partsOfCommand, type Assigned, type CommandParts } from './assigned';
import { referenceAt } from './expand';
import { readCommand, type ShellCommand, type ShellWord } from './words';
import { mostWrites } from '../../flow/limits';

/** A command, and its parts. */
export interface ReadCommand extends ShellCommand {
  readonly parts: CommandParts;
}

/** What is assigned, without the variable itself where it is only added to. */
export interface AssignedValue extends Pick<Assigned, 'text' | 'items'> {
  readonly block: Block;
}

/** A change of a variable. */
export interface ShellWrite extends Write<AssignedValue> {
  /** The brackets around it: nothing leaves a shell of their own. */
  readonly group: Group;
  /** Whether the variable belongs to the function. */
  readonly local: boolean;
}

const changing = /^(?:read|unset|getopts|mapfile|readarray|let)$/;
/** Options with which a value is more than its text. */
const special = /[Ainul]/;

/** Prepares the commands of a script, and what they change. */
export function createShellWrites(source: string, scan: Scan, statements: Statements) {
  const words = once(() =>
    indexOfWords(scan.tokens, (text) => /^[A-Za-z_]\w*(?=$|\[|\+?=)/.exec(text)?.[0] ?? text),
  );
  const commandOf = onceEach((statement: Statement): ReadCommand => {
    const command = readCommand(source, statement);
    return { ...command, parts: partsOfCommand(command) };
  });

  const writeAt = (name: string, word: Word): ShellWrite | undefined => {
    const statement = statements.of(word);
    if (statement === undefined || word.parent !== statement.group) return undefined;
    const { assigned, declares, options, command } = commandOf(statement).parts;
    const { group, block, start } = statement;
    const owner = functionOf(block);
    const local = owner !== undefined && declares !== '' && !/^(?:export|readonly)$/.test(declares);
    const at = { start, end: word.end, block, group, local };
    const other: ShellWrite = { ...at, kind: 'other', value: undefined };
    const own = assigned.find((each) => each.word.start === word.start);
    if (own === undefined)
      return word.text === name && (command.length === 0 ? local : changes(command, word))
        ? other
        : undefined;
    // Before a command it counts for that one alone.
    if (command.length > 0) return undefined;
    if (own.element || special.test(options)) return { ...other, end: own.word.end };
    const value = { ...withoutItself(source, own), block };
    return { ...at, end: own.word.end, kind: value.adds ? 'append' : 'set', value };
  };

  /** The changes of a variable, as far as it may be followed. */
  const writes = onceEach((name: string): readonly ShellWrite[] => {
    const all: ShellWrite[] = [];
    for (const word of words()(name)) {
      const write = writeAt(name, word);
      if (write === undefined) continue;
      // A text that is given to an array becomes a part of it.
      const before = all.find(
        (each) => each.value !== undefined && functionOf(each.block) === functionOf(write.block),
      )?.value;
      const { value } = write;
      const mixed = value && before && (value.items === undefined) !== (before.items === undefined);
      all.push(mixed ? { ...write, kind: 'other', value: undefined } : write);
      if (all.length > mostWrites) break;
    }
    return all;
  });

  return { commandOf, writes };
}

/** Whether a command changes the variable whose name is one of its words. */
function changes([first, second, third]: readonly ShellWord[], { start }: Word): boolean {
  const name = first?.bare === true ? first.text.text : '';
  if (/^(?:for|select)$/.test(name)) return second?.start === start;
  if (name === 'printf') return second !== undefined && second.text.text === '-v' && third?.start === start;
  return changing.test(name) && first?.start !== start;
}

/** `NAME="$NAME more"`: what is added; else the value itself. */
function withoutItself(
  source: string,
  { name, adds, text, items }: Assigned,
): Pick<Assigned, 'adds' | 'text' | 'items'> {
  const [first] = items === undefined ? text.atoms : (items[0]?.atoms ?? []);
  const read = first?.kind === 'hole' ? referenceAt(source, first.document) : undefined;
  const whole = items === undefined ? read?.all === '' : read?.all === '@' && items[0]?.atoms.length === 1;
  if (adds || read?.name !== name || !whole) return { adds, text, items };
  return items === undefined
    ? { adds: true, text: slice(text, 1), items }
    : { adds: true, text, items: items.slice(1) };
}
