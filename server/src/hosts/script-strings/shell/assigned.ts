/** The assignments with which a shell command begins. */
import { span } from '../../../language/span';
import { slice } from '../../text/slice';
import { writtenText, type Text } from '../../text/text';
import { bareWord } from './encodings';
import { isLeading } from './names';
import type { ShellCommand, ShellWord } from './words';

/** `NAME=value`, `NAME+=value`, `NAME=( … )`. */
export interface Assigned {
  readonly name: string;
  readonly word: ShellWord;
  readonly adds: boolean;
  /** Whether it is an element of the variable that gets the value: `NAME[0]=value`. */
  readonly element: boolean;
  readonly text: Text;
  /** The words of an array. */
  readonly items: readonly Text[] | undefined;
}

/** A command in its parts. */
export interface CommandParts {
  readonly assigned: readonly Assigned[];
  /** The word that declares variables, such as `local`, and its options. */
  readonly declares: string;
  readonly options: string;
  /** What is run; the assignments count for it alone then. */
  readonly command: readonly ShellWord[];
}

/** What stands behind the sign; nothing is a place, too. */
function valueBehind({ text, end }: ShellWord, from: number): Text {
  const value = slice(text, from);
  return value.atoms.length > 0 ? value : writtenText('', span(end, end), bareWord);
}

const assignment = /^([A-Za-z_]\w*)(\[[^\]]*\])?(\+?)=/;
const declaring = /^(?:export|local|readonly|declare|typeset)$/;

/** Divides a command into its assignments and what it runs. */
export function partsOfCommand({ words }: ShellCommand): CommandParts {
  const assigned: Assigned[] = [];
  let declares = '';
  let options = '';
  let index = 0;
  for (let word = words[index]; word !== undefined; word = words[++index]) {
    const written = word.text.text;
    const [sign, name, element, adds] = assignment.exec(written) ?? [];
    if (sign !== undefined && name !== undefined) {
      const text = valueBehind(word, sign.length);
      const { items } = word;
      assigned.push({ name, word, adds: adds === '+', element: element !== undefined, text, items });
    } else if (declares !== '' && word.bare && /^[-+]/.test(written)) options += written;
    else if (declares !== '' && word.bare && /^\w+$/.test(written)) continue;
    else if (!word.bare || !isLeading(written)) break;
    else if (declaring.test(written)) declares = written;
  }
  return { assigned, declares, options, command: words.slice(index) };
}
