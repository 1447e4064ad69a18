/** Finds the command lines of a batch file. */
import { sliceSpan, span, type Span } from '../../language/span';
import { plain } from '../text/encodings';
import { areArguments, seedSource } from '../commands/evidence';
import { endsTold, holdsLine, isTold } from '../commands/names';
import { isSpokenAt } from '../commands/prose';
import type { Region } from '../host';
import { regionOf, type RegionFacts } from '../text/region';
import { documentText, type Text } from '../text/text';
import { commentText } from './comments';
import type { Fault } from './faults';
import { judge } from './judge';
import type { Found, Readers } from './judgement';
import { lineFaults } from './line-faults';
import { isMessageLabel, onlyMentions } from './mentions';
import { readingOf } from './reading';
import { structureOf, type Command } from './structure';
import { variablesOf, type Assignment } from './variables';
import { longestCommandLine } from '../text/limits';
import { longestCommand, mostFaults } from './limits';

const id = 'batch';

/** What was found in a batch file. */
export interface BatchResult {
  /** In any order. */
  readonly regions: Region[];
  /** The document spans of the comments. */
  readonly comments: readonly Span[];
}

/**
 * Finds the command lines.
 *
 * @param inPowerShell finds command lines in text that PowerShell gets
 */
export function findInBatch(text: string, inPowerShell: Readers['inPowerShell']): BatchResult {
  const structure = structureOf(text);
  const delayed = /enabledelayedexpansion|\/v:on/i.test(text);
  const switchedOn = /setlocal\s[^\r\n]*enabledelayedexpansion/i.exec(text);
  /** From where on `!NAME!` is read for sure. */
  const delayedFrom = switchedOn === null || /disabledelayed/i.test(text) ? Infinity : switchedOn.index;
  const variables = variablesOf(text, structure, delayed);
  const faultsOf = lineFaults(text);
  const nextOf = new Map(structure.commands.map((command, at) => [command, structure.commands[at + 1]]));
  const regions: Region[] = [];
  const taken = new Set<Assignment>();
  const used = new Set<string>();

  const build = (found: Text, facts: Omit<RegionFacts, 'host'>): Region => {
    const all = found.atoms.some(
      ({ kind, document }) => kind === 'hole' && sliceSpan(text, document) === '%*',
    );
    return regionOf({ ...found, partial: all }, { host: id, ...facts });
  };

  const { readers, readLine } = readingOf(text, delayed, inPowerShell);

  /** Notes that the values of assignments are parts of a command line, and so are the values in them. */
  const take = (assignments: readonly Assignment[]): void => {
    const left = [...assignments];
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      if (taken.has(next)) continue;
      taken.add(next);
      for (const part of variables.partsOf(next)) left.push(part);
    }
  };

  const readCommand = (command: Command, next: Command | undefined): void => {
    const faults: Fault[] = [];
    const missed: string[] = [];
    const resolved: Assignment[] = [];
    const inValues = (): Fault[] =>
      resolved.flatMap((by) =>
        faultsOf.ofValue(variables.valueOf(by)?.text ?? '', by.command, nextOf.get(by.command)),
      );
    const read = (name: string, at: Span, late: boolean): Text | undefined => {
      const known = late && command.start < delayedFrom ? undefined : variables.read(name, at, command, late);
      // What a value would bring in that is read late itself, only the run knows.
      const settled = known === undefined || (late && known.value.text.includes('!')) ? undefined : known;
      if (settled === undefined) missed.push(name);
      else resolved.push(settled.by);
      return settled?.value;
    };
    // Of a very long one the beginning is looked at, if it is still too long when its variables are put in.
    const end = Math.min(command.end, command.start + longestCommand);
    const lines = readLine(documentText(text, span(command.start, end), plain), {
      loop: command.loop,
      fromFile: true,
      onFault: (fault) => {
        if (faults.length < mostFaults) faults.push(fault);
      },
      valueOf: (name, at) => read(name, at, false),
      delayedValueOf: (name, at) => read(name, at, true),
    });
    const found = lines
      .flatMap((line) => judge(line, readers, false, true))
      .filter((line) => end === command.end || line.text.text.length > longestCommandLine);
    if (found.length === 0) return;
    for (const name of missed) used.add(name);
    take(resolved);
    found.forEach(({ text: line, context, waits }, index) => {
      // Of several command lines in one command the first one tells of its signs, the last one of its end.
      const all = [
        ...(index === 0 ? [...faults, ...inValues()] : []),
        ...(index === found.length - 1 ? faultsOf.of(line, command, next) : []),
      ];
      const remarks = [
        ...all.map(({ kind, document, edits, written }) => ({
          kind,
          document,
          edits,
          ...(written !== undefined && { written }),
        })),
        ...(waits === undefined ? [] : [waits]),
      ];
      regions.push(
        build(line, {
          context,
          statementStart: command.lineStart,
          complete: !all.some(({ cuts }) => cuts),
          ...(remarks.length > 0 && { remarks }),
        }),
      );
    });
  };

  /** Whether the value of a variable is shown to people, as far as its name tells, and not run. */
  const isMessage = (name: string): boolean =>
    (isMessageLabel(name) || isTold(name)) && (!holdsLine(name) || endsTold(name)) && !used.has(name);

  const readAssignment = (assignment: Assignment): void => {
    const value = taken.has(assignment) ? undefined : variables.valueOf(assignment);
    if (value === undefined || isMessage(assignment.name)) return;
    const found = judge(value, readers, true);
    const known = used.has(assignment.name) || holdsLine(assignment.name);
    const lines: Found[] =
      found.length === 0 && known && areArguments(value.text) ? [{ text: value }] : found;
    if (lines.length > 0) take(variables.partsOf(assignment));
    const { name, command } = assignment;
    const grows = variables.partsOf(assignment).some((part) => part.name === name) ? name : undefined;
    for (const { text: line, context } of lines)
      regions.push(build(line, { context, statementStart: command.lineStart, complete: false, grows }));
  };

  const seeds = [...text.matchAll(new RegExp(seedSource, 'gi'))].map(({ index }) => index);
  const { commands, comments } = structure;
  const assignments = new Map(variables.assignments.map((assignment) => [assignment.command, assignment]));
  const interesting = new Set<string>();
  const found: Assignment[] = [];
  let seed = 0;
  const isSeeded = (start: number, end: number): boolean => {
    while ((seeds[seed] ?? Infinity) < start) seed++;
    return (seeds[seed] ?? Infinity) < end;
  };
  let reference = 0;
  commands.forEach((command, index) => {
    let candidate = isSeeded(command.start, command.end);
    for (; (variables.references[reference]?.at ?? Infinity) < command.end; reference++) {
      const { name = '', at = 0 } = variables.references[reference] ?? {};
      if (at >= command.start && interesting.has(name)) candidate = true;
    }
    if (!candidate) return;
    const assignment = assignments.get(command);
    if (assignment !== undefined) {
      interesting.add(assignment.name);
      found.push(assignment);
    } else if (!onlyMentions(command.word)) {
      readCommand(command, commands[index + 1]);
    }
  });
  // A value that is a part of a later one is judged there.
  found.reverse().forEach(readAssignment);

  seed = 0;
  for (let index = 0; index < comments.length; index++) {
    const { content, span: at } = comments[index] ?? { content: 0, span: span(0, 0) };
    if (!isSeeded(content, at.end)) continue;
    const { text: comment, count } = commentText(text, comments, index);
    index += count - 1;
    const lines = readLine(comment, { loop: undefined, fromFile: true, valueOf: () => undefined });
    for (const line of lines)
      for (const { text: inert, context } of judge(line, readers, true))
        if (!isSpokenAt(text, inert.atoms)) regions.push(build(inert, { context, inert: true }));
  }
  return { regions, comments: comments.map((comment) => comment.span) };
}
