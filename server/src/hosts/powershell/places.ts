/** Command lines in values that no command of the script takes: what the place and the text itself tell. */
import { areArguments, hasItem, programOf } from '../evidence';
import type { CallContext, Found } from './calls';
import { judgePair } from './calls';
import { launches } from './launch';
import { isHandler, isMessage } from './mentions';
import { commandLinesIn } from './shell-text';
import type { Entry, Expression, Member, Table } from './syntax';
import { characters, toText, type Text, type Value } from './values';

/**
 * How much a place tells.
 * - `used`: it goes to ccmsetup as arguments.
 * - `feeds`: it can hold arguments: a variable, a parameter's default, a field with such a name.
 * - `any`: anything can stand here.
 */
export type Place = 'used' | 'feeds' | 'any';

/** The command lines in a text that stands in a place. */
export function judgeText(text: Text, place: Place): Text[] {
  const inside = commandLinesIn(text, false);
  if (inside.length > 0) return inside;
  const written = characters(text);
  const isList = place === 'used' ? hasItem(written) : place === 'feeds' && areArguments(written);
  return isList ? [text] : [];
}

/** The command lines in a value. */
export function judgeValue(value: Value, place: Place): Found[] {
  if (value.kind === 'unknown' || value.kind === 'table') return [];
  const found = judgeText(toText(value, true), place).map((text) => ({ text }));
  if (found.length > 0 || value.kind === 'text') return found;
  return value.items.flatMap((item) => judgeValue(item, 'any'));
}

/** Methods that start what they get. */
const startingMethods = new Set([
  'start',
  'run',
  'exec',
  'create',
  'shellexecute',
  'shellexecutew',
  'invokescript',
]);

/** The command lines in an expression that stands for itself, in `place`. */
export function judgeExpression(expression: Expression, place: Place, context: CallContext): Found[] {
  const { evaluator } = context;
  switch (expression.kind) {
    case 'group':
      return judgeExpression(expression.inner, place, context);
    case 'cast':
      return judgeExpression(expression.operand, place, context);
    case 'string':
    case 'list':
      return judgeValue(evaluator.evaluate(expression), place);
    case 'unary':
      return /join$/.test(expression.operator) ? judgeValue(evaluator.evaluate(expression), place) : [];
    case 'binary':
      return /^(?:\+|.f|.[ic]?join)$/.test(expression.operator)
        ? judgeValue(evaluator.evaluate(expression), place)
        : [];
    case 'pipeline': {
      const silent =
        isHandler(expression.next) || (isMessage(expression.next) && expression.next !== 'out-null');
      return silent ? [] : judgeExpression(expression.head, place, context);
    }
    case 'table':
      return judgeTable(expression, context);
    case 'member':
      return judgeMember(expression, place, context);
    case 'bare':
    case 'variable':
    case 'number':
    case 'command':
    case 'type':
    case 'opaque':
      return [];
  }
}

function judgeMember(member: Member, place: Place, context: CallContext): Found[] {
  const { evaluator } = context;
  const { target, name, args } = member;
  if (args === undefined || name === undefined) return [];
  const type = target.kind === 'type' ? target.name : '';
  if (/^(?:system\.)?string$/.test(type)) return judgeValue(evaluator.evaluate(member), place);
  if (type.endsWith('scriptblock') && name === 'create') {
    const [script] = args.map((argument) => evaluator.evaluate(argument));
    return script?.kind === 'text' ? context.inScript(script).map((text) => ({ text })) : [];
  }
  const starts = startingMethods.has(name) || (name === 'new' && type.endsWith('processstartinfo'));
  if (!starts) return [];
  const [path, list] = args.map((argument) => evaluator.evaluate(argument));
  if (path === undefined) return [];
  const program = toText(path, false);
  if (programOf(characters(program)) !== 'other')
    return launches(program, list?.kind === 'text' ? list : undefined, context.inScript).map((text) => ({
      text,
    }));
  return commandLinesIn(program, true).map((text) => ({ text }));
}

const pathKey = /path|file|exe|program|installer|setup|command|cmd|source|target|application/;
const argumentsKey = /arg|param|option|switch|propert/;
const feedingKey = /arg|param|option|switch|propert|install|command|cmd|string|line|msi/;
const messageKey = /message|description|comment|log|title|help|synopsis|notes|text|regex|pattern|match/;

/** The command lines in a hashtable or a DSC resource: a path with arguments beside it, or texts on their own. */
export function judgeTable(table: Table, context: CallContext): Found[] {
  const value = (entry: Entry): Value => context.evaluator.evaluate(entry.value);
  const keyed = table.entries.filter(({ key }) => key !== undefined && !messageKey.test(key));
  const path = keyed.find((entry) => {
    if (!pathKey.test(entry.key ?? '')) return false;
    const known = value(entry);
    return known.kind === 'text' && programOf(characters(known)) !== 'other';
  });
  const lists = keyed.filter((entry) => entry !== path && argumentsKey.test(entry.key ?? ''));
  const pairs =
    path === undefined ? [] : lists.flatMap((entry) => judgePair(value(path), value(entry), context));
  if (pairs.length > 0) return pairs;
  return keyed.flatMap((entry) =>
    judgeExpression(entry.value, feedingKey.test(entry.key ?? '') ? 'feeds' : 'any', context),
  );
}
