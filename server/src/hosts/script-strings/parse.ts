/** Reads expressions. What it does not understand becomes opaque; it never fails. */
import { sliceSpan } from '../../language/span';
import { covered, createLook, opaque, type Cursor } from './cursor';
import { folded, type Language } from './language';
import type { Group, Node } from './nodes';
import { createGaps } from './gaps';
import { createOperands } from './operands';
import { armsOf, optionsOf } from './options';
import type { Expression, Item, List } from './syntax';
import { deepestBracket, mostPrefixes } from './limits';

const comparisons = /^(?:===?|!==?|<>|<=?|>=?)$/;
const binding = /^(?:[*/\\^-]|\*\*|\/\/|mod)$/;

/** Reads the expressions of one language. */
export type Parser = ReturnType<typeof createParser>;

/** Makes a parser. */
export function createParser(language: Language, source: string) {
  let depth = 0;

  const fold = (text: string): string => folded(text, language);
  const comparing = (sign: string | undefined): boolean =>
    sign !== undefined &&
    (comparisons.test(sign) ||
      language.comparisonWords.test(sign) ||
      (sign === '=' && language.equalsCompares === true));
  const gaps = createGaps(language, source);
  const look = createLook(language);
  const { peek, signAt } = look;
  const { operatorWords, leading, arrowKeys } = language;
  const separators = arrowKeys === true ? /^[,;:]$/ : /^[,;]$/;

  /** The operator at a place; a colon only while a condition waits for it. */
  const operatorAt = (cursor: Cursor, waiting: number): string | undefined => {
    const node = peek(cursor);
    if (node?.kind === 'word') {
      const word = fold(node.text);
      return operatorWords.test(word) ? word : undefined;
    }
    if (node?.kind !== 'sign') return undefined;
    if (node.text === ':') return waiting > 0 ? ':' : undefined;
    if (node.text === '...' || (node.text === '=>' && arrowKeys === true)) return undefined;
    return /^(?:[,;)\]}.]|:=)$/.test(node.text) ? undefined : node.text;
  };

  /** Another word of an operator that has several. */
  const wordOperatorAt = (cursor: Cursor): string | undefined =>
    peek(cursor)?.kind === 'word' ? operatorAt(cursor, 0) : undefined;

  const read = (cursor: Cursor): Expression | undefined => {
    const operands: Expression[] = [];
    const operators: string[] = [];
    let waiting = 0;
    for (;;) {
      const operand = readSum(cursor);
      if (operand === undefined && operands.length === 0) return undefined;
      if (operand !== undefined) operands.push(operand);
      const operator = operatorAt(cursor, waiting);
      if (operator === undefined) break;
      if (operator === '?') waiting++;
      else if (operator === ':') waiting--;
      cursor.index++;
      let whole = operator;
      // `not in`, `is not`: the word that compares tells what it is.
      for (let more = wordOperatorAt(cursor); more !== undefined; more = wordOperatorAt(cursor)) {
        if (comparing(more)) whole = more;
        cursor.index++;
      }
      operators.push(whole);
    }
    const [first] = operands;
    const last = operands.at(-1);
    if (first === undefined || last === undefined) return undefined;
    if (operands.length === 1) return first;
    const compared = operands.map((_, at) => [operators[at - 1], operators[at]].some(comparing));
    // `x for x in list`: any number of elements.
    const repeated = operators.includes('for');
    const options = optionsOf(operands, operators, language.either);
    return { kind: 'other', span: covered(first.span, last.span), operands, compared, repeated, options };
  };

  const readSum = (cursor: Cursor): Expression | undefined => {
    const operands: Expression[] = [];
    let [joined, broken] = [false, false];
    for (;;) {
      const operand = readTerm(cursor);
      if (operand === undefined) break;
      operands.push(operand);
      const sign = signAt(cursor);
      if (sign !== undefined && (sign === '+' || sign === language.concat)) {
        joined = true;
        cursor.index++;
      } else if (gaps.isAt(cursor, operand, joined)) broken = true;
      else break;
    }
    const [first] = operands;
    const last = operands.at(-1);
    if (first === undefined || last === undefined || operands.length === 1) return first;
    return { kind: 'concat', span: covered(first.span, last.span), operands, broken };
  };

  const readTerm = (cursor: Cursor): Expression | undefined => {
    let value = readOperand(cursor);
    const counted: Expression[] = [];
    const path: Expression[] = [];
    while (value !== undefined) {
      const sign = signAt(cursor) ?? '';
      const fills = sign === '%' && language.percentFormat === true;
      if (!fills && !binding.test(sign)) break;
      cursor.index++;
      const right = readOperand(cursor);
      if (right === undefined) break;
      if (fills && value.kind !== 'fill') {
        value = { kind: 'fill', span: covered(value.span, right.span), format: value, values: right };
      } else if (sign === '/' && language.slashJoins === true) {
        if (path.length === 0) path.push(value);
        path.push(right);
      } else {
        if (counted.length === 0) counted.push(value);
        counted.push(right);
      }
    }
    if (value === undefined) return undefined;
    if (counted.length > 0) {
      const operands = path.length > 0 ? [...path, ...counted.slice(1)] : counted;
      const at = covered(value.span, operands.at(-1)?.span ?? value.span);
      const compared = operands.map(() => true);
      return { kind: 'other', span: at, operands, compared, repeated: false, options: undefined };
    }
    if (path.length === 0) return value;
    return { kind: 'path', span: covered(value.span, path.at(-1)?.span ?? value.span), operands: path };
  };

  const readOperand = (cursor: Cursor): Expression | undefined => {
    let node = peek(cursor);
    for (let signs = 0; node !== undefined && signs < mostPrefixes; signs++, node = peek(cursor)) {
      const prefix =
        node.kind === 'sign'
          ? /^(?:[-+!~*@&]|\*\*|\.\.\.|\.\.)$/.test(node.text)
          : node.kind === 'word' && leading.test(fold(node.text));
      if (!prefix) break;
      cursor.index++;
    }
    const member = language.bareCalls === true && signAt(cursor) === '.' ? peek(cursor, 1) : undefined;
    if (node !== undefined && member?.kind === 'word') {
      // A member of the object of `With`.
      cursor.index += 2;
      return readBehind(cursor, { kind: 'name', name: `.${fold(member.text)}`, span: covered(node, member) });
    }
    switch (node?.kind) {
      case undefined:
      case 'break':
      case 'sign':
        return undefined;
      case 'pattern':
        cursor.index++;
        return readBehind(cursor, opaque(node));
      case 'string':
        return readBehind(cursor, readStrings(cursor));
      case 'group': {
        // `[]string{…}`: the elements of a list, behind its type.
        const type = node.bracket === '[' ? peek(cursor, 1) : undefined;
        const elements = type?.kind === 'word' && type.start === node.end ? peek(cursor, 2) : undefined;
        if (elements?.kind === 'group' && elements.bracket === '{' && !elements.block) {
          cursor.index += 3;
          return readList(elements);
        }
        cursor.index++;
        if (node.bracket === '[' && language.attributes === true) return readGroup(node);
        return readBehind(cursor, node.block ? opaque(node) : readGroup(node));
      }
      case 'word':
        break;
    }
    cursor.index++;
    if (/^\d|^&h/i.test(node.text)) return { kind: 'number', span: covered(node, node) };
    if (fold(node.text) === 'new') return readBehind(cursor, readNew(cursor, node));
    if (language.functionWords.test(node.text)) return readFunction(cursor, node);
    return readBehind(cursor, { kind: 'name', name: fold(node.text), span: covered(node, node) });
  };

  const readGroup = (group: Group): Expression => {
    const list = readList(group);
    const [only, ...others] = list.items;
    const single =
      group.bracket === '(' && others.length === 0 && only !== undefined && only.key === undefined;
    return single && !only.spread && !endsWithComma(group) ? only.value : list;
  };

  const readList = (group: Group): List => {
    depth++;
    const items =
      depth > deepestBracket || group.block ? [] : readItems(group.children, 0, group.children.length);
    depth--;
    return { kind: 'list', span: covered(group, group), items };
  };

  const readArms = (group: Group): Expression[] => {
    depth++;
    const arms = depth > deepestBracket ? [] : armsOf(group, expression);
    depth--;
    return arms;
  };

  const { readStrings, readNew, readFunction, readBehind } = createOperands(
    language,
    look,
    fold,
    readList,
    readArms,
  );

  /** What stands between brackets, or in the arguments of a call without brackets. */
  const readItems = (nodes: readonly Node[], index: number, end: number): Item[] => {
    const items: Item[] = [];
    const cursor: Cursor = { nodes, index, end };
    while (cursor.index < end) {
      const before = cursor.index;
      const item = readItem(cursor);
      if (item !== undefined) items.push(item);
      // What stands behind an expression that has ended is not understood; the next separator is a new chance.
      const next = peek(cursor);
      if (
        next !== undefined &&
        (next.kind === 'break' || (next.kind === 'sign' && separators.test(next.text)))
      )
        cursor.index++;
      else if (cursor.index === before) cursor.index++;
    }
    return items;
  };

  const readItem = (cursor: Cursor): Item | undefined => {
    const sign = signAt(cursor);
    const spread = sign !== undefined && /^(?:\.\.\.|\.\.|\*\*?)$/.test(sign);
    // `.FileName = …` in the braces of an object that is made.
    const member = sign === '.' && signAt(cursor, 2) === '=' ? peek(cursor, 1) : undefined;
    const key =
      member?.kind === 'word' ? { text: member.text, span: covered(member, member) } : keyAt(cursor);
    if (key !== undefined) cursor.index += member === undefined ? 2 : 3;
    const value = read(cursor);
    if (value === undefined) return undefined;
    // `args...`
    const spreads = signAt(cursor) === '...';
    if (spreads) cursor.index++;
    return { key, value, spread: spread || spreads || (value.kind === 'other' && value.repeated) };
  };

  /** The key of an entry or the name of an argument: `key:`, `key =`. */
  const keyAt = (cursor: Cursor): Item['key'] => {
    const node = peek(cursor);
    const sign = signAt(cursor, 1);
    const arrow = sign === '=>' && language.arrowKeys === true;
    if (node === undefined || sign === undefined || !(arrow || /^(?::|=|:=)$/.test(sign))) return undefined;
    // The title of a resource is no key.
    if (sign === ':' && language.arrowKeys === true && node.kind !== 'word') return undefined;
    if (sign === '=' && language.equalsCompares === true) return undefined;
    const inner =
      node.kind === 'group' && node.bracket !== '{' && node.children.length === 1 ? node.children[0] : node;
    // `:name =>` is a symbol of Ruby.
    if (inner?.kind === 'word') return { text: inner.text.replace(/^:/, ''), span: covered(node, node) };
    if (inner?.kind === 'string') return { text: sliceSpan(source, inner.inner), span: covered(node, node) };
    return undefined;
  };

  /** The expression at a place, and where the next one can begin. */
  const expression = (nodes: readonly Node[], index: number, end: number) => {
    const cursor: Cursor = { nodes, index, end };
    const value = read(cursor);
    return value === undefined ? undefined : { value, end: cursor.index };
  };

  return { expression, items: readItems, remarksOf: gaps.remarksOf };
}

function endsWithComma({ children }: Group): boolean {
  const last = children.at(-1);
  return last?.kind === 'sign' && last.text === ',';
}
