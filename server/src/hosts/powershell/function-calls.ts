/** Which command lines a call gives of something that is not known: a function of the script, a cmdlet. */
import { areArguments, hasItem, programOf } from '../commands/evidence';
import { withoutQuoteRemarks } from '../commands/launch';
import { holdsLine, holdsProgram, isInstallationProperty } from '../commands/names';
import { commandLinesIn } from '../commands/shell-text';
import { linesOf, type Found } from '../flow/search';
import type { PlaceContext } from '../host';
import { textOf, type Text } from '../text/text';
import { toText, type Value } from '../text/values';
import { bind, type Argument, type Bound } from './binding';
import { pathOf, startedLines, type CallContext } from './call-context';
import { blockText } from './evaluate';
import { mostScripts } from './limits';
import { contextOfVariable, isPolicyValue, isSetter, isToldParameter } from './mentions';
import { starterOf } from './starters';
import type { Command } from './syntax';

/** Whether a parameter of something that is not known may take arguments: cmdlets take any text as `-Value`. */
function takesArguments(parameter: string): boolean {
  return holdsLine(parameter) || /string|value/.test(parameter);
}

/** Judges a call of something that is not known: a function of the script, a cmdlet. */
export function judgeFunction(name: string, command: Command, context: CallContext): Found[] {
  const { evaluator } = context;
  const bound = bind(command.words, evaluator, undefined);
  const installation = installationProperty(name, bound);
  if (installation !== undefined) return installation;
  const started = startedBy(bound, context);
  if (started.length > 0) return started;
  const place = placeOf(name, bound);
  /** A text for `-ScriptText` may be for another shell. */
  const linesOfScript = (text: Text, parameter: string | undefined): readonly Text[] => {
    const found = context.inScript(text);
    return parameter === undefined ? found : found.map(withoutQuoteRemarks);
  };
  /** Whether what it gets is known to be for the client. */
  const isSettled = place !== undefined && place !== 'packageProgram';
  const shell = otherShell(bound);
  const runsText = /^(?:invoke-expression|iex)$/.test(name);
  const single = (argument: Argument, parameter: string | undefined): Found[] => {
    if (parameter !== undefined && isToldParameter(parameter)) return [];
    // PowerCLI runs the text with another shell when it is told so.
    if (parameter === 'scripttext' && shell !== undefined)
      return shell === 'bat' ? [...(context.inOther(toText(argument.value, false), batchFile) ?? [])] : [];
    const script = parameter?.startsWith('script') ?? runsText;
    const block = blockText(argument.expression, evaluator);
    if (block !== undefined) return linesOf(context.inScript(block));
    // What a variable holds is judged where it is written, unless it is certainly run here.
    if (argument.expression?.kind === 'variable' && !script && place !== 'taskSequence') return [];
    return textsOf(argument.value).flatMap((value) => {
      const text = evaluator.likelyPrograms(value);
      const other = script ? undefined : context.inOther(text);
      if (other !== undefined) return other;
      const inside = script ? linesOfScript(text, parameter) : commandLinesIn(text, false);
      const alone = !script && (parameter === undefined || takesArguments(parameter));
      const written = text.text;
      const proven = isSettled ? hasItem(written) : alone && areArguments(written);
      const texts = inside.length > 0 ? inside : proven ? [text] : [];
      return texts.map((found) => ({ text: found, context: place }));
    });
  };
  const all = argumentsOf(bound);
  const found = (runsText ? all.slice(0, mostScripts) : all).flatMap(({ parameter, argument }) =>
    single(argument, parameter),
  );
  return found.length > 0 ? found : handedOn(name, command, context);
}

/** A name that stands for batch files where no file is written. */
const batchFile = 'script.bat';

/** What `-ScriptType` of `Invoke-VMScript` names, if it is another shell than PowerShell, which is the default. */
function otherShell({ named }: Bound): 'bat' | 'bash' | undefined {
  const type = named.get('scripttype')?.value;
  const shell = type?.kind === 'text' ? type.text.toLowerCase() : '';
  return shell === 'bat' || shell === 'bash' ? shell : undefined;
}

/** Arguments for a function of the script that hands them on to ccmsetup, which proves what they are. */
function handedOn(name: string, { words }: Command, context: CallContext): Found[] {
  const { start, parameters = [] } = context.functionNamed(name) ?? {};
  if (!parameters.some((parameter) => context.search.isUsed(parameter, start))) return [];
  return [...bind(words, context.evaluator, starterOf(parameters)).named].flatMap(([parameter, argument]) => {
    if (!context.search.isUsed(parameter, start) || argument.expression?.kind === 'variable') return [];
    const text = toText(argument.value, true);
    return hasItem(text.text) ? [{ text: textOf(text.atoms, true) }] : [];
  });
}

/** The texts of a value: a list may hold the words of one command line, or several. */
function textsOf(value: Value): Text[] {
  if (value.kind === 'text') return [value];
  if (value.kind === 'list') {
    const joined = toText(value, true);
    return areArguments(joined.text) ? [joined] : value.items.flatMap(textsOf);
  }
  if (value.kind !== 'table') return [];
  return [...value.entries].flatMap(([key, entry]) => (isToldParameter(key) ? [] : textsOf(entry)));
}

/** `-InstallationProperty` of the cmdlets for client push and task sequences. */
function installationProperty(name: string, bound: Bound): Found[] | undefined {
  const [, argument] = [...bound.named].find(([parameter]) => isInstallationProperty(parameter)) ?? [];
  if (argument === undefined) return undefined;
  const text = toText(argument.value, true);
  const context = name.includes('clientpush')
    ? 'clientPush'
    : /-cm(?:tasksequence|tsstep)/.test(name)
      ? 'taskSequence'
      : undefined;
  if (text.atoms.length === 0) return [];
  return [context === undefined ? { text } : { text, context }];
}

const startable: ReadonlySet<string> = new Set(['client', 'package', 'msiexec']);

/** All arguments, the ones with a parameter first. */
function argumentsOf({ named, positional }: Bound): { parameter: string | undefined; argument: Argument }[] {
  return [
    ...[...named].map(([parameter, argument]) => ({ parameter, argument })),
    ...positional.map((argument) => ({ parameter: undefined, argument })),
  ];
}

/** A path of ccmsetup and arguments for it, in whatever parameters. */
function startedBy(bound: Bound, context: CallContext): Found[] {
  const all = argumentsOf(bound);
  const program = all.find(({ parameter, argument }) => {
    const path =
      parameter === undefined || parameter.endsWith('name') || holdsProgram(parameter)
        ? pathOf(argument.value, context)
        : undefined;
    const written = path === undefined ? '' : path.text;
    // `-TaskName ccmsetup` names no program.
    const named = parameter?.endsWith('name') === true && !/\.(?:exe|msi)\b/i.test(written);
    return !named && startable.has(programOf(written));
  });
  if (program === undefined) return [];
  const path = pathOf(program.argument.value, context);
  for (const { parameter, argument } of all) {
    if (argument === program.argument) continue;
    if (parameter !== undefined && (isToldParameter(parameter) || !takesArguments(parameter))) continue;
    const args = toText(argument.value, true);
    const written = args.text;
    if (hasItem(written)) return linesOf(startedLines(path, args, context));
  }
  return [];
}

/** The context that a cmdlet and its parameters settle. */
function placeOf(name: string, bound: Bound): PlaceContext | undefined {
  if (/-cm(?:program|package)/.test(name)) return 'packageProgram';
  const all = argumentsOf(bound);
  if (all.some(({ argument }) => isPolicyValue(argument.value))) return 'gpoSetupParameters';
  if (!isSetter(name)) return undefined;
  return all.flatMap(({ argument }) => contextOfVariable(argument.value) ?? [])[0];
}
