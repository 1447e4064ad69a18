/** Reads expressions: PowerShell's expression mode (about_Operators, about_Operator_Precedence). */
import { span } from '../../language/span';
import { matchEnd } from '../text/sticky';
import { isDash, variableName, variableHere } from './characters';
import { readGroup, readMembers } from './primary';
import { skipBlanks } from './scanner';
import type { Expression, Reader } from './syntax';
import { readElements, readString } from './words';

const commaPrecedence = 8;
const unaryPrecedence = 9;

const precedences: readonly (readonly [RegExp, number])[] = [
  [/^(?:and|or|xor)$/, 1],
  [/^(?:band|bor|bxor)$/, 2],
  [/^f$/, 6],
  [/^[a-z]+$/, 3],
];

/** The operator that stands at an offset. */
function operatorAt(text: string, offset: number): { operator: string; precedence: number } | undefined {
  const character = text[offset];
  if (character === undefined) return undefined;
  if (isDash(character)) {
    const end = matchEnd(/[A-Za-z]+(?![\w-])/y, text, offset + 1);
    if (end !== undefined) {
      const word = text.slice(offset + 1, end).toLowerCase();
      const precedence = precedences.find(([pattern]) => pattern.test(word))?.[1] ?? 3;
      return { operator: `-${word}`, precedence };
    }
  }
  if (character === ',') return { operator: ',', precedence: commaPrecedence };
  if (text.startsWith('..', offset)) return { operator: '..', precedence: 7 };
  const two = text[offset + 1];
  if (!/[+\-*/%]/.test(character) || two === '=' || two === character) return undefined;
  return { operator: character, precedence: /[+-]/.test(character) ? 4 : 5 };
}

/**
 * Reads an expression whose operators bind at least as tightly as `precedence`.
 *
 * @param commas false in the arguments of a call, where a comma is no operator
 */
export function readExpression(
  reader: Reader,
  start: number,
  precedence: number,
  commas: boolean,
): Expression | undefined {
  const { text, scanner } = reader.source;
  let left = readUnary(reader, start, commas);
  while (left !== undefined) {
    const at = skipBlanks(text, scanner, left.span.end);
    const found = operatorAt(text, at);
    if (found === undefined || found.precedence < precedence) return left;
    if (found.operator === ',') {
      if (!commas) return left;
      left = readElements(reader, left, (offset) => reader.expression(offset, unaryPrecedence));
      continue;
    }
    const right = reader.expression(
      reader.skipLines(at + found.operator.length),
      found.precedence + 1,
      commas,
    );
    if (right === undefined) return undefined;
    const { operator } = found;
    left = { kind: 'binary', span: span(left.span.start, right.span.end), operator, left, right };
  }
  return left;
}

function readUnary(reader: Reader, start: number, commas: boolean): Expression | undefined {
  const { text } = reader.source;
  const character = text[start];
  if (character === '[') return readTyped(reader, start);
  const sign = /[-\u2013-\u2015](?:i|c)?(?:join|split|not|bnot)(?![\w-])|!|,|\+{1,2}|--?(?![A-Za-z])/iy;
  const end = matchEnd(sign, text, start);
  if (end === undefined) return readPrimary(reader, start);
  const operator = text.slice(start, end).toLowerCase();
  if (operator === ',' && !commas) return undefined;
  const operand = reader.expression(reader.skipLines(end), unaryPrecedence, commas);
  if (operand === undefined) return undefined;
  const range = span(start, operand.span.end);
  return operator === ','
    ? { kind: 'list', span: range, items: [operand], open: false }
    : { kind: 'unary', span: range, operator, operand };
}

/** Reads `[type]`, and what it is applied to. */
function readTyped(reader: Reader, start: number): Expression | undefined {
  const { text, scanner } = reader.source;
  const end = matchEnd(/\[[\w.,+`\s]*(?:\[[\w.,+`\s[\]]*\])?\]/y, text, start);
  if (end === undefined) return undefined;
  const name = text.slice(start + 1, end - 1).toLowerCase();
  const type: Expression = { kind: 'type', span: span(start, end), name };
  if (text.startsWith('::', end)) return readMembers(reader, type);
  const operandStart = skipBlanks(text, scanner, end);
  if (!/[^\s|&;,)}\].=<>]/.test(text[operandStart] ?? ' ')) return type;
  const operand = reader.expression(operandStart, unaryPrecedence);
  return operand === undefined
    ? type
    : { kind: 'cast', span: span(start, operand.span.end), type: name, operand };
}

/** Reads a literal, a variable or a group, with what follows it. */
function readPrimary(reader: Reader, start: number): Expression | undefined {
  const { text, scanner } = reader.source;
  if (scanner.quoteAt(start) !== undefined) {
    const literal = readString(reader, start);
    return literal && readMembers(reader, literal);
  }
  if (/^(?:[({]|[@$][({])/.test(text.slice(start, start + 2)) && !text.startsWith('${', start)) {
    const group = readGroup(reader, start);
    return group && readMembers(reader, group);
  }
  const variable = matchEnd(variableHere, text, start);
  if (variable !== undefined) {
    const name = variableName(text.slice(start, variable));
    return readMembers(reader, { kind: 'variable', span: span(start, variable), name, splat: false });
  }
  const number = matchEnd(/\d[\w.]*/y, text, start);
  return number === undefined ? undefined : { kind: 'number', span: span(start, number) };
}
