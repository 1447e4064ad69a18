/** Reads operands that are made of several parts: strings, new objects, functions, and what stands behind an operand. */
import { covered, opaque, type Cursor, type Look } from './cursor';
import type { Language } from './language';
import { wordAt, type Group, type Node, type Quoted } from './nodes';
import { callOf, type Expression, type Item, type List, type StringExpression } from './syntax';
import { longestChain } from './limits';

/**
 * Makes a reader of operands.
 *
 * @param fold gives a name in the letter case that counts
 * @param readList reads what stands in brackets
 * @param readArms reads the values in the braces of an expression that takes one of them
 */
export function createOperands(
  language: Language,
  { peek }: Look,
  fold: (text: string) => string,
  readList: (group: Group) => List,
  readArms: (group: Group) => readonly Expression[],
) {
  /** One string, or several that are one. */
  const readStrings = (cursor: Cursor): Expression => {
    const strings: StringExpression[] = [];
    for (let node = peek(cursor); node?.kind === 'string'; node = peek(cursor)) {
      strings.push({ kind: 'string', span: covered(node, node), literal: node });
      cursor.index++;
      if (language.adjacent !== true) break;
    }
    const [first, ...others] = strings as [StringExpression, ...StringExpression[]];
    const last = others.at(-1);
    return last === undefined
      ? first
      : { kind: 'concat', span: covered(first.span, last.span), operands: strings };
  };

  /** Whether a word leads to the braces of a new object: `New Type With { … }`, `New List(Of T) From { … }`. */
  const isBeforeBraces = (cursor: Cursor): boolean => {
    const node = peek(cursor);
    const next = peek(cursor, 1);
    return (
      node?.kind === 'word' &&
      /^(?:with|from)$/i.test(node.text) &&
      next?.kind === 'group' &&
      next.bracket === '{'
    );
  };

  /** Reads what stands behind `new`: `new Type<T>(…) { … }`, `new[] { … }`, `new { … }`, `New Type(Of T) With { … }`. */
  const readNew = (cursor: Cursor, start: Node): Expression => {
    let name = '';
    let end = start;
    let angles = 0;
    for (let node = peek(cursor); node !== undefined; node = peek(cursor)) {
      if (node.kind === 'sign' && /^[<>]$/.test(node.text)) angles += node.text === '<' ? 1 : -1;
      else if (isBeforeBraces(cursor)) break;
      else if (node.kind === 'word') name += angles === 0 ? node.text : '';
      else if (node.kind === 'sign' && node.text === '.') name += angles === 0 ? '.' : '';
      else if (!(node.kind === 'sign' && /^[?,]$/.test(node.text) && angles > 0)) break;
      end = node;
      cursor.index++;
    }
    let args: readonly Item[] = [];
    let settings: List | undefined;
    const nextGroup = (): Node | undefined => {
      if (isBeforeBraces(cursor)) cursor.index++;
      return peek(cursor);
    };
    for (let node = nextGroup(); node?.kind === 'group' && !node.block; node = nextGroup()) {
      if (node.bracket === '(' && !/^of$/i.test(wordAt(node.children, 0))) args = readList(node).items;
      if (node.bracket === '{') settings = readList(node);
      end = node;
      cursor.index++;
      if (node.bracket === '{') break;
    }
    const at = covered(start, end);
    // `new[] { … }`, `new List<string> { … }`.
    const isList =
      settings !== undefined && args.length === 0 && settings.items.every(({ key }) => key === undefined);
    if (settings !== undefined && isList) return { ...settings, span: at };
    const callee: Expression = { kind: 'name', name: fold(name), span: at };
    return { kind: 'call', span: at, callee, args, created: true, settings };
  };

  /** A function as a value: its code is read on its own. */
  const readFunction = (cursor: Cursor, start: Node): Expression => {
    let end = start;
    let parameters: List | undefined;
    for (let node = peek(cursor); node !== undefined; node = peek(cursor)) {
      if (node.kind === 'break' || (node.kind === 'sign' && /^[,;]$/.test(node.text))) break;
      end = node;
      cursor.index++;
      // Defaults of parameters are values like any other.
      if (node.kind === 'group' && node.bracket === '(') parameters ??= readList(node);
      if (node.kind === 'sign' && node.text === ':') break;
      if (node.kind === 'group' && node.block) break;
    }
    return parameters ?? opaque(covered(start, end));
  };

  /** Whether a template is given to the function before it. */
  const isTemplateOf = (value: Expression, { start, form }: Quoted): boolean =>
    value.kind === 'name' && start === value.span.end && form.encoding.id === 'jsTemplate';

  /** Members, calls and elements behind an operand. */
  const readBehind = (cursor: Cursor, first: Expression): Expression => {
    let value = first;
    for (let links = 0; links < longestChain; links++) {
      const node = peek(cursor);
      const next = peek(cursor, 1);
      if (node?.kind === 'sign' && /^(?:\.|\?\.|->|::)$/.test(node.text) && next?.kind === 'word') {
        cursor.index += 2;
        const at = covered(value.span, next);
        const name = fold(next.text);
        value =
          value.kind === 'name'
            ? { kind: 'name', name: `${value.name}.${name}`, span: at }
            : { kind: 'member', target: value, name, span: at };
      } else if (node?.kind === 'group' && node.bracket === '(') {
        if (first.kind === 'string' && value === first) return value;
        cursor.index++;
        const { items } = readList(node);
        value = callOf(value, covered(value.span, node), items);
      } else if (node?.kind === 'group' && node.bracket === '[') {
        cursor.index++;
        value = {
          kind: 'index',
          span: covered(value.span, node),
          target: value,
          items: readList(node).items,
        };
      } else if (node?.kind === 'string' && isTemplateOf(value, node)) {
        // A template with a function before it.
        cursor.index++;
        const item = {
          key: undefined,
          spread: false,
          value: { kind: 'string' as const, span: covered(node, node), literal: node },
        };
        value = callOf(value, covered(value.span, node), [item]);
      } else if (
        node?.kind === 'word' &&
        node.text === language.armsBehind &&
        next?.kind === 'group' &&
        next.bracket === '{'
      ) {
        cursor.index += 2;
        const arms = readArms(next);
        value = {
          kind: 'other',
          span: covered(value.span, next),
          operands: [value, ...arms],
          compared: [true, ...arms.map(() => false)],
          repeated: false,
          options: arms,
        };
      } else if (node?.kind === 'sign' && node.text === '!' && (next === undefined || next.kind === 'sign')) {
        cursor.index++;
      } else return value;
    }
    return opaque(value.span);
  };

  return { readStrings, readNew, readFunction, readBehind };
}
