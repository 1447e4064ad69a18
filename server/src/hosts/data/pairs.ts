/** A program in one field of a table and its arguments in others. */
import { longestCommandLine } from '../text/limits';
import { commandRanges, programIn } from '../commands/command-ranges';
import { areLikelyArguments } from '../commands/names';
import { withFillIns, withoutLayout } from '../text/fill-ins';
import { launches, startsOthers } from '../commands/launch';
import type { Text } from '../text/text';
import { isArguments, isPath, isTold, normalKey } from './keys';
import { charactersOf, type DataEntry, type DataNode, type DataTable, type DataText } from './nodes';
import type { Place } from './place';
import { filledText, type Session } from './session';

const undoing = /uninstall|remove/;

/** A path of another program: nothing in it is filled in. */
const otherProgram = /^[^\uFFFC%${}]+\.(?:exe|msi|ps1)"?$/i;

/** A field that holds a program. */
interface ProgramField {
  readonly entry: DataEntry;
  readonly text: DataText;
  readonly path: string;
  readonly undoes: boolean;
}

function programFields(table: DataTable): ProgramField[] {
  return table.entries.flatMap((entry) => {
    const name = normalKey(entry.key);
    const { value } = entry;
    if (value.kind !== 'text' || !isPath(name) || isTold(name)) return [];
    return [{ entry, text: value, path: charactersOf(value), undoes: undoing.test(name) }];
  });
}

/** What the pairs of a table tell. */
export interface Pairs {
  /** The entries that were judged. */
  readonly taken: ReadonlySet<DataEntry>;
  /** Whether the program is another one, so that its arguments are not for us. */
  readonly foreign: boolean;
}

/** Judges the pairs of a table. */
export function judgePairs(table: DataTable, place: Place, session: Session): Pairs {
  const taken = new Set<DataEntry>();
  const fields = programFields(table);
  const programs = fields.filter(({ path }) => programIn(path) !== 'other' || startsOthers(path));
  const [any] = programs;
  if (any === undefined)
    return {
      taken,
      foreign: fields.some(({ path }) => path.length <= longestCommandLine && otherProgram.test(path.trim())),
    };
  const own = new Set(programs.map(({ entry }) => entry));
  const install = programs.find(({ undoes }) => !undoes) ?? any;
  const uninstall = programs.find(({ undoes }) => undoes) ?? any;
  for (const entry of table.entries) {
    const name = normalKey(entry.key);
    if (own.has(entry) || !isArguments(name) || isTold(name)) continue;
    const program = undoing.test(name) ? uninstall : install;
    const path = filledText(program.text);
    const args = argumentsOf(entry.value, [name, ...place.keys], session);
    if (path === undefined || args === undefined) continue;
    const written = args.text;
    const shell = /^(?:cmd|powershell|other)$/.test(programIn(path.text));
    // A command line of its own is nobody's arguments.
    if (!areLikelyArguments(written, name) || (!shell && commandRanges(written, true).length > 0)) continue;
    const found = launches(path, args, session.inScript);
    for (const text of found) session.add(text, { ...place, statementStart: entry.statementStart });
    if (found.length > 0) taken.add(program.entry).add(entry);
  }
  return { taken, foreign: false };
}

function argumentsOf(value: DataNode, keys: readonly string[], session: Session): Text | undefined {
  if (value.kind === 'table') return undefined;
  if (value.kind === 'list') {
    const items = value.items.map((item) => (item.kind === 'text' ? filledText(item) : undefined));
    if (items.includes(undefined)) return undefined;
    return session.joined(
      items.flatMap((item) => item ?? []),
      keys,
    );
  }
  const text = value.read();
  // An empty text is a place too: completion works in it.
  if (text === undefined || text.text === '') return text;
  const filled = withoutLayout(withFillIns(text, false));
  return session.judging.prepare?.(filled, keys) ?? filled;
}
