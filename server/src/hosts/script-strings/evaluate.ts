/** What expressions give, as far as the script settles it. */
import type { Span } from '../../language/span';
import type { Choices } from '../flow/choices';
import { formatText } from '../flow/format';
import { rewritten } from '../text/rewritten';
import {
  characters,
  concatenate,
  holeFor,
  insertedText,
  joinTexts,
  textOf,
  toText,
  type Atom,
  type Literal,
  type Text,
  type Value,
} from '../text/values';
import { operand } from './encodings';
import type { Language, Maker } from './language';
import type { Group, Quoted } from './nodes';
import type { Parser } from './parse';
import { fillText } from './printf';
import { quotedText } from './quoted-text';
import { nameOf, type Call, type Expression, type Item } from './syntax';
import { deepestCode, mostAtoms } from './limits';

/** The value of a variable at an offset; undefined when only the run knows it. */
export type Lookup = (name: string, offset: number) => Value | undefined;

/** Evaluates expressions. */
export interface Evaluator {
  evaluate(expression: Expression): Value;
  /** The value of an item of a list or a call. */
  itemValue(item: Item): Value;
  /** The list that items make. */
  listOf(items: readonly Item[]): Value;
  /** The maker that a call names, if it makes a value of what it gets. */
  makerOf(call: Call): Maker | undefined;
}

/** Makes an evaluator for one script. */
export function createEvaluator(
  source: string,
  language: Language,
  parser: Parser,
  choices: Choices,
  lookup: Lookup,
): Evaluator {
  const literals = new Map<Quoted, Text>();
  let depth = 0;

  const unknown = (at: Span): Value => ({
    kind: 'unknown',
    span: at,
    literal: { start: at.start, encoding: operand },
  });

  const read = (name: string, at: Span): Value => {
    const value = lookup(name, at.start);
    return value === undefined || value.kind === 'unknown' || sizeOf(value) > mostAtoms ? unknown(at) : value;
  };

  /** What code in a string gives; its place when only the run knows it. */
  const codeAtoms = (group: Group, at: Span, literal: Literal): readonly Atom[] => {
    const hole = holeFor({ kind: 'unknown', span: at, literal }, false).atoms;
    if (depth > deepestCode || group.children.length === 0) return hole;
    const inner = parser.expression(group.children, 0, group.children.length);
    // What follows the expression says how it is written.
    if (inner === undefined || inner.end < group.children.length) return hole;
    const value = evaluate(inner.value);
    return value.kind === 'text' && characters(value) !== '' ? value.atoms : hole;
  };

  const stringText = (quoted: Quoted): Text => {
    const known = literals.get(quoted);
    if (known !== undefined) return known;
    const { asked } = choices;
    depth++;
    const text = quotedText(source, quoted, codeAtoms);
    depth--;
    if (choices.asked === asked) literals.set(quoted, text);
    return text;
  };

  const itemValue = ({ value, spread }: Item): Value => {
    const known = evaluate(value);
    return spread && known.kind !== 'list' ? { kind: 'list', items: [], partial: true } : known;
  };

  const listOf = (items: readonly Item[]): Value => {
    const values: Value[] = [];
    let partial = false;
    for (const item of items) {
      const value = itemValue(item);
      if (!item.spread) values.push(value);
      else if (value.kind === 'list') {
        values.push(...value.items.slice(0, mostAtoms));
        partial ||= value.partial;
      }
    }
    return { kind: 'list', items: values, partial };
  };

  const evaluate = (expression: Expression): Value => {
    const { span: at } = expression;
    switch (expression.kind) {
      case 'string':
        return stringText(expression.literal);
      case 'number': {
        const text = source.slice(at.start, at.end);
        const literal: Literal = { start: at.start, encoding: language.numbers };
        return /^\d{1,9}$/.test(text) ? textOf([{ kind: 'copy', text, document: at, literal }]) : unknown(at);
      }
      case 'name': {
        const constant = Object.hasOwn(language.constants, expression.name.toLowerCase())
          ? language.constants[expression.name.toLowerCase()]
          : undefined;
        return constant === undefined ? read(expression.name, at) : written(constant, at);
      }
      case 'list':
        if (expression.items.some(({ key }) => key !== undefined))
          return { kind: 'table', entries: new Map(), partial: true };
        return listOf(expression.items);
      case 'concat':
        return sum(expression.operands);
      case 'fill': {
        const format = evaluate(expression.format);
        const values = evaluate(expression.values);
        if (format.kind !== 'text' || values.kind === 'table') return unknown(at);
        return fillText(format, values.kind === 'list' ? values.items : [values]) ?? unknown(at);
      }
      case 'path':
        return joinPath(expression.operands.map(evaluate)) ?? unknown(at);
      case 'call':
        return evaluateCall(expression) ?? unknown(at);
      case 'member':
      case 'index':
      case 'other':
      case 'opaque':
        return unknown(at);
    }
  };

  /** A text that is written as code, such as `Chr(34)`. */
  const written = (text: string, at: Span): Text =>
    textOf([{ kind: 'escape', text, document: at, literal: { start: at.start, encoding: operand } }]);

  const sum = (operands: readonly Expression[]): Value => {
    const values = operands.map(evaluate);
    const [first] = values;
    if (first?.kind !== 'list') return concatenate(values.map((value) => toText(value, false)));
    const items = values.flatMap((value) => (value.kind === 'list' ? value.items : [value]));
    return { kind: 'list', items, partial: values.some((value) => value.kind === 'list' && value.partial) };
  };

  const makerOf = ({ callee, created }: Call): Maker | undefined => {
    if (created) return undefined;
    const name = nameOf(callee).toLowerCase();
    if (Object.hasOwn(language.functions, name)) return language.functions[name];
    const last = name.slice(name.lastIndexOf('.') + 1);
    const isMethod = callee.kind === 'member' || name.includes('.');
    return isMethod && Object.hasOwn(language.methods, last) ? language.methods[last] : undefined;
  };

  /** The object that a method is called on. */
  const ownerOf = (callee: Expression): Expression | undefined => {
    if (callee.kind === 'member') return callee.target;
    if (callee.kind !== 'name' || !callee.name.includes('.')) return undefined;
    const end = callee.name.lastIndexOf('.');
    return { kind: 'name', name: callee.name.slice(0, end), span: callee.span };
  };

  const evaluateCall = (call: Call): Value | undefined => {
    const { callee, args, span: at } = call;
    const maker = makerOf(call);
    if (call.created && /(?:^|\.)stringbuilder$/i.test(nameOf(callee))) return builtText(args);
    if (maker === undefined) return undefined;
    const name = nameOf(callee).toLowerCase();
    const isFunction = Object.hasOwn(language.functions, name);
    const owner = isFunction ? undefined : ownerOf(callee);
    const values = args.map(itemValue);
    const [first] = values;
    switch (maker) {
      case 'character':
        return characterOf(first, at);
      case 'list':
        return listOf(args);
      case 'same':
        // A method gives its object, or what an object of another kind makes of its argument.
        return owner !== undefined && values.length === 0 ? evaluate(owner) : first;
      case 'path':
        return joinPath(values);
      case 'concat':
        return concatenate(
          [...(owner === undefined ? [] : [evaluate(owner)]), ...values].map((value) => toText(value, false)),
        );
      case 'format': {
        const format = owner === undefined ? first : evaluate(owner);
        if (format?.kind !== 'text') return undefined;
        return formatText(format, owner === undefined ? values.slice(1) : values) ?? named(format, args);
      }
      case 'printf':
        return first?.kind === 'text' ? fillText(first, values.slice(1)) : undefined;
      case 'joinList':
        return joined(owner, values);
    }
  };

  /** What `new StringBuilder(text)` begins with; a number is only its capacity. */
  const builtText = ([first]: readonly Item[]): Value =>
    first === undefined || first.value.kind === 'number' ? textOf([]) : itemValue(first);

  /** `'{host}'.format(host=…)`: the values by their names. */
  const named = (format: Text, args: readonly Item[]): Value | undefined => {
    if (!/\{\w*\}/.test(characters(format))) return undefined;
    let next = 0;
    return rewritten(format, /\{(\w*)\}/g, ([, name = '']) => {
      const item = name === '' ? args[next++] : args.find(({ key }) => key?.text === name);
      const value = item && evaluate(item.value);
      return value?.kind === 'text' ? value : undefined;
    });
  };

  /** `list.join(' ')`, `' '.join(list)`, `String.Join(" ", list)`, `Join(list, " ")`. */
  const joined = (owner: Expression | undefined, values: readonly Value[]): Value | undefined => {
    const all = [...(owner === undefined ? [] : [evaluate(owner)]), ...values];
    const given = all.find(({ kind }) => kind === 'list');
    const [separator, ...words] = all.filter(({ kind }) => kind !== 'list');
    // `string.Join(" ", first, second)`: the words one by one.
    if (given === undefined && owner === undefined && separator?.kind === 'text' && words.length > 1)
      return joined(undefined, [separator, { kind: 'list', items: words, partial: false }]);
    const list = given;
    if (list?.kind !== 'list' || (all.length > 1 && separator?.kind !== 'text') || all.length > 2)
      return undefined;
    const sign = separator?.kind === 'text' ? characters(separator) : language.joinedBy;
    const text = joinTexts(
      list.items.map((item) => toText(item, true)),
      sign,
    );
    return textOf(text.atoms, text.partial || list.partial);
  };

  const characterOf = (code: Value | undefined, at: Span): Value | undefined => {
    if (code?.kind !== 'text') return undefined;
    const number = Number(characters(code));
    return Number.isInteger(number) && number > 0 && number < 0xffff
      ? written(String.fromCharCode(number), at)
      : undefined;
  };

  return { evaluate, itemValue, listOf, makerOf };
}

/** How many stretches a value has. */
export function sizeOf(value: Value): number {
  if (value.kind === 'text') return value.atoms.length;
  return value.kind === 'list' ? value.items.reduce((size, item) => size + sizeOf(item), 0) : 1;
}

/** A path of parts, with a backslash between them unless one is there. */
function joinPath(values: readonly Value[]): Value | undefined {
  if (values.length === 0) return undefined;
  return values
    .map((value) => toText(value, false))
    .reduce((path, part) => {
      const divided = /[\\/]$/.test(characters(path)) || /^[\\/]/.test(characters(part));
      return concatenate(divided ? [path, part] : [path, insertedText('\\'), part]);
    });
}
