/**
 * The commands, labels and comments of a batch file: quotes, carets, brackets and operators as cmd.exe reads them
 * (`cmd /?`; https://learn.microsoft.com/en-us/windows-server/administration/windows-commands/cmd). `%…%` is opaque here.
 */
import { isLineBreak } from '../../language/characters';
import { span, type Span } from '../../language/span';
import { matchEnd } from '../text/sticky';
import { afterLineBreak, lettersAt, lineEnd, operandEnd, percentEnd, skipDelimiters } from './characters';
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

const plain = /[^"^%&|<>()\r\n][^"^%&|<>()\r\n]*/y;
const labelName = /[\w$.#@-][^\s:+&|<>,;=^]*/y;
const redirection = /[<>]{1,2}(?:&\d)?/y;

/** Splits a batch file into its parts. Linear; any text gives something. */
export function structureOf(text: string): Structure {
  const commands: Command[] = [];
  const labels: Label[] = [];
  const comments: Comment[] = [];
  const blocks: Block[] = [];
  const readFor = forReader(text);
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

  const readComment = (content: number, end: number): void => {
    comments.push({ span: span(offset, end), content: Math.min(content, end) });
    offset = end;
  };

  /** Reads a label or a comment; it may be continued on the next line. */
  const readLabel = (): void => {
    const start = offset;
    const nameEnd = matchEnd(labelName, text, start + 1);
    let end = lineEnd(text, start);
    while (text[end - 1] === '^' && end < text.length) end = lineEnd(text, afterLineBreak(text, end));
    if (nameEnd === undefined) readComment(matchEnd(/[:\s]*/y, text, start) ?? start, end);
    else labels.push({ name: text.slice(start + 1, nameEnd).toLowerCase(), start });
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
      if (character === '%') offset = percentEnd(text, offset);
      else if (quoted || /["(]/.test(character) || (character === ')' && blocks.length === 0)) offset++;
      else if (character === '^') {
        const next = afterLineBreak(text, offset + 1);
        // What a caret brings to the next line is taken as it is there, the line break of an empty line too.
        offset = isLineBreak(text[next]) ? afterLineBreak(text, next) : Math.min(next + 1, text.length);
      } else if (/[<>]/.test(character)) offset = matchEnd(redirection, text, offset) ?? offset + 1;
      else break;
    }
    const operator = operatorAt(text, offset);
    const skipped = conditional || operator === '|' || commands.at(-1)?.operator === '|';
    const end = offset;
    commands.push({ start, end, word, lineStart, statement, conditional: skipped, loop, operator });
  };

  const endLine = (): void => {
    offset = afterLineBreak(text, offset);
    lineStart = offset;
    fresh = true;
    goOn(blocks.at(-1));
    if (blocks.length === 0) statement++;
    afterBlock = false;
  };

  const closeBlock = (): void => {
    if (blocks.length === 0) {
      // cmd ignores the rest of such a line.
      offset = lineEnd(text, offset);
      return;
    }
    goOn(blocks.pop());
    afterBlock = true;
    offset++;
  };

  /** Reads a keyword with what belongs to it, a comment or a command. */
  const readWord = (): void => {
    const word = lettersAt(text, offset);
    const behind = text[offset + word.length];
    const isKeyword = behind === undefined || /[\s,;=/(]/.test(behind);
    const head = word === 'for' && isKeyword ? readFor(offset + 3) : undefined;
    if (word === 'if' && isKeyword) {
      conditional = true;
      offset = conditionEnd(text, offset + 2);
    } else if (word === 'else' && afterBlock) {
      conditional = true;
      offset += 4;
    } else if (head !== undefined) {
      conditional = true;
      loop = { first: head.first, more: head.more, outer: loop };
      offset = head.end;
    } else {
      afterBlock = false;
      if (word !== 'rem' || !isKeyword) readCommand(word);
      else readComment(skipDelimiters(text, offset + 3), lineEnd(text, offset));
    }
  };

  while (offset < text.length) {
    const character = text[offset];
    const next = isLineBreak(character) ? offset : skipDelimiters(text, offset);
    if (next > offset) offset = next;
    else if (isLineBreak(character)) endLine();
    else if (character === ':' && fresh) readLabel();
    else {
      fresh = false;
      const operator = operatorAt(text, offset);
      const redirected = redirectionEnd(text, offset);
      if (character === '@') offset++;
      else if (character === '(') {
        blocks.push({ conditional, loop });
        offset++;
      } else if (character === ')') closeBlock();
      else if (operator !== '') {
        if (operator.length === 2) conditional = true;
        offset += operator.length;
        afterBlock = false;
      } else if (redirected !== undefined) offset = redirected;
      else readWord();
    }
  }
  return { commands, labels, comments };
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
