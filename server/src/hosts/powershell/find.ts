/** Finds the command lines of a PowerShell script. */
import type { Remark } from '../../language/remark';
import { span, type Span } from '../../language/span';
import { targetName } from './assignments';
import { programOf } from '../commands/evidence';
import { judgeCommand } from './calls';
import { pathOf } from './call-context';
import { functionOf } from '../flow/blocks';
import type { Found } from '../flow/search';
import { withoutDoubtful } from './remarks';
import { createCandidates } from './candidates';
import { findInComments } from './comments';
import { isEntryAt } from './entries';
import type { FindInScript } from '../commands/launch';
import type { Part, StringLiteral } from './literals';
import { createOther, type OtherHosts } from './other-languages';
import { createRanges } from './ranges';
import { createMemory, nothing, type Judgement, type Memory, type Recalled } from './memory';
import { createSession, type Session } from './session';
import { commentAt, prepare, stringAt, type Source } from './source';
import { createGroups } from './string-groups';
import { structureOf } from './structure';
import type { Command, CommandWord, Expression } from './syntax';
import { isUncalled, uncalledRemark } from './uncalled';
import { unitsOf, type Unit } from './units';
import { createUnsettled } from './unsettled';
import { composeText } from '../text/compose';
import { moveText } from '../text/literals';
import { matchEnd } from '../text/sticky';
import { deepestScript, mostFollowed, mostSeeds } from './limits';

/** What kind of text is searched. */
export interface Kind {
  /** Commented-out code: only what is a call of ccmsetup in so many words. */
  readonly comment: boolean;
  /** How many scripts stand around this one. */
  readonly depth: number;
  /** The hosts of what is written in other languages. */
  readonly hosts: OtherHosts;
  /** Told from where on nothing is looked at, if there is too much. */
  readonly onRest?: ((offset: number) => void) | undefined;
}

/**
 * Finds the command lines of a script, in no particular order.
 *
 * @param memory what is known from the version before; the result is the same without
 */
export function findTexts(source: Source, kind: Kind, memory: Memory = createMemory()): readonly Found[] {
  const whole = !kind.comment && kind.depth === 0;
  const inside = (code: string): readonly Found[] =>
    kind.depth >= deepestScript
      ? []
      : findTexts(prepare(code), { ...kind, depth: kind.depth + 1, onRest: undefined });
  const inScript: FindInScript = (script) =>
    inside(script.text).map(({ text, remarks = [] }) => ({
      ...composeText({ ...text, remarks: [...remarks, ...(text.remarks ?? [])].filter(isLasting) }, script),
      partial: script.partial || text.partial,
    }));
  const structure = structureOf(source.parts);
  const inOther = createOther(kind.hosts, inScript);
  const session = createSession(source, structure, kind.comment, inScript, inOther, memory, kind.hosts.json);
  const comments = searchCode(session, inside, kind.onRest);
  const found = session.context.search.found.map(createUnsettled(session));
  if (!whole) return found;
  const inert = findInComments(source, comments, (code) =>
    findTexts(prepare(code), { ...kind, comment: true, onRest: undefined }),
  );
  return found.concat(inert);
}

/**
 * Searches the code of a script; gives the comments that are worth a look.
 *
 * @param inGroup finds command lines in the code between the brackets of `$( … )`
 * @param onRest told from where on nothing is looked at, if there is too much
 */
function searchCode(
  session: Session,
  inGroup: (code: string) => readonly Found[],
  onRest: (offset: number) => void = () => undefined,
): readonly Span[] {
  const { source, structure, context, choices, recall } = session;
  const { reader, variables, search } = context;
  const candidates = createCandidates(session);
  /** Commands that are judged: whether they leave their literals to what stands around them. */
  const judged = new Map<number, boolean>();
  /** Statements that were looked at for a missing `&`: whether it is missing. */
  const judgedUncalled = new Map<number, boolean>();
  /** Assignments whose values are judged. */
  const assigned = new Set<number>();
  /** Ranges that are judged and hold no code of their own. */
  const flat = createRanges();
  const groupAt = createGroups(source);
  const searched = new Set<number>();

  /** What stands behind a semicolon that ends a command line in the middle of a value is no command, but meant for it. */
  const cutOff = (start: number): Span[] => {
    const rest = reader.command(start);
    if (rest === undefined) return [];
    const more = source.text[rest.span.end] === ';' && !/\s/.test(source.text[rest.span.end + 1] ?? ' ');
    return [rest.span, ...(more ? cutOff(rest.span.end + 1) : [])];
  };

  const judgeUnit = (unit: Unit): Judgement => {
    // `Name = value` in a DSC resource looks like a command.
    if (isEntryAt(source.code, unit.start)) return { ...nothing, isEntry: true };
    const read = reader.command(unit.start);
    return read === undefined ? nothing : judgeRead(read, unit);
  };

  const judgeRead = (read: Command, unit: Unit): Judgement => {
    const verdicts = choices.each(() => judgeCommand(read, context));
    const found = withoutDoubtful(verdicts.map((verdict) => verdict.found)).flat();
    const rest = found.flatMap(({ remarks = [] }) =>
      remarks.flatMap(({ kind, document }) => (kind === 'semicolon' ? cutOff(document.end) : [])),
    );
    const isFlat = verdicts.every(({ kind }) => kind === 'done') && read.words.every(isFlatWord);
    return {
      found: found.map((each) => ({ ...each, statementStart: unit.statement })),
      flat: isFlat ? [...rest, read.span] : rest,
      outward: verdicts.every(({ kind }) => kind === 'value'),
      isEntry: false,
    };
  };

  const take = (unit: Unit, { judgement, missed }: Recalled): void => {
    const scope = (): number | undefined => functionOf(structure.block(unit.start))?.chain;
    search.addAll(judgement.found, missed, missed.size === 0 ? undefined : scope());
    for (const range of judgement.flat) flat.add(range);
  };

  const judge = (unit: Unit): boolean => {
    const recalled = recall.judge('command', unit.start, () => judgeUnit(unit));
    const { judgement } = recalled;
    if (judgement.isEntry && unit.container !== undefined)
      candidates.table(unit.container, unit.container + 1, unit);
    take(unit, recalled);
    return judgement.outward;
  };

  /** A statement that lacks the `&` with which it would be a command. */
  const judgeUncalled = (unit: Unit): Judgement => {
    const read = isUncalled(reader, unit.start) ? reader.command(unit.start) : undefined;
    if (read?.sound !== true) return nothing;
    const judgement = judgeRead(read, unit);
    const path = pathOf(context.evaluator.evaluate(read.name), context);
    // A folder with the program behind it is not the program.
    const begins = ({ text: { text } }: Found): boolean => text.replace(/^"/, '').startsWith(path.text);
    const isProgram = programOf(path.text) !== 'other' && judgement.found.every(begins);
    const remark = uncalledRemark(read.name, isProgram);
    return {
      ...judgement,
      found: judgement.found.map((each) => ({ ...each, remarks: [...(each.remarks ?? []), remark] })),
    };
  };

  const uncalled = (unit: Unit | undefined): boolean => {
    if (unit?.kind !== 'statement' && unit?.kind !== 'value') return false;
    const known = judgedUncalled.get(unit.start);
    if (known !== undefined) return known;
    const recalled = recall.judge('uncalled', unit.start, () => judgeUncalled(unit));
    take(unit, recalled);
    const is = recalled.judgement.found.length > 0;
    judgedUncalled.set(unit.start, is);
    return is;
  };

  /** Looks at everything that reads a variable. */
  const follow = (name: string): void => {
    const [base = name] = name.split('.');
    search.follow(base, () => {
      const occurrences = variables.occurrences(base);
      if (occurrences.length > mostFollowed) return [];
      return occurrences
        .filter((each) => !variables.isAssigned(each))
        .map(({ start }) => start)
        .filter((offset) => commentAt(source, offset) === undefined);
    });
  };

  const command = (unit: Unit): boolean => {
    if (!judged.has(unit.start))
      for (const { name, value } of variables.given(unit.start)) {
        follow(name);
        candidates.given(name, value, unit);
      }
    const outward = judged.get(unit.start) ?? judge(unit);
    judged.set(unit.start, outward);
    return outward;
  };

  const targetOf = (unit: Unit): Judgement => {
    const read = reader.expression(unit.start);
    if (read === undefined) return nothing;
    const name = targetName(read, source.text);
    const start = reader.skipLines(source.text.indexOf('=', read.span.end) + 1);
    const value = name === undefined ? undefined : reader.value(start);
    return {
      ...nothing,
      flat: value !== undefined && isFlat(value) ? [span(unit.start, value.span.end)] : [],
      target: { name, end: read.span.end, value: start },
    };
  };

  const assignment = (unit: Unit, offset: number): void => {
    if (assigned.has(unit.start)) return;
    const { target, flat: ranges } = recall.judge('target', unit.start, () => targetOf(unit)).judgement;
    if (target === undefined || offset < target.end) return;
    assigned.add(unit.start);
    if (target.name === undefined) {
      candidates.expression(target.value, 'any', unit);
      return;
    }
    follow(target.name);
    candidates.assigned(target.name, target.value, unit);
    for (const range of ranges) flat.add(range);
  };

  const parameterDefault = (unit: Unit): void => {
    candidates.expression(reader.skipLines(unit.start + 1), 'feeds', unit);
    const declared = reader.expression(unit.container ?? unit.start);
    const name = declared && targetName(declared, source.text);
    if (name !== undefined) follow(name);
  };

  /** Searches the code in a string. */
  const group = (range: Span, units: readonly Unit[]): void => {
    if (searched.has(range.start)) return;
    searched.add(range.start);
    const statementStart = units[0]?.statement ?? range.start;
    for (const { text, host, context: place } of inGroup(source.text.slice(range.start, range.end)))
      search.add({ text: moveText(text, range.start), host, context: place, statementStart });
  };

  const visit = (offset: number): void => {
    if (flat.has(offset)) return;
    const token = stringAt(source, offset);
    const place = token?.start ?? offset;
    const node = structure.node(place);
    const units = node === undefined ? [] : unitsOf(node);
    const code = token && groupAt(token, offset);
    if (code !== undefined) {
      group(code, units);
      return;
    }
    if (uncalled(units.at(-1))) return;
    for (const unit of units) {
      if (unit.kind === 'command' && !command(unit)) return;
      if (unit.kind === 'assignment') assignment(unit, place);
      if (unit.kind === 'default') parameterDefault(unit);
      if (unit.kind === 'statement') candidates.expression(unit.start, 'any', unit);
      if (unit.kind === 'value') candidates.expression(unit.start, 'feeds', unit);
      if (unit.kind === 'entry' && unit.container !== undefined && !isTestData(units, source.code))
        candidates.table(unit.container, unit.container + 2, unit);
    }
  };

  const all = source.parts.flatMap(({ start, part }) => part.seeds().map((seed) => start + seed));
  const seeds = all.slice(0, mostSeeds(source.text.length));
  const rest = all[seeds.length];
  if (rest !== undefined) onRest(rest);
  const comments = new Map<number, Span>();
  const inCode = seeds.filter((offset) => {
    const comment = commentAt(source, offset);
    if (comment !== undefined) comments.set(comment.start, comment);
    return comment === undefined;
  });
  search.run(inCode, visit);
  return [...comments.values()];
}

/** Whether a hashtable is a case that a Pester test gets: `It '…' -TestCases @( @{ … } )`. */
function isTestData(units: readonly Unit[], code: string): boolean {
  return units.some(
    ({ kind, start }) => kind === 'command' && matchEnd(testBlock, code, start) !== undefined,
  );
}

const testBlock = /(?:describe|context|it)(?=\s)/iy;

/** Whether a remark on a script counts where the script is a string, too: what one puts out can be taken by whatever runs it. */
function isLasting({ kind }: Remark): boolean {
  return kind !== 'put-out';
}

/** Whether a word holds no code of its own. */
function isFlatWord(word: CommandWord): boolean {
  return word.kind === 'verbatim' || word.value === undefined || isFlat(word.value);
}

/** Whether an expression holds no code of its own, only literals, variables and operators. */
function isFlat(expression: Expression): boolean {
  const rest = [expression];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (next.kind === 'string' || next.kind === 'bare') {
      if (!isPlain(next.parts)) return false;
    } else if (next.kind === 'binary') rest.push(next.left, next.right);
    else if (next.kind === 'list') for (const item of next.items) rest.push(item);
    else if (!/^(?:variable|number)$/.test(next.kind)) return false;
  }
  return true;
}

/** Whether a string or a word holds no `$( … )`. */
function isPlain(parts: readonly (Part | StringLiteral)[]): boolean {
  return parts.every((part) => (part.kind === 'string' ? isPlain(part.parts) : part.kind !== 'opaque'));
}
