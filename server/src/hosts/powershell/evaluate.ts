/** Works out values of expressions as far as the script settles them beyond doubt. */
import { sliceSpan, span, type Span } from '../../language/span';
import { createVariableReader, type Lookup } from '../flow/budget';
import { codedText, joinPath, listOf, sum, unknownAt } from '../flow/operations';
import { literalEncodings, psBare, psCharacter, psNumber } from './encodings';
import { formatText } from '../flow/format';
import { jsonOf, readsJson } from './json-commands';
import type { Part, StringLiteral } from './literals';
import type { Command, Expression, Reader } from './syntax';
import { readAt } from '../text/mentions';
import { concatenate, textOf, writtenText, type Atom, type Literal, type Text } from '../text/text';
import { holeFor, joined, toText, type Unknown, type Value } from '../text/values';

/** Works out values. */
export interface Evaluator {
  evaluate(expression: Expression): Value;
}

/** Gives what a text in JSON holds. */
export type ReadJson = (json: Text) => Value | undefined;

/** Makes an evaluator for one script. */
export function createEvaluator(
  source: string,
  lookup: Lookup,
  reader: Pick<Reader, 'value' | 'skipLines'>,
  jsonValue: ReadJson,
): Evaluator {
  const unknown = (at: Span): Unknown => unknownAt(at, psBare);
  const read = createVariableReader(source.length, lookup, unknown);

  /** The value of `$($table.Key)` in a string; other groups are left to the run. */
  const grouped = ({ start, end }: Span): Value | undefined => {
    const inner = source.startsWith('$(', start) ? reader.value(reader.skipLines(start + 2)) : undefined;
    if (inner === undefined || reader.skipLines(inner.span.end) !== end - 1) return undefined;
    let at = inner;
    while (at.kind === 'member' && at.args === undefined) at = at.target;
    return at.kind === 'variable' ? readAt(evaluate(inner), span(start, end)) : undefined;
  };

  const atomsOf = (part: Part | StringLiteral, literal: Literal): readonly Atom[] => {
    const { span: document } = part;
    switch (part.kind) {
      case 'copy':
        return [{ kind: 'copy', text: source.slice(document.start, document.end), document, literal }];
      case 'escape':
        return [{ kind: 'escape', text: part.text, document, literal }];
      case 'opaque': {
        const value = grouped(document);
        return (value?.kind === 'text' ? value : holeFor({ kind: 'unknown', span: document, literal }, false))
          .atoms;
      }
      case 'string':
        return stringText(part).atoms;
      case 'variable': {
        const value = read(part.name, document);
        if (value.kind === 'unknown') return holeFor({ ...value, literal }, false).atoms;
        return toText(value, false).atoms;
      }
    }
  };

  const stringText = ({ inner, quote, parts }: StringLiteral): Text => {
    const literal: Literal = { start: inner.start, encoding: literalEncodings[quote] };
    const atoms = parts.flatMap((part) => atomsOf(part, literal));
    // An empty string is a place too: completion works in it.
    if (parts.length === 0)
      atoms.push({ kind: 'copy', text: '', document: span(inner.start, inner.start), literal });
    return textOf(atoms);
  };

  const evaluate = (expression: Expression): Value => {
    const { span: at } = expression;
    switch (expression.kind) {
      case 'string':
        return stringText(expression);
      case 'bare': {
        const literal: Literal = { start: at.start, encoding: psBare };
        return textOf(expression.parts.flatMap((part) => atomsOf(part, literal)));
      }
      case 'variable':
        return read(expression.name, at);
      case 'number':
        return /^\d+$/.test(sliceSpan(source, at)) ? writtenText(source, at, psNumber) : unknown(at);
      case 'list':
        return { kind: 'list', items: expression.items.map(evaluate), partial: expression.open };
      case 'group':
        return evaluate(expression.inner);
      case 'table': {
        const entries = new Map<string, Value>();
        for (const { key, value } of expression.entries)
          if (key !== undefined) entries.set(key, evaluate(value));
        return { kind: 'table', entries, partial: expression.open };
      }
      case 'binary':
        return evaluateBinary(expression.operator, expression.left, expression.right) ?? unknown(at);
      case 'unary':
        return (
          (/^.[ic]?join$/.test(expression.operator) ? join(evaluate(expression.operand), '') : undefined) ??
          unknown(at)
        );
      case 'cast':
        return evaluateCast(expression.type, expression.operand) ?? unknown(at);
      case 'member':
        return evaluateMember(expression) ?? unknown(at);
      case 'command':
        return evaluateCommand(expression.command) ?? unknown(at);
      case 'element': {
        const value = evaluate(expression.list);
        const isAlone = value.kind === 'text' && expression.index === 0;
        return (isAlone ? value : elementOf(value, expression.index)) ?? unknown(at);
      }
      case 'pipeline':
        return evaluatePipeline(expression) ?? unknown(at);
      case 'type':
      case 'opaque':
        return unknown(at);
    }
  };

  const join = (value: Value, separator: string): Value | undefined => {
    if (value.kind === 'text') return value;
    return value.kind === 'list' ? joined(value, separator) : undefined;
  };

  const evaluateBinary = (operator: string, left: Expression, right: Expression): Value | undefined => {
    if (operator === '+') return sumOf(left, right);
    const first = evaluate(left);
    if (/^.[ic]?join$/.test(operator)) {
      const separator = evaluate(right);
      return separator.kind === 'text' ? join(first, separator.text) : undefined;
    }
    if (/^.f$/.test(operator) && first.kind === 'text') {
      const values = evaluate(right);
      return formatText(first, values.kind === 'list' ? values.items : [values]);
    }
    return undefined;
  };

  /** Long sums nest as deeply as they are long, so their operands are taken one by one. */
  const sumOf = (left: Expression, right: Expression): Value | undefined => {
    const operands = [right];
    let first = left;
    while (first.kind === 'binary' && first.operator === '+') {
      operands.push(first.right);
      first = first.left;
    }
    const values = [first, ...operands.reverse()].map(evaluate);
    return values.some(({ kind }) => kind === 'table') ? undefined : sum(values);
  };

  const evaluateCast = (type: string, operand: Expression): Value | undefined => {
    const name = type.replace(/\s+/g, '').replace(/^system\./, '');
    if (name === 'char') return characterOf(operand);
    const value = evaluate(operand);
    if (name === 'string' && value.kind === 'list') return toText(value, true);
    const kept = /^(?:string(?:\[\])?|array|object(?:\[\])?|ordered|hashtable|pscustomobject|psobject)$/;
    return kept.test(name) || listType.test(name) ? value : undefined;
  };

  /** `[char]34`, which is how some write a quote. */
  const characterOf = ({ kind, span: at }: Expression): Value | undefined => {
    const code = kind === 'number' ? Number(sliceSpan(source, at)) : NaN;
    if (!Number.isInteger(code) || code > 0xffff) return undefined;
    return codedText(String.fromCharCode(code), at, psCharacter);
  };

  const evaluateMember = (member: Extract<Expression, { kind: 'member' }>): Value | undefined => {
    const { target, name, args, index } = member;
    if (target.kind === 'type' && args !== undefined) {
      const type = target.name.replace(/\s+/g, '').replace(/^system\./, '');
      const values = args.map(evaluate);
      const [first, ...others] = values;
      if (name === 'new' && values.length === 0) return empty(type);
      if (name === 'new' && isBuilder(type) && first?.kind === 'text' && others.length === 0) return first;
      if (first === undefined) return undefined;
      if (type === 'string' && name === 'format' && first.kind === 'text') return formatText(first, others);
      if (type === 'string' && name === 'concat')
        return concatenate(values.map((value) => toText(value, false)));
      if (type === 'string' && name === 'join' && first.kind === 'text') {
        const [second] = others;
        const list = others.length === 1 && second !== undefined ? second : listOf(others);
        return join(list, first.text);
      }
      if (type === 'io.path' && name === 'combine') return pathOf(values);
      return undefined;
    }
    const value = evaluate(target);
    if (value.kind === 'table' && args === undefined && name !== undefined) return value.entries.get(name);
    if (value.kind === 'list' && index !== undefined) return elementOf(value, index);
    // `$args` is a list, whatever was given.
    if (value.kind === 'text' && index === 0 && target.kind === 'variable' && target.name === 'args')
      return value;
    if (value.kind === 'text' && name === 'tostring' && args?.length === 0) return value;
    if (value.kind === 'text' && name === 'trim' && args?.length === 0)
      return value.text.trim() === value.text ? value : undefined;
    return undefined;
  };

  const evaluateJson = (expression: Expression | undefined): Value | undefined => {
    const value = expression && evaluate(expression);
    return value?.kind === 'text' ? jsonValue(value) : undefined;
  };

  const evaluatePipeline = (pipeline: Extract<Expression, { kind: 'pipeline' }>): Value | undefined => {
    const { head, command, span: at } = pipeline;
    if (command === undefined || !readsJson(command, source)) return undefined;
    // What stands behind it may change its result.
    return source.slice(command.span.end, at.end).trim() === '' ? evaluateJson(head) : undefined;
  };

  const evaluateCommand = (command: Command): Value | undefined => {
    const { name, words, sound } = command;
    if (!sound) return undefined;
    if (readsJson(command, source)) return evaluateJson(jsonOf(command));
    const called = source.slice(name.span.start, name.span.end).toLowerCase();
    const values = words.flatMap((word) => (word.kind === 'verbatim' ? [] : (word.value ?? [])));
    if (called === 'join-path') return pathOf(values.map(evaluate));
    const [first] = values;
    if (called === 'new-object' && first !== undefined && values.length === 1) {
      const type = evaluate(first);
      return type.kind === 'text' ? empty(type.text.toLowerCase().replace(/^system\./, '')) : undefined;
    }
    return undefined;
  };

  return { evaluate };
}

const listType = /^collections\.(?:arraylist|generic\.list\[(?:system\.)?(?:string|object)\])$/;

function isBuilder(type: string): boolean {
  return type === 'text.stringbuilder';
}

/** What a new object of a type holds, for lists and string builders. */
function empty(type: string): Value | undefined {
  if (listType.test(type)) return listOf([]);
  return isBuilder(type) ? textOf([]) : undefined;
}

/** The text of a script block that an expression makes; undefined for any other expression. */
export function blockText(expression: Expression | undefined, evaluator: Evaluator): Text | undefined {
  if (expression?.kind === 'group') return blockText(expression.inner, evaluator);
  if (expression?.kind !== 'member' || expression.name !== 'create') return undefined;
  const { target, args = [] } = expression;
  const [script] = args;
  if (target.kind !== 'type' || !target.name.endsWith('scriptblock') || script === undefined)
    return undefined;
  const value = evaluator.evaluate(script);
  return value.kind === 'text' ? value : undefined;
}

/** An element of a list of which all is known. */
function elementOf(value: Value, index: number): Value | undefined {
  return value.kind === 'list' && !value.partial ? value.items[index] : undefined;
}

/** A path of at least two parts. */
function pathOf(values: readonly Value[]): Value | undefined {
  return values.length < 2 ? undefined : joinPath(values);
}
