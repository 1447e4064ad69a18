/** Which command lines an expression gives. */
import { hasItem, programOf } from '../commands/evidence';
import { launches } from '../commands/launch';
import type { Value } from '../text/values';
import { createCallJudge, type JudgeContext } from './calls';
import { linesOf, type Found } from '../flow/search';
import { argumentsText } from '../commands/argument-lists';
import { areArgumentsAt, isShell, type Place } from './lines';
import { holdsArguments, holdsProgram } from '../commands/names';
import { contextOf, holdsMessage, isMessage, placeOf, startsSomething } from './names';
import { isTable, isText, nameOf, type Call, type Expression, type Item, type List } from './syntax';

/** Judges the expressions of one script. */
export type Judge = ReturnType<typeof createJudge>;

/** Makes the judge of one script. */
export function createJudge(context: JudgeContext) {
  const { language, imports, evaluator, inPowershell, inText } = context;
  const { listQuoting } = language;
  const calls = createCallJudge(context);

  /** The command lines in a value. */
  const judgeValue = (value: Value, place: Place, key = ''): Found[] => {
    if (value.kind === 'unknown' || value.kind === 'table' || place === 'silent') return [];
    if (value.kind === 'text') return inText(value, place, key);
    const [first, ...rest] = value.items;
    if (first?.kind === 'text' && programOf(first.text) !== 'other') {
      const args = argumentsText({ ...value, items: rest }, listQuoting);
      if (hasItem(args.text) || isShell(first.text)) return linesOf(launches(first, args, inPowershell));
    }
    const joined = argumentsText(value, listQuoting);
    // A list of texts that are each for something else is no command line.
    return areArgumentsAt(place, joined.text)
      ? [{ text: joined }]
      : value.items.flatMap((item) => judgeValue(item, 'any', key));
  };

  /** The command lines in an expression; `key` is the name of the place, if it has one. */
  const visit = (expression: Expression, place: Place, key = ''): Found[] => {
    switch (expression.kind) {
      case 'string':
      case 'concat':
      case 'fill':
      case 'path': {
        const lines = judgeValue(evaluator.evaluate(expression), place, key);
        const parts = expression.kind === 'concat' ? expression.operands : [];
        return lines.length > 0
          ? lines
          : parts.flatMap((part) => (isText(part) ? [] : visit(part, 'silent')));
      }
      case 'list': {
        if (isTable(expression)) return visitTable(expression, place);
        const lines = place === 'silent' ? [] : judgeValue(evaluator.evaluate(expression), place, key);
        if (lines.length > 0) return lines;
        const inner = place === 'feeds' ? 'any' : place;
        return expression.items.flatMap(({ value }) => (isText(value) ? [] : visit(value, inner, key)));
      }
      case 'call':
        return visitCall(expression, place, key);
      case 'member':
        return visit(expression.target, 'any');
      case 'index':
        return [
          ...visit(expression.target, place, key),
          ...expression.items.flatMap(({ value }) => visit(value, 'silent')),
        ];
      case 'other': {
        const chosen = evaluator.chosen(expression);
        return expression.operands.flatMap((part, at) =>
          chosen !== undefined && chosen !== part && expression.options?.includes(part) === true
            ? []
            : visit(part, expression.compared[at] === true ? 'silent' : place, key),
        );
      }
      case 'name':
      case 'number':
      case 'opaque':
        return [];
    }
  };

  const visitCall = (call: Call, place: Place, key: string): Found[] => {
    const { callee } = call;
    const name = imports(nameOf(callee)).toLowerCase();
    const owner = callee.kind === 'member' ? visit(callee.target, place === 'silent' ? 'silent' : 'any') : [];
    const args: readonly Item[] =
      call.settings === undefined ? call.args : [...call.args, ...call.settings.items];
    const starter = language.starters.find((each) => each.callee.test(name));
    const own = starter === undefined ? [] : calls.start({ starter, name, call, args });
    if (own.length > 0) return [...owner, ...own];
    if (evaluator.makerOf(call) !== undefined) {
      const lines = judgeValue(evaluator.evaluate(call), place, key);
      if (lines.length > 0) return [...owner, ...lines];
      const inner = place === 'feeds' ? 'any' : place;
      return [...owner, ...call.args.flatMap(({ value }) => visit(value, inner, key))];
    }
    if (isMessage(name) || language.messages?.test(name) === true)
      return [...owner, ...args.flatMap(({ value }) => visit(value, 'silent'))];
    if (starter === undefined) return [...owner, ...visitArguments(name, args, place)];
    // One of several values is told by none of them.
    const inner = (value: Expression): Place =>
      value.kind === 'other' && place !== 'silent' ? 'any' : 'silent';
    return [...owner, ...args.flatMap(({ value }) => visit(value, inner(value)))];
  };

  /** The arguments of a call that is not known. */
  const visitArguments = (name: string, args: readonly Item[], place: Place): Found[] => {
    const pair = place === 'silent' ? [] : calls.pair(args);
    if (pair.length > 0) return pair;
    const starts = startsSomething(name);
    return args.flatMap((item, at) => {
      const label = item.key?.text ?? calls.labelBefore(args, at);
      if (label !== undefined || place === 'silent') return visitNamed(item, label ?? '', place);
      return visit(item.value, starts ? 'feeds' : 'any');
    });
  };

  /** Something that has a name. */
  const visitNamed = ({ value }: Item, name: string, place: Place): Found[] => {
    const settled = contextOf(name);
    const known = settled === undefined ? placeOf(name.toLowerCase()) : 'used';
    const own = place === 'silent' ? 'silent' : known;
    return visit(value, own, name).map((found) =>
      settled === undefined ? found : { ...found, context: settled },
    );
  };

  /** Entries with names: a path with arguments beside it, or each on its own. */
  const visitTable = (table: List, place: Place): Found[] => {
    const named = table.items.filter(({ key }) => key !== undefined && !holdsMessage(key.text.toLowerCase()));
    const fits = ({ key }: Item): boolean => {
      const name = key?.text.toLowerCase() ?? '';
      return holdsProgram(name) || holdsArguments(name);
    };
    const pair = place === 'silent' ? [] : calls.pair(named.filter(fits));
    if (pair.length > 0) return pair;
    return table.items.flatMap((item) => visitNamed(item, item.key?.text ?? '', place));
  };

  return { visit, value: judgeValue };
}
