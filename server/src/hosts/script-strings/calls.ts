/** Calls that start a program, and programs with arguments beside them. */
import type { Span } from '../../language/span';
import { countItems, programOf } from '../commands/evidence';
import { launches } from '../commands/launch';
import { textOf, type Text } from '../text/text';
import { toText, type Value } from '../text/values';
import { linesOf, waitedFor, type Found } from '../flow/search';
import type { Finders } from './content';
import type { Evaluator } from './evaluate';
import type { Imports } from './imports';
import type { Language, Slot, Starter } from './language';
import { argumentsText } from '../commands/argument-lists';
import { isShell, programIn, startedLines } from './lines';
import { holdsArguments, holdsProgram } from '../commands/names';
import { nameOf, type Item, type List } from './syntax';
import { waitPlace, type Start, type Waits } from './waits';

/** What the judgement of expressions needs. */
export interface JudgeContext extends Finders {
  readonly source: string;
  readonly language: Language;
  readonly waits: Waits;
  readonly imports: Imports;
  readonly evaluator: Evaluator;
}

function itemAt(args: readonly Item[], slots: readonly Slot[]): Item | undefined {
  for (const slot of slots) {
    const item =
      typeof slot === 'number' ? args[slot] : args.find(({ key }) => key?.text.toLowerCase() === slot);
    if (item !== undefined && (typeof slot === 'string' || item.key === undefined)) return item;
  }
  return undefined;
}

/** Makes the judge of the calls of one script. */
export function createCallJudge(context: JudgeContext) {
  const { source, language, waits, evaluator, inPowershell, inContent } = context;
  const { listQuoting } = language;

  /** Of several command lines nobody knows which one the script waits for. */
  const awaited = (lines: readonly Found[], path: string, at: Span | undefined): readonly Found[] =>
    lines.length > 1 ? lines : waitedFor(lines, path, at);

  /** The command lines of a call that starts something. */
  const start = (what: Start): readonly Found[] => {
    const { starter, call, args } = what;
    const at = waitPlace(what, source) ?? waits.ofRange(call.span);
    const script = starter.script && itemAt(args, starter.script);
    if (script !== undefined) {
      const value = evaluator.itemValue(script);
      return value.kind === 'text' ? linesOf(inPowershell(value)) : [];
    }
    const line = starter.line && itemAt(args, starter.line);
    if (line !== undefined) return startLine(starter, line, args, at);
    const program = starter.program && itemAt(args, starter.program);
    if (program === undefined) return [];
    const value = evaluator.itemValue(program);
    if (value.kind === 'table' || value.kind === 'list') return [];
    const given =
      starter.args === 'rest'
        ? restOf(call.args.slice(call.args.indexOf(program) + 1))
        : argumentsIn(args, starter.args ?? []);
    const path = toText(value, false);
    const lines = launches(path, given, inPowershell);
    if (lines.length === 0) {
      const whole = value.kind === 'text' ? value : path;
      return linesOf(startedLines(whole, { shell: false, certain: false }, inPowershell));
    }
    // An object that starts nothing itself can be given arguments later.
    const open = call.created && given === undefined;
    return awaited(linesOf(open ? lines.map(({ atoms }) => textOf(atoms, true)) : lines), path.text, at);
  };

  const argumentsIn = (args: readonly Item[], slots: readonly Slot[]): Text | undefined => {
    const item = itemAt(args, slots);
    if (item === undefined) return undefined;
    const options = item.value.kind === 'list' ? optionsIn(item.value) : undefined;
    return argumentsText(options ?? evaluator.itemValue(item), listQuoting);
  };

  const restOf = (args: readonly Item[]): Text => {
    const words = args.filter(({ key }) => key === undefined);
    return argumentsText(evaluator.itemsValue(words), listQuoting);
  };

  /** A whole command line, as a text or as a list. */
  const startLine = (
    starter: Starter,
    item: Item,
    args: readonly Item[],
    at: Span | undefined,
  ): readonly Found[] => {
    const value = evaluator.itemValue(item);
    const certain = starter.careful !== true;
    if (value.kind === 'list') {
      const [first, ...rest] = value.items;
      if (first === undefined) return [];
      const program = toText(first, false);
      const lines =
        rest.length === 0
          ? startedLines(program, { shell: false, certain }, inPowershell)
          : launches(program, argumentsText({ ...value, items: rest }, listQuoting), inPowershell);
      return awaited(linesOf(lines), program.text, at);
    }
    if (value.kind !== 'text') return [];
    const asked = args.some(({ key, value: set }) => key?.text === 'shell' && nameOf(set) === 'True');
    const lines = startedLines(value, { shell: starter.shell === true || asked, certain }, inPowershell);
    return lines.length > 0 ? awaited(linesOf(lines), programIn(value), at) : inContent(value, '');
  };

  /** The text before an argument, when it names what comes behind it: `AddParameter("ArgumentList", …)`. */
  const labelBefore = (args: readonly Item[], index: number): string | undefined => {
    const before = args[index - 1]?.value;
    if (before?.kind !== 'string') return undefined;
    const value = evaluator.evaluate(before);
    const written = value.kind === 'text' && value.atoms.length < 4 ? value.text : '';
    return /^(?:[\w:\\ ]{0,300}\\)?([A-Za-z_]\w{0,80})$/.exec(written)?.[1];
  };

  const pathOf = ({ key, value }: Item): Text | undefined => {
    if (key !== undefined && !holdsProgram(key.text.toLowerCase())) return undefined;
    const known = evaluator.evaluate(value);
    return known.kind === 'text' && programOf(known.text) !== 'other' ? known : undefined;
  };

  /** A path of ccmsetup and arguments for it, side by side or under names. */
  const pair = (items: readonly Item[]): Found[] => {
    const program = items.find((item) => pathOf(item) !== undefined);
    const path = program && pathOf(program);
    if (path === undefined) return [];
    for (const item of items) {
      if (item === program || (item.key !== undefined && !holdsArguments(item.key.text.toLowerCase())))
        continue;
      const options = item.value.kind === 'list' ? optionsIn(item.value) : undefined;
      const value = options ?? evaluator.itemValue(item);
      if (value.kind !== 'text' && value.kind !== 'list') continue;
      const args = argumentsText(value, listQuoting);
      const { begins, known } = countItems(args.text);
      const lines = isShell(path.text) || (begins && known > 0) ? launches(path, args, inPowershell) : [];
      if (lines.length > 0) return linesOf(lines);
    }
    return [];
  };

  /** `{ args: […] }` behind a program. */
  const optionsIn = ({ items }: List): Value | undefined => {
    const item = items.find(({ key }) => key !== undefined && /^arg/i.test(key.text));
    return item && evaluator.itemValue(item);
  };

  return { start, pair, labelBefore };
}
