/** Command lines in values that no command of the script takes: what the place and the text itself tell. */
import type { Span } from '../../language/span';
import { areArguments, hasItem, programOf } from '../commands/evidence';
import type { PlaceContext } from '../host';
import { judgePair, pathOf, startedLines, type CallContext } from './call-context';
import { blockText } from './evaluate';
import { fileText, writers, writtenFile } from './files';
import { jsonOf, readsJson } from './json-commands';
import { linesOf, waitedFor, type Found } from '../flow/search';
import {
  areLikelyArguments,
  contextOfName,
  holdsArguments,
  holdsLine,
  holdsProgram,
  isInstallationProperty,
} from '../commands/names';
import { contextOfVariable, isHandler, isMessage, isPolicyValue, isToldParameter } from './mentions';
import { isSpoken } from '../commands/prose';
import { commandLinesIn } from '../commands/shell-text';
import type { Entry, Expression, Member, Table } from './syntax';
import type { Text } from '../text/text';
import { toText, type Value } from '../text/values';

/**
 * How much a place tells.
 * - `used`: it goes to ccmsetup as arguments.
 * - `feeds`: it can hold arguments: a variable, a parameter's default, a field with such a name.
 * - `any`: anything can stand here.
 */
export type Place = 'used' | 'feeds' | 'any';

/** The command lines in a text that stands in a place. */
function judgeText(value: Text, place: Place, context: CallContext): readonly Found[] {
  const text = context.evaluator.likelyPrograms(value);
  const other = context.inOther(text);
  if (other !== undefined) return other;
  const inside = commandLinesIn(text, false).filter((line) => place === 'used' || !isSpoken(line.text, 0));
  const written = text.text;
  const isList = place === 'used' ? hasItem(written) : place === 'feeds' && areArguments(written);
  return linesOf(inside.length > 0 ? inside : isList ? [text] : []);
}

/** The command lines in a value. */
export function judgeValue(value: Value, place: Place, context: CallContext): readonly Found[] {
  if (value.kind === 'unknown' || value.kind === 'table') return [];
  const found = judgeText(toText(value, true), place, context);
  if (found.length > 0 || value.kind === 'text') return found;
  return value.items.flatMap((item) => judgeValue(item, 'any', context));
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

/** Methods that put what they get into a list or a text, which somebody may start or write to a file. */
const collectingMethods = new Set(['add', 'addrange', 'append', 'appendline', 'enqueue', 'push']);

/** The command lines in an expression that stands for itself, in `place`. */
export function judgeExpression(
  expression: Expression,
  place: Place,
  context: CallContext,
): readonly Found[] {
  const { evaluator } = context;
  switch (expression.kind) {
    case 'group':
      return judgeExpression(expression.inner, place, context);
    case 'cast':
      return judgeExpression(expression.operand, place, context);
    case 'string':
    case 'list':
      return judgeValue(evaluator.evaluate(expression), place, context);
    case 'unary':
      return /join$/.test(expression.operator)
        ? judgeValue(evaluator.evaluate(expression), place, context)
        : [];
    case 'binary':
      return /^(?:\+|.f|.[ic]?join)$/.test(expression.operator)
        ? judgeValue(evaluator.evaluate(expression), place, context)
        : [];
    case 'pipeline': {
      const writer = writers.get(expression.next);
      if (writer !== undefined && expression.command !== undefined) {
        const file = writtenFile(expression.command, writer, evaluator);
        return context.inOther(fileText(evaluator.evaluate(expression.head)), file ?? '') ?? [];
      }
      const silent =
        isHandler(expression.next) || (isMessage(expression.next) && expression.next !== 'out-null');
      return silent ? [] : judgeExpression(expression.head, place, context);
    }
    case 'table':
      return judgeTable(expression, context);
    case 'member':
      return judgeMember(expression, place, context);
    case 'command': {
      const { command } = expression;
      const json = readsJson(command, context.source) ? jsonOf(command) : undefined;
      return json === undefined ? [] : judgeExpression(json, place, context);
    }
    case 'element':
      return expression.index === 0 ? judgeExpression(expression.list, place, context) : [];
    case 'bare':
    case 'variable':
    case 'number':
    case 'type':
    case 'opaque':
      return [];
  }
}

function judgeMember(member: Member, place: Place, context: CallContext): readonly Found[] {
  const { evaluator } = context;
  const { target, name, args } = member;
  // `('{ … }' | ConvertFrom-Json).Name`
  const made = target.kind === 'group' && /^(?:pipeline|command)$/.test(target.inner.kind);
  if (made && args === undefined) return judgeExpression(target, place, context);
  if (args === undefined || name === undefined) return [];
  if (name === 'waitforexit' && target.kind === 'member') return judgeMember(target, place, context);
  const type = target.kind === 'type' ? target.name : '';
  if (/^(?:system\.)?string$/.test(type)) return judgeValue(evaluator.evaluate(member), place, context);
  const block = blockText(member, evaluator);
  if (block !== undefined) return linesOf(context.inScript(block));
  if (/(?:^|\.)io\.file$/.test(type) && /^(?:write|append)all(?:text|lines)$/.test(name)) {
    const [file, content] = args.map((argument) => evaluator.evaluate(argument));
    const path = file?.kind === 'text' ? file.text : undefined;
    return content === undefined ? [] : (context.inOther(fileText(content), path) ?? []);
  }
  const [key, set] = args;
  if (key?.kind === 'string' && set !== undefined && /^(?:set|add)/.test(name)) {
    // `$tsenv.SetValue('SMSClientInstallProperties', …)`
    const settled = contextOfVariable(evaluator.evaluate(key));
    const text = toText(evaluator.evaluate(set), true);
    if (settled !== undefined) return hasItem(text.text) ? [{ text, context: settled }] : [];
  }
  if (collectingMethods.has(name)) return args.flatMap((each) => judgeExpression(each, 'any', context));
  // `$class.Create.Invoke(…)` is `$class.Create(…)`.
  const method = name === 'invoke' && target.kind === 'member' ? (target.name ?? '') : name;
  const starts = startingMethods.has(method) || (name === 'new' && type.endsWith('processstartinfo'));
  if (!starts) return [];
  const [path, list] = args.map((argument) => evaluator.evaluate(argument));
  if (path === undefined) return [];
  const program = pathOf(path, context);
  if (programOf(program.text) !== 'other') {
    const found = startedLines(program, list?.kind === 'text' ? list : undefined, context);
    return waitedFor(linesOf(found), program.text, waitOf(member, context));
  }
  return linesOf(commandLinesIn(context.evaluator.likelyPrograms(program), true));
}

/** Where a script waits for what `[Process]::Start(…)` or a new `ProcessStartInfo` starts. */
function waitOf({ span: at, name, target }: Member, { waits }: CallContext): Span | undefined {
  if (name === 'new') return waits.forNewInfo(at);
  const isProcess = target.kind === 'type' && /(?:^|\.)process$/.test(target.name);
  return isProcess && name === 'start' ? waits.forProcess(at) : undefined;
}

/** The command lines in a hashtable or a DSC resource: a path with arguments beside it, or texts on their own. */
export function judgeTable(table: Table, context: CallContext): readonly Found[] {
  const value = (entry: Entry): Value => context.evaluator.evaluate(entry.value);
  const keyed = table.entries.filter(({ key }) => key !== undefined && !isToldParameter(key));
  const path = keyed.find((entry) => {
    if (!holdsProgram(entry.key ?? '')) return false;
    const known = value(entry);
    return known.kind === 'text' && programOf(pathOf(known, context).text) !== 'other';
  });
  const lists = keyed.filter((entry) => entry !== path && holdsArguments(entry.key ?? ''));
  const pairs =
    path === undefined
      ? []
      : lists.flatMap((entry) => {
          const args = value(entry);
          // A text beside a program is not always its arguments: `Options = 'ReadOnly'`.
          const likely = areLikelyArguments(toText(args, true).text, entry.key ?? '');
          return likely ? judgePair(value(path), args, context) : [];
        });
  if (pairs.length > 0) return pairs;
  // `ValueName = 'SetupParameters'` beside `ValueData` in the registry resource of DSC.
  const policy = keyed.some((entry) => isPolicyValue(value(entry)));
  const push = contextOfResource(table, context.source);
  return keyed.flatMap((entry) => {
    const { key = '' } = entry;
    const own = contextOfName(key);
    const certain = policy || isInstallationProperty(key) || own !== undefined;
    const place = certain ? 'used' : holdsLine(key) ? 'feeds' : 'any';
    const found = judgeExpression(entry.value, place, context);
    const settled = policy ? 'gpoSetupParameters' : isInstallationProperty(key) ? push : own;
    return settled === undefined ? found : found.map((one) => ({ ...one, context: settled }));
  });
}

/** The context that the type of a DSC resource settles, whose body is the table. */
function contextOfResource({ span: at }: Table, source: string): PlaceContext | undefined {
  const before = source.slice(Math.max(0, at.start - 200), at.start);
  return /(?:^|[\r\n])[^\S\r\n]*\w*ClientPush\w*\s+["'\w][^\r\n]*\s*$/i.test(before)
    ? 'clientPush'
    : undefined;
}
