/** Which command lines a PowerShell command gives. */
import { areArguments, hasItem, programOf } from '../commands/evidence';
import type { PlaceContext } from '../host';
import { bind, type Argument, type Bound } from './binding';
import { blockText } from './evaluate';
import { judgeWriter, writers } from './files';
import { listOf } from '../flow/operations';
import { linesOf, waitedFor, type Found, type Search } from '../flow/search';
import type { FindInText } from './other-languages';
import type { FunctionNamed } from './functions';
import { isTool, launches, withoutQuoteRemarks, type FindInScript } from '../commands/launch';
import { holdsLine, holdsProgram, isInstallationProperty } from '../commands/names';
import {
  contextOfVariable,
  isHandler,
  isMessage,
  isPolicyValue,
  isSetter,
  isToldParameter,
  isValue,
} from './mentions';
import { nativeArguments, type Joined } from './native';
import { commandLinesIn } from '../commands/shell-text';
import type { Resolver } from './resolve';
import type { Given } from './script-blocks';
import { joinedRemark, semicolonRemark, waitPlace } from './remarks';
import { starterOf, starters, type Starter } from './starters';
import type { Command } from './syntax';
import type { Waits } from './waits';
import { insertedText, textOf, type Text } from '../text/text';
import { toText, type Value } from '../text/values';

/**
 * What a command says about the literals in it.
 * - `done`: they are judged, with or without a command line.
 * - `value`: it only makes a value of them, of which something outside may make a command line.
 */
export interface Verdict {
  readonly found: readonly Found[];
  readonly kind: 'done' | 'value';
}

/** What the judgement of a command needs. */
export interface CallContext {
  readonly source: string;
  readonly evaluator: Resolver;
  /** In comments only calls that start ccmsetup in so many words count. */
  readonly strict: boolean;
  /** Whether quotes in an argument of a program are escaped for it. */
  readonly escapesQuotes: boolean;
  /** Command lines in text that is a script of its own. */
  readonly inScript: FindInScript;
  /** Command lines in text that is written in another language. */
  readonly inOther: FindInText;
  /** The script's own functions. */
  readonly functionNamed: FunctionNamed;
  readonly search: Search<number>;
  readonly waits: Waits;
  /** What the command that begins at an offset gives to the parameters of a script block that it runs. */
  readonly given: (start: number) => readonly Given[];
}

const nothing: Verdict = { found: [], kind: 'done' };

/** Judges a command. */
export function judgeCommand(command: Command, context: CallContext): Verdict {
  const { evaluator, source } = context;
  if (!command.sound) return nothing;
  const name = source.slice(command.name.span.start, command.name.span.end).toLowerCase();
  const plain = command.name.kind === 'bare' && /^[\w-]+$/.test(name);
  if (name === 'new-object') {
    const started = startInfo(command, bind(command.words, evaluator, undefined), context);
    if (started !== undefined) return done(started);
  }
  if (plain && isValue(name)) return { found: [], kind: 'value' };
  // What a script block gets is judged where the block uses it.
  if (context.given(command.span.start).length > 0) return nothing;
  const writer = plain ? writers.get(name) : undefined;
  if (writer !== undefined) return done(judgeWriter(command, writer, evaluator, context.inOther));
  if (plain && (isMessage(name) || isHandler(name))) return nothing;
  const block = blockText(command.name, evaluator);
  if (block !== undefined) return done(linesOf(context.inScript(block)));
  const known = plain ? starters.get(name) : undefined;
  if (known !== undefined) return done(judgeStarter(command, known, context));
  const written = source.slice(command.name.span.start, command.name.span.end);
  const path = comspec.test(written)
    ? insertedText('cmd.exe')
    : pathOf(evaluator.evaluate(command.name), context);
  if (!plain || programOf(name) !== 'other' || command.invoked || isTool(name)) {
    const started = programOf(path.text);
    const joined: Joined[] = [];
    const leads = started === 'cmd';
    const args = nativeArguments(source, command.words, evaluator, context.escapesQuotes, joined, leads);
    if (context.strict && !hasItem(args.text)) return nothing;
    const semicolon = semicolonRemark(source, command);
    const remarks = [
      ...(semicolon === undefined ? [] : [semicolon]),
      // PowerShell joins what it gets. What else is started may be a script, for which one string is what it wants.
      ...(/^(?:other|powershell)$/.test(started) ? [] : joined.map((each) => joinedRemark(source, each))),
    ];
    const texts = startedLines(path, args, context);
    if (remarks.length === 0) return done(linesOf(texts));
    // Where the statement ends too early ccmsetup gets less than was meant, so nothing can be called missing.
    return done(
      texts.map((text) => ({ text: semicolon === undefined ? text : textOf(text.atoms, true), remarks })),
    );
  }
  if (context.strict) return nothing;
  return done(judgeFunction(name, command, context));
}

/** The variable that names cmd.exe. */
const comspec = /^"?\$(?:env:comspec|\{env:comspec\})"?$/i;

function done(found: readonly Found[]): Verdict {
  return { found, kind: 'done' };
}

/** The text of a path; for a variable in doubt the likely one. */
export function pathOf(value: Value, { evaluator }: CallContext): Text {
  return evaluator.likely(toText(value, false));
}

/** The command lines that a start of a program gives, of which one may be in its arguments. */
export function startedLines(path: Text | undefined, args: Text | undefined, context: CallContext): Text[] {
  const isOwn = path !== undefined && /^(?:client|folder|package)$/.test(programOf(path.text));
  return launches(path, isOwn ? args : args && context.evaluator.likelyPrograms(args), context.inScript);
}

function judgeStarter(command: Command, known: Starter, context: CallContext): Found[] {
  const bound = bind(command.words, context.evaluator, known);
  const started = bound.named.get(known.path);
  const path = started && pathOf(started.value, context);
  const values = known.args.flatMap((name) => bound.named.get(name)?.value ?? []);
  const args = values.length === 0 ? undefined : toText(listOf(values), true);
  const texts = startedLines(path, bound.partial ? textOf(args?.atoms ?? [], true) : args, context);
  const passed = bound.switches.has('passthru') || bound.named.has('passthru');
  const place =
    waitPlace(known, command, bound, context.source) ??
    (passed ? context.waits.forProcess(command.span) : undefined);
  const found = linesOf(texts);
  return path === undefined ? found : waitedFor(found, path.text, place);
}

/** Whether a parameter of something that is not known may take arguments: cmdlets take any text as `-Value`. */
function takesArguments(parameter: string): boolean {
  return holdsLine(parameter) || /string|value/.test(parameter);
}

/** Judges a call of something that is not known: a function of the script, a cmdlet. */
function judgeFunction(name: string, command: Command, context: CallContext): Found[] {
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
  const single = (argument: Argument, parameter: string | undefined): Found[] => {
    if (parameter !== undefined && isToldParameter(parameter)) return [];
    // PowerCLI runs the text with another shell when it is told so.
    if (parameter === 'scripttext' && shell !== undefined)
      return shell === 'bat' ? [...(context.inOther(toText(argument.value, false), batchFile) ?? [])] : [];
    const script = parameter?.startsWith('script') ?? /^(?:invoke-expression|iex)$/.test(name);
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
  const found = argumentsOf(bound).flatMap(({ parameter, argument }) => single(argument, parameter));
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

/** `New-Object System.Diagnostics.ProcessStartInfo` with a path and arguments, or with its properties in a hashtable. */
function startInfo(command: Command, bound: Bound, context: CallContext): Found[] | undefined {
  const type = bound.named.get('typename') ?? bound.positional[0];
  if (type?.value.kind !== 'text' || !/\bProcessStartInfo$/i.test(type.value.text)) return undefined;
  const properties = bound.named.get('property')?.value;
  const list = (bound.named.get('argumentlist') ?? bound.positional.at(-1))?.value;
  const pair =
    properties?.kind === 'table'
      ? [properties.entries.get('filename'), properties.entries.get('arguments')]
      : list?.kind === 'list'
        ? list.items
        : undefined;
  if (pair === undefined) return undefined;
  const [path, args] = pair;
  const place = context.waits.forNewInfo(command.span);
  const program = path && pathOf(path, context);
  const found = judgePair(path, args, context);
  return program === undefined ? found : waitedFor(found, program.text, place);
}

/** The context that a cmdlet and its parameters settle. */
function placeOf(name: string, bound: Bound): PlaceContext | undefined {
  if (/-cm(?:program|package)/.test(name)) return 'packageProgram';
  const all = argumentsOf(bound);
  if (all.some(({ argument }) => isPolicyValue(argument.value))) return 'gpoSetupParameters';
  if (!isSetter(name)) return undefined;
  return all.flatMap(({ argument }) => contextOfVariable(argument.value) ?? [])[0];
}

/** A program and its arguments from the entries of a table, or from the members of one object. */
export function judgePair(path: Value | undefined, args: Value | undefined, context: CallContext): Found[] {
  const program = path && pathOf(path, context);
  const text = args === undefined ? undefined : toText(args, true);
  if (program === undefined || text === undefined) return [];
  return linesOf(startedLines(program, text, context));
}
