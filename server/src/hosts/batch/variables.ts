/** The variables that a batch file sets, and what they hold where they are read. */
import { addTo } from '../../language/add-to';
import { firstIndex } from '../../language/first-index';
import { span, type Span } from '../../language/span';
import { withLiterals } from '../text/literals';
import { readAt } from '../text/mentions';
import { atomsIn, beginningOf, documentSpan, instead, slice } from '../text/slice';
import { concatenate, documentText, insertedText, textOf, type Text } from '../text/text';
import { hasOddQuotes } from '../commands/evidence';
import { longestCommandLine } from '../text/limits';
import { plain } from '../text/encodings';
import { skipDelimiters } from './characters';
import { valueEncoding, type LineFacts } from './encodings';
import { flowOf, type Flow } from './flow';
import { expandPercents } from './percent';
import { receive } from './received';
import type { Command, Structure } from './structure';
import { deepestValue, longestCommand, longestValue, mostPrefixes, mostPutIn, perAtom } from './limits';

/** One `set` with a name that is known. */
export interface Assignment {
  readonly command: Command;
  /** Lower case. */
  readonly name: string;
  /** Whether it gives a text: not `set /a`, `set /p` or one that is called. */
  readonly plain: boolean;
}

/** A place that reads a variable. */
export interface Reference {
  /** Lower case. */
  readonly name: string;
  readonly at: number;
}

/** What a variable holds, and which assignment gave it that. */
export interface VariableValue {
  readonly value: Text;
  readonly by: Assignment;
}

/** What can be asked about the variables of one batch file. */
export interface Variables {
  /** In the order of the file. */
  readonly assignments: readonly Assignment[];
  /** Where variables are read, in the order of the file. */
  readonly references: readonly Reference[];
  /** The text that an assignment gives; undefined when only the run knows it. */
  valueOf(assignment: Assignment): Text | undefined;
  /** The assignments whose values are a part of that text. */
  partsOf(assignment: Assignment): readonly Assignment[];
  /**
   * What a variable holds where a command reads it; undefined when in doubt. Where other places read a single value too,
   * `%NAME%` as a whole stands for it.
   *
   * @param at the place in the document
   * @param late whether it is read when the command runs, not when its whole statement is read
   */
  read(name: string, at: Span, user: Command, late: boolean): VariableValue | undefined;
}

const reference = /[%!]([A-Za-z_#$@{[(][^%!:\r\n"&|<>]{0,60})(?=[%!:])/g;
const target = /^"?(?:\/([ap])\s*"?)?([^=\r\n"]*)=/i;
const calculated = /([A-Za-z_]\w*)\s*(?:<<|>>|[-+*/%&^|])?=/g;

/** Reads the assignments of a batch file. */
export function variablesOf(text: string, structure: Structure, delayed: boolean): Variables {
  const assignments: Assignment[] = [];
  const byName = new Map<string, Assignment[]>();
  /** What the names begin with that only the run knows. */
  const unknownNames = new Set<string>();
  let flow: Flow | undefined;
  const references = [...text.matchAll(reference)].map(({ index, 1: name = '' }): Reference => ({
    name: name.toLowerCase(),
    at: index,
  }));
  const counts = new Map<string, number>();
  for (const { name } of references) counts.set(name, (counts.get(name) ?? 0) + 1);
  const values = new Map<Assignment, Text | undefined>();
  const parts = new Map<Assignment, Assignment[]>();
  let budget = mostPutIn(text.length);
  let depth = 0;

  const add = (assignment: Assignment): void => {
    assignments.push(assignment);
    addTo(byName, assignment.name, assignment);
  };
  for (const command of structure.commands) {
    const { start, end, word } = command;
    const called = word === 'call';
    const from = called ? skipDelimiters(text, start + 4) : start;
    if (word !== 'set' && !(called && /^set\b/i.test(text.slice(from, from + 4)))) continue;
    const written = text.slice(skipDelimiters(text, from + 3), end);
    const [, option, name] = target.exec(written.slice(0, 2000)) ?? [];
    if (/^a$/i.test(option ?? '')) {
      for (const [, changed = ''] of written.matchAll(calculated))
        add({ command, name: changed.toLowerCase(), plain: false });
    } else if (/[%!]/.test(name ?? written)) {
      // A name, or all of it, that only the run knows.
      unknownNames.add((/^[^%!]*/.exec(name ?? written)?.[0] ?? '').replace(/^"/, '').toLowerCase());
    } else if (name !== undefined) {
      add({ command, name: name.toLowerCase(), plain: option === undefined && !called });
    }
  }
  const prefixes = [...unknownNames].slice(0, mostPrefixes);
  const isDoubtful = (name: string): boolean =>
    unknownNames.size > prefixes.length || prefixes.some((prefix) => name.startsWith(prefix));

  const valueOf = (assignment: Assignment): Text | undefined => {
    if (values.has(assignment)) return values.get(assignment);
    if (depth > deepestValue) return undefined;
    depth++;
    const value = assignment.plain ? evaluate(assignment) : undefined;
    depth--;
    values.set(assignment, value);
    return value;
  };

  const evaluate = (assignment: Assignment): Text | undefined => {
    const { command } = assignment;
    const { start, end, loop } = command;
    const used: Assignment[] = [];
    parts.set(assignment, used);
    const cut = Math.min(end, start + longestCommand);
    const range = span(skipDelimiters(text, start + 3), cut);
    const expanded = expandPercents(documentText(text, range, plain), {
      loop,
      fromFile: true,
      valueOf: (name, at) => {
        const found = read(name, at, command, false);
        if (found !== undefined) used.push(found.by);
        return found?.value;
      },
    });
    const facts: LineFacts = { fragile: false, delayed };
    const [received] = receive(expanded, { relabel: () => undefined, facts });
    const content = received && assigned(received);
    // The beginning of a value tells nothing but that it is too long.
    if (cut < end && (content?.text.length ?? 0) <= longestCommandLine) return undefined;
    return content && relabelled(content, facts, loop === undefined ? '' : `:${loop.first}`);
  };

  const lookUp = (name: string, user: Command, late: boolean): VariableValue | undefined => {
    const all = byName.get(name);
    if (all === undefined || isDoubtful(name)) return undefined;
    const next = firstFrom(all, user.statement);
    const by = all[next - 1];
    if (by === undefined || !by.plain || by.command.conditional) return undefined;
    if (late && all[next]?.command.statement === user.statement) return undefined;
    const place = by.command.start;
    flow ??= flowOf(text, structure);
    if (!flow.isSettled(place, user.start)) return undefined;
    // A later assignment may come first when the way leads back, or through a subroutine.
    if (next < all.length && flow.leadsElsewhere(place, user.start)) return undefined;
    const value = valueOf(by);
    // Where something is asked before, it may be whether there is a value at all.
    if (value?.text === '' && user.conditional) return undefined;
    return value && { value: putIn(value), by };
  };

  const read: Variables['read'] = (name, at, user, late) => {
    const found = lookUp(name, user, late);
    if (found === undefined) return undefined;
    const { value } = found;
    budget -= value.text.length + perAtom * value.atoms.length;
    if (budget < 0 || hasOddQuotes(value.text)) return undefined;
    const shared = (counts.get(name) ?? 0) > 1 && /^[^\s=/][^\s=]*$/.test(value.text);
    if (!shared || value.text.includes('\uFFFC')) return found;
    // A change here must not change the other places.
    const [only, ...others] = value.atoms;
    const set = others.length > 0 || only?.mention !== undefined ? undefined : only?.document;
    return { value: readAt(instead(documentText(text, at, plain), value.text), at, set), by: found.by };
  };

  const partsOf: Variables['partsOf'] = (assignment) => parts.get(assignment) ?? [];

  return { assignments, references, valueOf, partsOf, read };
}

/** The index of the first assignment that does not stand in a statement before another. */
function firstFrom(assignments: readonly Assignment[], statement: number): number {
  return firstIndex(assignments, ({ command }) => command.statement >= statement);
}

/** What stands behind `NAME=`; with quotes around both, up to the last quote. Nothing is a place all the same. */
function assigned(received: Text): Text | undefined {
  const { text } = received;
  const equals = text.indexOf('=');
  if (equals < 0) return undefined;
  const last = text.startsWith('"') ? text.lastIndexOf('"') : text.length;
  const end = last > equals ? last : text.length;
  const [sign] = equals + 1 < end ? [] : atomsIn(received, span(equals, equals + 1));
  const content = slice(received, equals + 1, end);
  // What another empty variable gives has its place there.
  if (sign?.literal === undefined || content.atoms.length > 0) return content;
  const at = sign.document.end;
  return textOf([
    { kind: 'copy', text: '', document: span(at, at), literal: { ...sign.literal, start: at } },
  ]);
}

/** What of a value is put in: quotes close in it, so that it ends in the same way as all of it. */
function putIn(value: Text): Text {
  const beginning = beginningOf(value, longestValue);
  const isOpen = hasOddQuotes(beginning.text) && !hasOddQuotes(value.text);
  return isOpen ? concatenate([beginning, insertedText('"')]) : beginning;
}

/** The same text as the content of a variable. */
function relabelled(value: Text, facts: LineFacts, variables: string): Text {
  const range = documentSpan(value, span(0, value.text.length));
  const encoding = valueEncoding(facts, variables);
  return withLiterals(value, (literal) =>
    literal.encoding === plain ? { start: range?.start ?? literal.start, encoding } : literal,
  );
}
