/** Which command lines a PowerShell command gives. */
import { hasItem, programOf } from '../commands/evidence';
import { bind, type Bound } from './binding';
import { judgePair, pathOf, startedLines, type CallContext } from './call-context';
import { blockText } from './evaluate';
import { judgeWriter, writers } from './files';
import { judgeFunction } from './function-calls';
import { listOf } from '../flow/operations';
import { linesOf, waitedFor, type Found } from '../flow/search';
import { isTool } from '../commands/launch';
import { isHandler, isMessage, isValue } from './mentions';
import { nativeArguments, type Joined } from './native';
import { joinedRemark, semicolonRemark, waitPlace } from './remarks';
import { starters, type Starter } from './starters';
import type { Command } from './syntax';
import { insertedText, textOf } from '../text/text';
import { toText } from '../text/values';

/**
 * What a command says about the literals in it.
 * - `done`: they are judged, with or without a command line.
 * - `value`: it only makes a value of them, of which something outside may make a command line.
 */
export interface Verdict {
  readonly found: readonly Found[];
  readonly kind: 'done' | 'value';
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
  // What the script calls so itself is no program.
  if (programOf(name) !== 'other' && !command.invoked && context.functionNamed(name) !== undefined)
    return done(context.strict ? [] : judgeFunction(name, command, context));
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
