/** Divides a script into words, signs, strings and brackets. One pass; never fails. */
import { matchAt, matchEnd } from '../sticky';
import { byFirst, mayBePattern, plainStarts } from './scan-tables';
import type { Lexicon } from './lexicon';
import type { CommentRule, HoleForm, LiteralForm, LiteralRule } from './literal-rules';
import type { Comment, Group, Pattern, Quoted, Scan, Sign, Token, Word } from './nodes';

const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** How many brackets of each kind are open since the last string began. */
type Open = Record<string, number>;

/** Code in a string that is being read. */
interface OpenHole {
  readonly group: Group;
  readonly string: Quoted;
  readonly close: string;
  readonly open: Open;
}

/** A here-document whose text begins on the next line. */
interface Pending {
  readonly form: LiteralForm;
}

const blanks = /[^\S\r\n]+/y;
const lineBreak = /\r\n|\r|\n/y;
const lineEnd = /[\r\n]|$/g;

/** Scans a script. */
export function scan(text: string, language: Lexicon): Scan {
  const literals = byFirst<LiteralRule>(language.literals);
  const commentRules = byFirst<CommentRule>(language.comments);
  const isPlain = plainStarts(language);
  const tokens: Token[] = [];
  const comments: Comment[] = [];
  const root = makeGroup('script', 0, undefined, undefined, true);
  const holes: OpenHole[] = [];
  const pending: Pending[] = [];
  /** How many of those have begun. */
  let started = 0;
  let group = root;
  let open: Open = { '(': 0, '[': 0, '{': 0 };
  let string: Quoted | undefined;
  let index = text.startsWith('\uFEFF') ? 1 : 0;

  function makeGroup(
    bracket: Group['bracket'],
    start: number,
    parent: Group | undefined,
    owner: Quoted | undefined,
    block: boolean,
  ): Group {
    const holds = parent !== undefined && (parent.block || parent.owner !== undefined);
    const made: { -readonly [Key in keyof Group]: Group[Key] } = {
      kind: 'group',
      bracket,
      start,
      end: text.length,
      owner,
      parent,
      index: parent === undefined || owner !== undefined ? 0 : parent.children.length,
      children: [],
      block,
      home: parent?.block === true ? parent : parent?.home,
      homeChild: owner ?? parent?.homeChild,
      container: holds ? parent : parent?.container,
      containerChild: parent?.containerChild,
    };
    if (parent?.block === true) made.homeChild = owner ?? made;
    else made.homeChild = parent?.homeChild;
    if (holds) made.containerChild = made;
    return made;
  }

  // Each kind has one shape, made in one place: a script has very many of them.
  const pushText = (kind: 'word' | 'sign', start: number, end: number, written: string): void => {
    const node: Word | Sign = {
      kind,
      start,
      end,
      parent: group,
      index: group.children.length,
      text: written,
    };
    group.children.push(node);
    tokens.push(node);
  };

  const pushString = (start: number, innerStart: number, form: LiteralForm): void => {
    const inner = { start: innerStart, end: text.length };
    const at = group.children.length;
    string = {
      kind: 'string',
      start,
      end: text.length,
      parent: group,
      index: at,
      inner,
      form,
      holes: [],
      closed: false,
    };
    group.children.push(string);
    tokens.push(string);
  };

  const openGroup = (bracket: '(' | '[' | '{'): void => {
    const block = language.beginsBlock(group, bracket);
    const made = makeGroup(bracket, index, group, undefined, block);
    group.children.push(made);
    group = made;
    open[bracket] = (open[bracket] ?? 0) + 1;
    index++;
  };

  const leave = (end: number): void => {
    group.end = end;
    if (group.bracket in open) open[group.bracket] = (open[group.bracket] ?? 1) - 1;
    group = group.parent ?? root;
  };

  /** Ends a bracket, or the code in a string; false when none is open. */
  const closeGroup = (sign: string): boolean => {
    const hole = holes.at(-1);
    const wanted = pairs[sign] ?? '';
    if ((open[wanted] ?? 0) > 0) {
      while (group.bracket !== wanted) leave(index);
      leave(index + 1);
      index++;
      return true;
    }
    if (hole === undefined || !text.startsWith(hole.close, index) || !hole.close.startsWith(sign))
      return false;
    leaveHole(hole, index + hole.close.length);
    string = hole.string;
    index += hole.close.length;
    return true;
  };

  const leaveHole = (hole: OpenHole, end: number): void => {
    while (group !== hole.group) leave(index);
    group.end = end;
    group = hole.string.parent;
    open = hole.open;
    holes.pop();
  };

  /** Ends the brackets that a line break ends, and the strings that cannot hold one. */
  const breakLine = (): void => {
    for (let hole = holes.at(-1); hole !== undefined && !hole.string.form.multiline; hole = holes.at(-1)) {
      leaveHole(hole, index);
      endString(hole.string, index, index, false);
    }
    if (language.lineBreaks === 'lines')
      while (group.parent !== undefined && group.owner === undefined) leave(index);
  };

  const endString = (quoted: Quoted, innerEnd: number, end: number, closed: boolean): void => {
    quoted.inner.end = innerEnd;
    quoted.end = end;
    quoted.closed = closed;
    string = undefined;
  };

  const startString = (start: number, innerStart: number, form: LiteralForm): void => {
    pushString(start, innerStart, form);
    index = innerStart;
  };

  /** Reads on in a string up to its end or to code in it. */
  const inString = (quoted: Quoted): void => {
    const { form } = quoted;
    for (;;) {
      const stop = matchAt(form.stop, text, index);
      if (stop === undefined) {
        endString(quoted, text.length, text.length, false);
        index = text.length;
        return;
      }
      index = stop.index;
      const escaped = form.escape && matchEnd(form.escape.pattern, text, index);
      if (escaped !== undefined) {
        index = escaped;
        continue;
      }
      const closed = matchEnd(form.close, text, index);
      if (closed !== undefined) {
        endString(quoted, index, closed, true);
        index = closed;
        return;
      }
      const hole = form.holes.find(({ open: opening }) => matchEnd(opening, text, index) !== undefined);
      if (hole !== undefined) {
        if (openHole(quoted, hole)) return;
      } else if (!form.multiline && /[\r\n]/.test(text.charAt(index))) {
        endString(quoted, index, index, false);
        return;
      } else {
        index++;
      }
    }
  };

  /** Begins the code in a string; false when its opening is all of it. */
  const openHole = (quoted: Quoted, { open: opening, close }: HoleForm): boolean => {
    const made = makeGroup('hole', index, quoted.parent, quoted, false);
    quoted.holes.push(made);
    index = matchEnd(opening, text, index) ?? index;
    if (close === '') {
      made.end = index;
      return false;
    }
    holes.push({ group: made, string: quoted, close, open });
    open = { '(': 0, '[': 0, '{': 0 };
    group = made;
    string = undefined;
    return true;
  };

  const comment = (rule: CommentRule): boolean => {
    if (rule.only !== undefined && !mayBegin(rule.only)) return false;
    const inLine = rule.close === undefined;
    if (inLine && holes.at(-1)?.string.form.multiline === false) return false;
    const opening = matchAt(rule.open, text, index);
    if (opening === undefined) return false;
    const close = matchAt(rule.close ?? lineEnd, text, index + opening[0].length);
    const end = close === undefined ? text.length : close.index + close[0].length;
    const stop = inLine ? (close?.index ?? text.length) : end;
    if (rule.directive !== true) comments.push({ start: index, end: stop, line: inLine });
    index = stop;
    return true;
  };

  const mayBegin = (only: NonNullable<CommentRule['only']>): boolean => {
    const last = group.children.at(-1);
    if (only === 'statement')
      return last === undefined || last.kind === 'break' || (last.kind === 'sign' && last.text === ':');
    if (only === 'word') return index === 0 || /[\s;|&()]/.test(text.charAt(index - 1));
    for (let before = index - 1; before >= 0; before--) {
      if (/[\r\n]/.test(text.charAt(before))) return true;
      if (/\S/.test(text.charAt(before))) return false;
    }
    return true;
  };

  const literal = (rule: LiteralRule): boolean => {
    const opening = matchAt(rule.open, text, index);
    if (opening === undefined) return false;
    const form = rule.form(opening);
    if (rule.later === true) {
      pending.push({ form });
      pushText('sign', index, index + opening[0].length, '<<');
      index += opening[0].length;
    } else {
      startString(index, index + opening[0].length, form);
    }
    return true;
  };

  const pattern = (): boolean => {
    if (language.pattern === undefined || text[index] !== '/' || !mayBePattern(group)) return false;
    const found = matchAt(language.pattern, text, index);
    if (found === undefined) return false;
    const node: Pattern = {
      kind: 'pattern',
      start: index,
      end: index + found[0].length,
      parent: group,
      index: group.children.length,
    };
    group.children.push(node);
    tokens.push(node);
    index += found[0].length;
    return true;
  };

  const code = (): void => {
    const code = text.charCodeAt(index);
    if (isPlain[code] === 1) {
      simple();
      return;
    }
    if (code === 32 || code === 9) {
      index++;
      return;
    }
    const blank = code > 127 ? matchEnd(blanks, text, index) : undefined;
    if (blank !== undefined) {
      index = blank;
      return;
    }
    const character = text.charAt(index);
    if (continued()) return;
    if (character === '\r' || character === '\n') newLine();
    else if (holes.at(-1)?.close === character && pairs[character] === undefined) closeGroup(character);
    else if (commentRules.get(character)?.some(comment) === true) return;
    else if (literals.get(character)?.some(literal) === true) return;
    else if (language.brackets.includes(character) && '([{'.includes(character)) openGroup(character as '(');
    else if (pairs[character] !== undefined && closeGroup(character)) return;
    else if (!pattern()) simple();
  };

  const continued = (): boolean => {
    const { continuation } = language;
    if (continuation === undefined || text[index] !== continuation.sign) return false;
    const end = matchEnd(continuation.pattern, text, index);
    if (end !== undefined) index = end;
    return end !== undefined;
  };

  const newLine = (): void => {
    breakLine();
    const { lineBreaks } = language;
    const inBlock = lineBreaks === 'blocks' && group.block;
    const counts = lineBreaks === 'all' || lineBreaks === 'lines' || inBlock;
    const end = index + (matchAt(lineBreak, text, index)?.[0].length ?? 1);
    const next = pending[started];
    if (next !== undefined) {
      started++;
      startString(index, index, next.form);
      return;
    }
    if (counts)
      group.children.push({ kind: 'break', start: index, end, parent: group, index: group.children.length });
    index = end;
  };

  const simple = (): void => {
    const start = index;
    const word = matchEnd(language.word, text, start);
    index = word ?? matchEnd(language.signs, text, start) ?? start + 1;
    pushText(word === undefined ? 'sign' : 'word', start, index, text.slice(start, index));
  };

  while (index < text.length) {
    if (string === undefined) code();
    else inString(string);
  }
  if (string !== undefined) endString(string, text.length, text.length, false);
  return { root, tokens, comments };
}
