/** What expressions give, as far as the script settles it. */
import { sliceSpan, type Span } from '../../language/span';
import { createVariableReader, type Lookup } from '../flow/budget';
import type { Choices } from '../flow/choices';
import { fillText, formatText } from '../flow/format';
import { codedText, joinPath, sum, unknownAt } from '../flow/operations';
import { rewritten } from '../text/rewritten';
import { readAt } from '../text/mentions';
import { concatenate, textOf, writtenText, type Text } from '../text/text';
import { holeFor, joined, toText, type Unknown, type Value } from '../text/values';
import { isEmpty, perhapsEmpty } from '../flow/empty-values';
import { number } from './encodings';
import { operand } from '../text/encodings';
import type { Language, Maker } from './language';
import type { Quoted } from './nodes';
import type { Parser } from './parse';
import { createChoose } from './options';
import { quotedText, type CodeAtoms } from './quoted-text';
import { nameOf, type Call, type Expression, type Item, type Other } from './syntax';
import { deepestCode } from './limits';

/** Evaluates expressions. */
export interface Evaluator {
  evaluate(expression: Expression): Value;
  /** The value of an item of a list or a call. */
  itemValue(item: Item): Value;
  /** The list that items make. */
  itemsValue(items: readonly Item[]): Value;
  /** The maker that a call names, if it makes a value of what it gets. */
  makerOf(call: Call): Maker | undefined;
  /** Of the values that an expression can give the one that it gives in the present round, if they are told apart. */
  chosen(expression: Other): Expression | undefined;
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
  const choose = createChoose(choices);
  let depth = 0;

  const unknown = (at: Span): Unknown => unknownAt(at, operand);
  const read = createVariableReader(source.length, lookup, unknown);

  /** What code in a string gives; its place when only the run knows it. */
  const codeAtoms: CodeAtoms = (group, at, literal) => {
    const hole = holeFor({ kind: 'unknown', span: at, literal }, false);
    if (depth > deepestCode || group.children.length === 0) return hole;
    const inner = parser.expression(group.children, 0, group.children.length);
    // What follows the expression says how it is written.
    if (inner === undefined || inner.end < group.children.length) return hole;
    const known = evaluate(inner.value);
    // The brackets belong to the place that reads a variable.
    const value = inner.value.kind === 'name' || isEmpty(known) ? readAt(known, at) : known;
    return value.kind === 'text' && value.atoms.length > 0 ? value : hole;
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

  const itemsValue = (items: readonly Item[]): Value => {
    const values: Value[] = [];
    let partial = false;
    for (const item of items) {
      const value = itemValue(item);
      if (!item.spread) values.push(value);
      else if (value.kind === 'list') {
        for (const element of value.items) values.push(element);
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
      case 'number':
        return /^\d{1,9}$/.test(sliceSpan(source, at)) ? writtenText(source, at, number) : unknown(at);
      case 'name': {
        const constant = Object.hasOwn(language.constants, expression.name.toLowerCase())
          ? language.constants[expression.name.toLowerCase()]
          : undefined;
        return constant === undefined ? read(expression.name, at) : codedText(constant, at, operand);
      }
      case 'list':
        if (expression.items.some(({ key }) => key !== undefined))
          return { kind: 'table', entries: new Map(), partial: true };
        return itemsValue(expression.items);
      case 'concat': {
        const value = sum(expression.operands.map(evaluate));
        return expression.broken === true && value.kind === 'text' ? { ...value, partial: true } : value;
      }
      case 'fill': {
        const format = evaluate(expression.format);
        const values = evaluate(expression.values);
        if (format.kind !== 'text' || values.kind === 'table') return unknown(at);
        return fillText(format, values.kind === 'list' ? values.items : [values]);
      }
      case 'path':
        return joinPath(expression.operands.map(evaluate)) ?? unknown(at);
      case 'call':
        return evaluateCall(expression) ?? unknown(at);
      case 'other': {
        const option = chosen(expression);
        return option === undefined ? unknown(at) : perhapsEmpty(evaluate(option), at);
      }
      case 'member':
      case 'index':
      case 'opaque':
        return unknown(at);
    }
  };

  const chosen = ({ options, span: at }: Other): Expression | undefined => options && choose(at, options);

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
        return itemsValue(args);
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
        return joinList(owner, values);
      case 'either': {
        const option = choose(
          at,
          args.slice(1).map(({ value }) => value),
        );
        return option && perhapsEmpty(evaluate(option), at);
      }
    }
  };

  /** What `new StringBuilder(text)` begins with; a number is only its capacity. */
  const builtText = ([first]: readonly Item[]): Value =>
    first === undefined || first.value.kind === 'number' ? textOf([]) : itemValue(first);

  /** `'{host}'.format(host=…)`: the values by their names. */
  const named = (format: Text, args: readonly Item[]): Value | undefined => {
    if (!/\{\w*\}/.test(format.text)) return undefined;
    let next = 0;
    return rewritten(format, /\{(\w*)\}/g, ([, name = '']) => {
      const item = name === '' ? args[next++] : args.find(({ key }) => key?.text === name);
      const value = item && evaluate(item.value);
      return value?.kind === 'text' ? value : undefined;
    });
  };

  /** `list.join(' ')`, `' '.join(list)`, `String.Join(" ", list)`, `Join(list, " ")`. */
  const joinList = (owner: Expression | undefined, values: readonly Value[]): Value | undefined => {
    const all = [...(owner === undefined ? [] : [evaluate(owner)]), ...values];
    const list = all.find((value) => value.kind === 'list');
    const [separator, ...words] = all.filter(({ kind }) => kind !== 'list');
    const sign = separator?.kind === 'text' ? separator.text : undefined;
    if (list === undefined) {
      // `string.Join(" ", first, second)`: the words one by one.
      const several = owner === undefined && sign !== undefined && words.length > 1;
      return several ? joined({ kind: 'list', items: words, partial: false }, sign) : undefined;
    }
    return all.length > 2 || (all.length > 1 && sign === undefined)
      ? undefined
      : joined(list, sign ?? language.joinedBy ?? '');
  };

  const characterOf = (code: Value | undefined, at: Span): Value | undefined => {
    if (code?.kind !== 'text') return undefined;
    const point = Number(code.text);
    return Number.isInteger(point) && point > 0 && point < 0xffff
      ? codedText(String.fromCharCode(point), at, operand)
      : undefined;
  };

  return { evaluate, itemValue, itemsValue, makerOf, chosen };
}
