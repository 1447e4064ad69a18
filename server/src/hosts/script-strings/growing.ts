/** The pieces of a script while it is scanned: the brackets that are open, and what was read so far. */
import type { HoleForm, LiteralForm } from './literal-rules';
import type { Group, Quoted, Sign, Token, Word } from './nodes';

const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** The bracket that a closing one ends; undefined for any other character. */
export function openingOf(sign: string): string | undefined {
  return pairs[sign];
}

/** How many brackets of each kind are open since the last string began. */
type Open = Record<string, number>;

/** Code in a string that is being read. */
interface OpenHole {
  readonly group: Group;
  readonly string: Quoted;
  readonly close: string;
  readonly open: Open;
}

/** What a scanner has read, and where it is. */
export interface Growing {
  readonly text: string;
  /** Where it reads on. */
  index: number;
  readonly root: Group;
  /** The brackets that are being read. */
  group: Group;
  /** The string that is being read, unless it is the code in one. */
  string: Quoted | undefined;
  readonly tokens: Token[];
  readonly holes: OpenHole[];
  open: Open;
}

/** Begins with a script. */
export function startGrowing(text: string): Growing {
  const root = makeGroup(text.length, 'script', 0, undefined, undefined, true);
  return {
    text,
    index: text.startsWith('\uFEFF') ? 1 : 0,
    root,
    group: root,
    string: undefined,
    tokens: [],
    holes: [],
    open: noneOpen(),
  };
}

function noneOpen(): Open {
  return { '(': 0, '[': 0, '{': 0 };
}

function makeGroup(
  end: number,
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
    end,
    owner,
    within: owner ?? parent?.within,
    parent,
    index: parent === undefined || owner !== undefined ? 0 : parent.children.length,
    children: [],
    block,
    home: parent?.block === true ? parent : parent?.home,
    homeChild: undefined,
    container: holds ? parent : parent?.container,
    containerChild: parent?.containerChild,
  };
  made.homeChild = parent?.block === true ? (owner ?? made) : parent?.homeChild;
  if (holds) made.containerChild = made;
  return made;
}

/** Adds a word or a sign. Each kind of node has one shape, made in one place: a script has very many of them. */
export function addText(
  growing: Growing,
  kind: 'word' | 'sign',
  start: number,
  end: number,
  text: string,
): void {
  const { group, tokens } = growing;
  const node: Word | Sign = { kind, start, end, parent: group, index: group.children.length, text };
  group.children.push(node);
  tokens.push(node);
}

/** Begins a string, whose inside is read next. */
export function startString(growing: Growing, start: number, innerStart: number, form: LiteralForm): void {
  const { group, tokens, text } = growing;
  const string: Quoted = {
    kind: 'string',
    start,
    end: text.length,
    parent: group,
    index: group.children.length,
    inner: { start: innerStart, end: text.length },
    form,
    holes: [],
    closed: false,
  };
  group.children.push(string);
  tokens.push(string);
  growing.string = string;
  growing.index = innerStart;
}

/** Ends a string. */
export function endString(
  growing: Growing,
  quoted: Quoted,
  innerEnd: number,
  end: number,
  closed: boolean,
): void {
  quoted.inner.end = innerEnd;
  quoted.end = end;
  quoted.closed = closed;
  growing.string = undefined;
}

/** Begins brackets. */
export function openGroup(growing: Growing, bracket: '(' | '[' | '{', block: boolean): void {
  const { group, open, text, index } = growing;
  const made = makeGroup(text.length, bracket, index, group, undefined, block);
  group.children.push(made);
  growing.group = made;
  open[bracket] = (open[bracket] ?? 0) + 1;
  growing.index++;
}

function leave(growing: Growing, end: number): void {
  const { group, open, root } = growing;
  group.end = end;
  if (group.bracket in open) open[group.bracket] = (open[group.bracket] ?? 1) - 1;
  growing.group = group.parent ?? root;
}

/** Ends a bracket, or the code in a string; false when none is open. */
export function closeGroup(growing: Growing, sign: string): boolean {
  const { holes, open, text, index } = growing;
  const hole = holes.at(-1);
  const wanted = pairs[sign] ?? '';
  if ((open[wanted] ?? 0) > 0) {
    while (growing.group.bracket !== wanted) leave(growing, index);
    leave(growing, index + 1);
    growing.index++;
    return true;
  }
  if (hole === undefined || !text.startsWith(hole.close, index) || !hole.close.startsWith(sign)) return false;
  leaveHole(growing, hole, index + hole.close.length);
  growing.string = hole.string;
  growing.index += hole.close.length;
  return true;
}

/** Begins the code in a string; false when its opening is all of it. */
export function openHole(
  growing: Growing,
  quoted: Quoted,
  openingEnd: number,
  { close, named }: HoleForm,
): boolean {
  const { text, index, open, tokens } = growing;
  const made = makeGroup(text.length, 'hole', index, quoted.parent, quoted, false);
  quoted.holes.push(made);
  growing.index = openingEnd;
  if (close === '') {
    made.end = openingEnd;
    if (named === true) {
      const name = text.slice(index, openingEnd);
      const node: Word = { kind: 'word', start: index, end: openingEnd, parent: made, index: 0, text: name };
      made.children.push(node);
      tokens.push(node);
    }
    return false;
  }
  growing.holes.push({ group: made, string: quoted, close, open });
  growing.open = noneOpen();
  growing.group = made;
  growing.string = undefined;
  return true;
}

function leaveHole(growing: Growing, hole: OpenHole, end: number): void {
  while (growing.group !== hole.group) leave(growing, growing.index);
  growing.group.end = end;
  growing.group = hole.string.parent;
  growing.open = hole.open;
  growing.holes.pop();
}

/**
 * Ends the strings that cannot hold a line break.
 *
 * @param brackets whether it ends all brackets too
 */
export function breakLine(growing: Growing, brackets: boolean): void {
  const { holes, index } = growing;
  for (let hole = holes.at(-1); hole !== undefined && !hole.string.form.multiline; hole = holes.at(-1)) {
    leaveHole(growing, hole, index);
    endString(growing, hole.string, index, index, false);
  }
  if (brackets)
    while (growing.group.parent !== undefined && growing.group.owner === undefined) leave(growing, index);
}
