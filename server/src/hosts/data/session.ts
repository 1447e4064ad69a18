/** What the parts of the judge share: the file, what was found, and the questions to a single text. */
import { commandRanges, programIn } from '../commands/command-ranges';
import { areArguments, hasItem, isPattern } from '../commands/evidence';
import { longestCommandLine } from '../text/limits';
import { withFillIns } from '../text/fill-ins';
import { isSpokenAt } from '../commands/prose';
import { launches } from '../commands/launch';
import { regionOf } from '../text/region';
import { slice } from '../text/slice';
import type { Text } from '../text/text';
import { joinedWords } from '../commands/argument-lists';
import { holdsLine } from '../commands/names';
import { contextOfKey, isCertain } from './keys';
import type { Member } from './members';
import type { Judged, Place } from './place';
import type { DataText } from './nodes';
import type { IsSeeded } from './seeds';
import { powershellCommands, type NestedHost } from './scripts';

/** What the judge needs to know of a file. */
export interface Judging {
  /** The id of the host. */
  readonly host: string;
  /** The document. */
  readonly source: string;
  /** Whether the whole tree is commented out. */
  readonly inert: boolean;
  readonly lineComment: string;
  readonly nested: NestedHost;
  /** Whether a range of the document holds something worth a look. */
  readonly isSeeded: IsSeeded;
  /** What need not be judged again for another version of the document. */
  readonly members?: readonly Member[] | undefined;
  /** Whether the items of a list become arguments one by one, in quotes where they need them. */
  readonly quotesItems: (keys: readonly string[]) => boolean;
  /** Takes away what is not for the program. */
  readonly prepare?: (text: Text, keys: readonly string[]) => Text;
}

/** The judging of one tree. */
export type Session = ReturnType<typeof createSession>;

const step = /^\s*(?:\S*\\)?smsswd\.exe\s+\/run:\S*\s+/i;

/** Starts judging. */
export function createSession(judging: Judging) {
  const { host, source, inert, nested, quotesItems } = judging;
  const judged: Judged = { regions: [], comments: [], problems: [] };
  const inScript = powershellCommands(nested);

  /** Adds a command line. */
  const add = (text: Text, { context, statementStart }: Place): void => {
    if (inert && isSpokenAt(source, text.atoms)) return;
    judged.regions.push(regionOf(text, { host, inert, context, statementStart }));
  };

  /** The command lines that a shell runs; undefined when the text begins with none, or is too long to be divided. */
  const inShell = (line: Text): Text[] | undefined => {
    const [word = ''] = /^\s*(?:"[^"]*"|[^\s"]+)/.exec(line.text) ?? [];
    const program = programIn(word);
    if (program !== 'cmd' && program !== 'powershell') return undefined;
    if (line.text.length > longestCommandLine) return undefined;
    const rest = line.text.length - line.text.slice(word.length).trimStart().length;
    return launches(slice(line, 0, word.length), slice(line, rest), inScript);
  };

  return {
    judging,
    judged,
    inScript,
    add,
    /** Adds a text that is only arguments: the names around it settle the context. */
    addArguments: (text: Text, place: Place): void => {
      const contexts = place.keys.map(contextOfKey).filter((context) => context !== undefined);
      add(text, { ...place, context: contexts[0] ?? place.context });
    },
    /** The command lines in a text; none when it is only arguments, or nothing. */
    linesIn: (text: Text, lenient: boolean): Text[] => {
      // A step of a task sequence runs what follows.
      const [before = ''] = step.exec(text.text) ?? [];
      const run = before === '' ? text : slice(text, before.length);
      return (
        inShell(run) ??
        commandRanges(run.text, lenient || before !== '').map(({ start, end }) => slice(run, start, end))
      );
    },
    /** Whether a text is arguments for ccmsetup, by itself and its place. */
    areForUs: (whole: string, { keys, foreign }: Place): boolean => {
      const text = whole.slice(0, longestCommandLine);
      return keys.some(isCertain)
        ? hasItem(text) && !isPattern(text)
        : !foreign && keys.some(holdsLine) && areArguments(text);
    },
    /** The items of a list as one text. */
    joined: (items: readonly Text[], keys: readonly string[]): Text =>
      joinedWords(items, quotesItems(keys) ? 'blanksAndQuotes' : 'plain'),
  };
}

/** The text of a node, with holes for what is filled in; undefined when it is broken. */
export function filledText(node: DataText): Text | undefined {
  const text = node.read();
  return text && withFillIns(text, false);
}
