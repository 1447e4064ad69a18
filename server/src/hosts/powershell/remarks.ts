/** What PowerShell does to a command line that its writer did not mean, and what a script makes of ccmsetup. */
import { listNames, parameterNames } from '../../catalog/names';
import { sliceSpan, span, type Span } from '../../language/span';
import type { Remark } from '../../language/remark';
import { holeCharacter } from '../host';
import { matchEnd } from '../text/sticky';
import { textOf, type Atom } from '../text/text';
import { documentSpan } from '../text/slice';
import type { Found } from '../flow/search';
import type { Bound } from './binding';
import { longestGap } from './limits';
import type { Joined } from './native';
import { parameterOf, type Starter } from './starters';
import type { Command } from './syntax';

/** An argument with a value, by its name. */
const argument = /^(?:[/-](\w+):|(\w+)=)/;
const continuation = /(?:;[^\s;|&(){}"'`<>#]+)+/y;
/** What a list of hosts goes on with: no path, and no program. */
const hosts = /^(?:;(?:https?:\/\/)?[$\w][\w./:-]*)+$/;
const programs = /\.(?:exe|cmd|bat|ps1|psm1|vbs|msi|msp)(?=;|$)/i;
/** The files of prerequisites, which are programs. */
const files = /^(?:;[\w.-]+\.(?:exe|msi|cab|msu))+$/i;
const commands =
  /;(?:ccmsetup|msiexec|shutdown|restart|sleep|cmd|powershell|pwsh|net|sc|reg|start|exit|return|copy|xcopy|robocopy|del|cls|pause)(?:\.|;|$)/i;
/** What can follow where the list is part of the command line: its end, or another argument of ccmsetup. */
const behind = new RegExp(
  `[^\\S\\r\\n]*(?:$|[\\r\\n})]|["']?(?:/(?:${parameterNames.join('|')})\\b|[A-Za-z]\\w*[=:]))`,
  'iy',
);

/** Whether the text behind a value is the rest of its list, and no statement of its own. */
function goesOn(name: string, rest: string): boolean {
  if (name === 'skipprereq') return files.test(rest) && !commands.test(rest);
  return listNames.includes(name) && hosts.test(rest) && !programs.test(rest) && !commands.test(rest);
}

/**
 * The semicolon that ends a native call in the middle of a list: `SMSMPLIST=a.b;c.d`. Where another statement may follow, it
 * is meant.
 */
export function semicolonRemark(source: string, { words, span: whole }: Command): Remark | undefined {
  const last = words.at(-1);
  if (last?.kind !== 'argument' || last.span.end !== whole.end || source[whole.end] !== ';') return undefined;
  const { value } = last;
  const [, parameter, property] = argument.exec(source.slice(last.span.start, last.span.end)) ?? [];
  const name = (parameter ?? property)?.toLowerCase();
  const end = matchEnd(continuation, source, whole.end);
  if (value.kind !== 'bare' || name === undefined || end === undefined) return undefined;
  if (!goesOn(name, source.slice(whole.end, end)) || matchEnd(behind, source, end) === undefined)
    return undefined;
  const plain = value.parts.every(({ kind }) => kind === 'copy' || kind === 'variable');
  const quote = (at: number): Remark['edits'][number] => ({ span: span(at, at), newText: '"' });
  return {
    kind: 'semicolon',
    document: span(whole.end, whole.end + 1),
    edits: plain ? [quote(last.span.start), quote(end)] : [],
  };
}

/** What is assigned to a variable as a whole, so that it can become a list. */
const assigned = /(?:^|[\r\n;{])[^\S\r\n]*\$\w+[^\S\r\n]*=[^\S\r\n]*$/;
const ended = /^[^\S\r\n]*(?:[\r\n;}#]|$)/;

/** The opening bracket of a call, whose arguments are no list. */
const called = /[\w)\]]\(\s*$/;

/** What parts one string in several: the blanks between the arguments in it, and what must stand there. */
function partingEdits(source: string, { word, text, breaks, isElement }: Joined): Remark['edits'] {
  const literal = text.atoms[0]?.literal;
  if (literal === undefined || text.atoms.some((atom) => atom.literal !== literal)) return [];
  const [start, end] = [literal.start - 1, (text.atoms.at(-1)?.document.end ?? 0) + 1];
  const quote = source[start] ?? '';
  if (!/["']/.test(quote) || source[end - 1] !== quote) return [];
  const isOwn = !isElement && word.kind === 'string' && word.span.start === start && word.span.end === end;
  const lead = source.slice(Math.max(0, start - longestGap), start);
  const isSet =
    word.kind === 'variable' && assigned.test(lead) && ended.test(source.slice(end, end + longestGap));
  if (!isOwn && !(isElement ? !called.test(lead) : isSet)) return [];
  return breaks.flatMap((at) => {
    const place = documentSpan(text, at);
    return place === undefined ? [] : [{ span: place, newText: `${quote}${isOwn ? '' : ','} ${quote}` }];
  });
}

/** The string that PowerShell gives a program as one argument, and which holds several. */
export function joinedRemark(source: string, joined: Joined): Remark {
  const { word, text, isElement } = joined;
  const element = isElement ? documentSpan(text, span(0, text.text.length)) : undefined;
  const isVariable = !isElement && word.kind === 'variable';
  return {
    kind: 'one-argument',
    document: element ?? word.span,
    edits: partingEdits(source, joined),
    ...(isVariable && { written: sliceSpan(source, word.span).replace('@', '$') }),
  };
}

/**
 * Where it is written that the script goes on when the program ends: `-Wait`, or a command that always waits.
 *
 * @param bound the command's parameters, those of a splatted hashtable too
 */
export function waitPlace(
  starter: Starter,
  { words, name }: Command,
  { named, switches }: Bound,
  source: string,
): Span | undefined {
  if (starter.waits === true) return switches.has('nowait') || named.has('nowait') ? undefined : name.span;
  const word = words.find((each) => each.kind === 'parameter' && parameterOf(starter, each.name) === 'wait');
  if (word?.kind === 'parameter') {
    const off = word.value?.kind === 'variable' && word.value.name === 'false';
    return off ? undefined : word.span;
  }
  const splatted = named.get('wait')?.value;
  if (splatted?.kind !== 'unknown') return undefined;
  const { span: at } = splatted;
  return /^\$true$/i.test(source.slice(at.start, at.end)) ? at : undefined;
}

/**
 * What a command gives in each round, without what another round disproves: an argument that holds several is passed as a list
 * (`if ($a -is [string]) { $a = -split $a }`), a value that is empty at first is filled in (`if (-not $a) { $a = 'x' }`).
 */
export function withoutDoubtful(rounds: readonly (readonly Found[])[]): readonly (readonly Found[])[] {
  if (rounds.length < 2) return rounds;
  const joins = ({ remarks = [] }: Found): boolean => remarks.some(({ kind }) => kind === 'one-argument');
  const isEmpty = ({ text, literal }: Atom): boolean => text === '' && literal !== undefined;
  const lacks = ({ text }: Found): boolean => text.atoms.some(isEmpty);
  const some = (is: (found: Found) => boolean): boolean => {
    const having = rounds.filter((round) => round.some(is)).length;
    return having > 0 && having < rounds.length;
  };
  const [perhapsJoins, perhapsLacks] = [some(joins), some(lacks)];
  if (!perhapsJoins && !perhapsLacks) return rounds;
  const certain = (found: Found): Found => {
    const { text } = found;
    const known = text.atoms.map((atom): Atom =>
      isEmpty(atom) ? { ...atom, kind: 'hole', text: holeCharacter } : atom,
    );
    return {
      ...found,
      ...(perhapsJoins && { remarks: found.remarks?.filter(({ kind }) => kind !== 'one-argument') }),
      ...(perhapsLacks && { text: { ...text, ...textOf(known, text.partial) } }),
    };
  };
  return rounds.map((round) => round.map(certain));
}
