/** Finds the statement of a place where the syntax tree is wrong about it: behind a mistake, or what the grammar lacks. */
import { matchEnd } from '../sticky';
import { isLineBreak } from './characters';
import type { Source } from './source';
import type { Reader } from './syntax';
import type { Unit } from './units';

const assignmentStart = /\$[\w:.]+[^\S\r\n]*\+?=(?!=)/y;

/** Whether a unit reaches up to a place when it is read, not only in the tree. */
function reaches(unit: Unit, place: number, reader: Reader, { text }: Source): boolean {
  if (unit.kind === 'command') return (reader.command(unit.start)?.span.end ?? 0) > place;
  if (unit.kind === 'statement' || unit.kind === 'value') return (reader.value(unit.start)?.end ?? 0) > place;
  if (unit.kind !== 'assignment') return true;
  const target = reader.expression(unit.start);
  if (target === undefined) return false;
  if (place < target.end) return true;
  return (reader.value(reader.skipLines(text.indexOf('=', target.end) + 1))?.end ?? Infinity) > place;
}

/** A command line that stands further behind on its line is not looked for. */
const longestLine = 10_000;

/** Where the line of a place begins; undefined when that is far away. */
function lineStartBefore(code: string, place: number): number | undefined {
  for (let start = place; place - start < longestLine; start--)
    if (start === 0 || isLineBreak(code[start - 1])) return start;
  return undefined;
}

/** The units of a place: those of the tree, or the statement that begins its line when the tree is wrong. */
export function reliableUnits(
  units: readonly Unit[],
  place: number,
  reader: Reader,
  source: Source,
): readonly Unit[] {
  const [innermost] = units;
  if (innermost !== undefined && reaches(innermost, place, reader, source)) return units;
  const { code } = source;
  const lineStart = lineStartBefore(code, place);
  if (lineStart === undefined) return [];
  const start = lineStart + code.slice(lineStart, place + 1).search(/\S/);
  // Where the line before goes on, nothing begins here.
  const before = code.slice(Math.max(0, lineStart - 200), lineStart).trimEnd();
  if (start < lineStart || /[`,|(=+]$/.test(before) || !/[\w&.\\$]/.test(code.charAt(start))) return [];
  const kind = matchEnd(assignmentStart, code, start) === undefined ? 'command' : 'assignment';
  const unit: Unit = { kind, start, container: undefined, statement: start };
  return reaches(unit, place, reader, source) ? [unit] : [];
}
