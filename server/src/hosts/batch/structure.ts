/**
 * The commands, labels and comments of a batch file: quotes, carets, brackets and operators as cmd.exe reads them
 * (`cmd /?`; https://learn.microsoft.com/en-us/windows-server/administration/windows-commands/cmd). `%…%` is opaque here.
 */
import { span, type Span } from '../../language/span';
import { matchEnd } from '../text/sticky';
import {
  afterLineBreak,
  isLineBreak,
  lettersAt,
  lineEnd,
  operandEnd,
  percentEnd,
  skipDelimiters,
} from './characters';
import { conditionEnd, forReader, type Loop } from './heads';

/** One command: what is run, without the `if` or `for` before it. */
export interface Command {
  readonly start: number;
  /** Before the operator, bracket or line break that ends it. */
  readonly end: number;
  /** Its first letters, lower case. */
  readonly word: string;
  /** Where its line begins, with the lines before that are continued in it. */
  readonly lineStart: number;
  /** Counts the statements of the file; a bracketed block is one, with all that it holds. */
  readonly statement: number;
  /** Whether it may be skipped or run in a shell of its own: in `if` and `for`, behind `&&` and `||`, in a pipe. */
  readonly conditional: boolean;
  readonly loop: Loop | undefined;
  /** The operator behind it, or nothing. */
  operator: string;
}

/** A label, or a comment that looks like one. */
export interface Label {
  /** Lower case. */
  readonly name: string;
  readonly start: number;
}

/** A `REM` or `::` comment. */
export interface Comment {
  readonly span: Span;
  /** Where its text begins. */
  readonly content: number;
}

/** What a batch file is made of, in its order. */
export interface Structure {
  readonly commands: readonly Command[];
  readonly labels: readonly Label[];
  readonly comments: readonly Comment[];
}

/** A bracketed block, and what was known of the line that opens it. */
interface Block {
  readonly conditional: boolean;
  readonly loop: Loop | undefined;
}

const plain = /[^"^%&|<>()\r\n]+/y;
const labelName = /[\w$.#@-][^\s:+&|<>,;=^]*/y;
const redirection = /[<>]{1,2}(?:&\d)?/y;

/** Splits a batch file into its parts. Linear; any text gives something. */
export function structureOf(text: string): Structure {
  const commands: Command[] = [];
  const labels: Label[] = [];
  const comments: Comment[] = [];
  const blocks: Block[] = [];
  const loops = forReader(text);
  let offset = text.startsWith('\uFEFF') ? 1 : 0;
  let lineStart = offset;
  let statement = 0;
  let conditional = false;
  let loop: Loop | undefined;
  let afterBlock = false;
  /** Whether only blanks stand before on the line. */
  let fresh = true;

  const goOn = (block: Block | undefined): void => {
    ({ conditional, loop } = block ?? { conditional: false, loop: undefined });
  };

  /** Reads a label or a comment; it may be continued on the next line. */
  const readLabel = (): void => {
    const start = offset;
    const nameEnd = matchEnd(labelName, text, start + 1);
    let end = lineEnd(text, start);
    while (text[end - 1] === '^' && end < text.length) end = lineEnd(text, afterLineBreak(text, end));
    if (nameEnd === undefined) {
      const content = matchEnd(/[:\s]*/y, text, start) ?? start;
      comments.push({ span: span(start, end), content: Math.min(content, end) });
    } else {
      labels.push({ name: text.slice(start + 1, nameEnd).toLowerCase(), start });
    }
    offset = end;
  };

  /** Reads a command up to what ends it. */
  const readCommand = (word: string): void => {
    const start = offset;
    let quoted = false;
    for (;;) {
      offset = matchEnd(plain, text, offset) ?? offset;
      const character = text[offset];
      if (character === undefined || isLineBreak(character)) break;
      if (character === '"') quoted = !quoted;
      if (character === '%') {
        offset = percentEnd(text, offset);
        continue;
      }
      if (quoted || character === '"' || character === '(') {
        offset++;
        continue;
      }
      if (character === '^') {
        const next = afterLineBreak(text, offset + 1);
        // What a caret brings to the next line is taken as it is there, the line break of an empty line too.
        offset = isLineBreak(text[next]) ? afterLineBreak(text, next) : Math.min(next + 1, text.length);
        continue;
      }
      if (character === '<' || character === '>') {
        offset = matchEnd(redirection, text, offset) ?? offset + 1;
        continue;
      }
      if (character === ')' && blocks.length === 0) {
        offset++;
        continue;
      }
      break;
    }
    const operator = operatorAt(text, offset);
    const piped = operator === '|' || commands.at(-1)?.operator === '|';
    commands.push({
      start,
      end: offset,
      word,
      lineStart,
      statement,
      conditional: conditional || piped,
      loop,
      operator,
    });
  };

  while (offset < text.length) {
    const character = text[offset];
    if (isLineBreak(character)) {
      offset = afterLineBreak(text, offset);
      lineStart = offset;
      fresh = true;
      goOn(blocks.at(-1));
      if (blocks.length === 0) statement++;
      afterBlock = false;
      continue;
    }
    const next = skipDelimiters(text, offset);
    if (next > offset) {
      offset = next;
      continue;
    }
    if (character === ':' && fresh) {
      readLabel();
      continue;
    }
    fresh = false;
    if (character === '@') {
      offset++;
      continue;
    }
    if (character === '(') {
      blocks.push({ conditional, loop });
      offset++;
      continue;
    }
    if (character === ')') {
      if (blocks.length === 0) {
        // cmd ignores the rest of such a line.
        offset = lineEnd(text, offset);
        continue;
      }
      goOn(blocks.pop());
      afterBlock = true;
      offset++;
      continue;
    }
    const operator = operatorAt(text, offset);
    if (operator !== '') {
      if (operator.length === 2) conditional = true;
      offset += operator.length;
      afterBlock = false;
      continue;
    }
    const redirected = redirectionEnd(text, offset);
    if (redirected !== undefined) {
      offset = redirected;
      continue;
    }
    const word = lettersAt(text, offset);
    const behind = text[offset + word.length];
    if (word === 'if' && isKeywordEnd(behind)) {
      conditional = true;
      offset = conditionEnd(text, offset + 2);
      continue;
    }
    if (word === 'else' && afterBlock) {
      conditional = true;
      offset += 4;
      continue;
    }
    const head = word === 'for' && isKeywordEnd(behind) ? loops.read(offset + 3) : undefined;
    if (head !== undefined) {
      conditional = true;
      loop = { first: head.first, more: head.more, outer: loop };
      offset = head.end;
      continue;
    }
    afterBlock = false;
    if (word === 'rem' && isKeywordEnd(behind)) {
      const end = lineEnd(text, offset);
      comments.push({ span: span(offset, end), content: Math.min(skipDelimiters(text, offset + 3), end) });
      offset = end;
      continue;
    }
    readCommand(word);
  }
  return { commands, labels, comments };
}

function isKeywordEnd(character: string | undefined): boolean {
  return character === undefined || /[\s,;=/(]/.test(character);
}

/** `&`, `&&`, `|` or `||` at an offset. */
function operatorAt(text: string, offset: number): string {
  const character = text[offset];
  if (character !== '&' && character !== '|') return '';
  return text[offset + 1] === character ? character + character : character;
}

const handle = /\d?(?:<|>>?)/y;

/** Behind a redirection with its target, where a command could begin. */
function redirectionEnd(text: string, offset: number): number | undefined {
  const sign = matchEnd(handle, text, offset);
  if (sign === undefined) return undefined;
  if (text[sign] === '&') return Math.min(sign + 2, text.length);
  return operandEnd(text, skipDelimiters(text, sign));
}
