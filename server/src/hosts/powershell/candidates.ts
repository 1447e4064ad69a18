/** What is judged last: values that may hold a command line, unless a command of the script has taken it. */
import { judgeAssignment } from './assignments';
import type { Found } from './calls';
import { judgeExpression, judgeTable, type Place } from './places';
import type { Session } from './session';
import type { Unit } from './units';

/** Values to be judged. Each is told by where it begins, and judged once. */
export interface Candidates {
  /** A hashtable or DSC resource that begins at `start`, and its first entry behind `inner`. */
  table(start: number, inner: number, unit: Unit): void;
  expression(start: number, place: Place, unit: Unit): void;
  /** What is assigned to a variable or member. */
  assigned(name: string, start: number, unit: Unit): void;
  /** Judges them all. */
  judge(): void;
}

/** Makes an empty collection for a search. */
export function createCandidates({ context, add }: Session): Candidates {
  const { reader } = context;
  const all = new Map<number, { readonly statement: number; readonly judge: () => readonly Found[] }>();
  const consider = (start: number, { statement }: Unit, judge: () => readonly Found[]): void => {
    if (!all.has(start)) all.set(start, { statement, judge });
  };
  return {
    table: (start, inner, unit) => {
      consider(start, unit, () => {
        const read = reader.entries(start, inner);
        return read === undefined ? [] : judgeTable(read.value, context);
      });
    },
    expression: (start, place, unit) => {
      consider(start, unit, () => {
        // Behind a parameter's default another parameter may follow.
        const read = unit.kind === 'default' ? reader.expression(start, 0, false) : reader.value(start);
        return read === undefined ? [] : judgeExpression(read.value, place, context);
      });
    },
    assigned: (name, start, unit) => {
      consider(start, unit, () => judgeAssignment(name, start, context));
    },
    judge: () => {
      // What is written later may hold what was written before.
      for (const [, { statement, judge }] of [...all].sort(([left], [right]) => right - left)) {
        for (const found of judge()) {
          const literals = found.text.atoms.flatMap(({ literal }) => literal?.start ?? []);
          if (!literals.every((literal) => context.isTaken(literal))) add(found, statement);
        }
      }
    },
  };
}
