/** Where a script waits for a process that it has started: `$p.WaitForExit()`, `$p | Wait-Process`. */
import { firstIndex } from '../../language/first-index';
import { span, type Span } from '../../language/span';
import { matchEnd } from '../text/sticky';
import { variableName, variableSource } from './characters';
import type { Source } from './source';
import { dominates, type Structure } from './structure';
import type { Variables } from './variables';
import { longestGap, mostMentions } from './limits';

/** Finds where a script certainly waits, without a limit of time; undefined where it does not. */
export type Waits = ReturnType<typeof createWaits>;

const method = /[^\S\r\n]*\)?\.(?=WaitForExit\(\s*\))/iy;
const pipe = /[^\S\r\n]*\|\s*(?=Wait-Process(?![\w-]))/iy;
const word = /[\w-]+/y;
/** `Wait-Process -Id $p.Id -Timeout 60` gives up after a while. */
const limited = /[^\r\n;|}]*\s-t/iy;

const waiting = /(?<![\w-])Wait-Process(?:\s+-[A-Za-z]+)?[^\S\r\n]+\(?$/i;
const assigned = new RegExp(`(${variableSource})[^\\S\\r\\n]*=\\s*(?:\\[[\\w.]+\\]\\s*)?\\(?$`, 'iu');
const started = /\[[\w.]*Process\]::Start\(\s*$/i;
const given = new RegExp(`(${variableSource})\\.StartInfo[^\\S\\r\\n]*=\\s*$`, 'iu');
const begun = /\.Start\(\s*\)/iy;

/** Makes the search of a script. */
export function createWaits({ code }: Source, variables: Variables, structure: Structure) {
  const before = (offset: number): string => code.slice(Math.max(0, offset - longestGap), offset);
  const wordAt = (offset: number): Span => span(offset, matchEnd(word, code, offset) ?? offset);

  /** What waits right behind an expression. */
  const behind = (end: number): Span | undefined => {
    const called = matchEnd(method, code, end);
    if (called !== undefined) return wordAt(called);
    const piped = matchEnd(pipe, code, end);
    return piped === undefined || matchEnd(limited, code, piped) !== undefined ? undefined : wordAt(piped);
  };

  /** What waits for the process in a variable where it is mentioned. */
  const mentioned = (at: Span): Span | undefined => {
    const own = behind(at.end);
    if (own !== undefined) return own;
    const [command] = waiting.exec(before(at.start)) ?? [];
    return command === undefined || matchEnd(limited, code, at.end) !== undefined
      ? undefined
      : wordAt(at.start - command.length);
  };

  /** The mentions behind an offset that see the value which a variable has there. */
  const mentions = (name: string, offset: number): Span[] => {
    const all = variables.occurrences(name);
    const index = firstIndex(all, ({ start }) => start >= offset);
    const base = variables.definition(name, offset)?.base;
    return all
      .slice(index, index + mostMentions)
      .filter(
        ({ inCode, start }) =>
          inCode && base !== undefined && variables.definition(name, start)?.base === base,
      );
  };

  /** Where all that begins at an offset is waited for with a variable. */
  const forVariable = (name: string, offset: number): Span | undefined => {
    const block = structure.block(offset);
    for (const mention of mentions(name, offset)) {
      const found = mentioned(mention);
      if (found !== undefined && dominates(structure.block(found.start), block)) return found;
    }
    return undefined;
  };

  /** The variable that a value is assigned to. */
  const assignedTo = (offset: number): string | undefined => {
    const [, name] = assigned.exec(before(offset)) ?? [];
    return name && variableName(name);
  };

  /** @param range an expression or a command that gives the process */
  const forProcess = (range: Span): Span | undefined => {
    const direct = behind(range.end);
    if (direct !== undefined) return direct;
    const name = assignedTo(range.start);
    return name === undefined ? undefined : forVariable(name, range.end);
  };

  /**
   * @param info the variable of a `ProcessStartInfo`
   * @param offset where all of it is set
   */
  const forStartInfo = (info: string, offset: number): Span | undefined => {
    for (const at of mentions(info, offset)) {
      const lead = before(at.start);
      const [call] = started.exec(lead) ?? [];
      const close = call === undefined ? undefined : matchEnd(/\s*\)/y, code, at.end);
      if (call !== undefined && close !== undefined) return forProcess(span(at.start - call.length, close));
      const [, process] = given.exec(lead) ?? [];
      if (process === undefined) continue;
      const name = variableName(process);
      const run = mentions(name, at.end).find((mention) => matchEnd(begun, code, mention.end) !== undefined);
      return run && forVariable(name, run.end);
    }
    return undefined;
  };

  /** @param range an expression or a command that gives a `ProcessStartInfo` with all that it needs */
  const forNewInfo = (range: Span): Span | undefined => {
    const name = assignedTo(range.start);
    return name === undefined ? undefined : forStartInfo(name, range.end);
  };

  return { forProcess, forStartInfo, forNewInfo };
}
