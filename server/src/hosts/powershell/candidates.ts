/** What is judged last: values that may hold a command line, unless a command of the script has taken it. */
import { matchEnd } from '../text/sticky';
import { characters, toText } from '../text/values';
import { judgeAssignment, type AssignmentContext } from './assignments';
import { fileText } from './files';
import type { Found } from './found';
import { judgeExpression, judgeTable, type Place } from './places';
import { nothing } from './memory';
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

/** A value to be judged. */
interface Candidate {
  readonly statement: number;
  /** As what it is judged. */
  readonly kind: string;
  readonly judge: () => readonly Found[];
}

const redirection = /[^\S\r\n]*>>?[^\S\r\n]*/y;

/** The name of the file that the value before an offset is written to; undefined when it is not redirected. */
function redirectedTo(offset: number, { reader, source, evaluator }: AssignmentContext): string | undefined {
  const start = matchEnd(redirection, source, offset);
  const file = start === undefined ? undefined : reader.word(start);
  return file && characters(toText(evaluator.evaluate(file.value), false));
}

/** Makes an empty collection for a search. */
export function createCandidates({ context, choices, recall, add }: Session): Candidates {
  const { reader } = context;
  const all = new Map<number, Candidate>();
  const consider = (
    start: number,
    { statement }: Unit,
    kind: string,
    judge: () => readonly Found[],
  ): void => {
    if (!all.has(start)) all.set(start, { statement, kind, judge });
  };
  return {
    table: (start, inner, unit) => {
      consider(start, unit, `table ${inner - start}`, () => {
        const read = reader.entries(start, inner);
        return read === undefined ? [] : judgeTable(read.value, context);
      });
    },
    expression: (start, place, unit) => {
      consider(start, unit, `${place} ${unit.kind}`, () => {
        // Behind a parameter's default another parameter may follow.
        const read = unit.kind === 'default' ? reader.expression(start, 0, false) : reader.value(start);
        if (read === undefined) return [];
        const file = unit.kind === 'statement' ? redirectedTo(read.end, context) : undefined;
        if (file === undefined) return judgeExpression(read.value, place, context);
        return context.inOther(fileText(context.evaluator.evaluate(read.value)), file) ?? [];
      });
    },
    assigned: (name, start, unit) => {
      consider(start, unit, `assigned ${name}`, () => judgeAssignment(name, start, context));
    },
    judge: () => {
      // What is written later may hold what was written before.
      for (const [start, { statement, kind, judge }] of [...all].sort(([left], [right]) => right - left)) {
        const { judgement } = recall.judge(kind, start, () => {
          const found = choices.each(judge).flat();
          return { ...nothing, found: found.map((each) => ({ ...each, statementStart: statement })) };
        });
        // All lines of one literal count: what is taken is asked before any of them is added.
        judgement.found
          .filter(
            ({ text }) =>
              !text.atoms.every(({ literal }) => literal === undefined || context.isTaken(literal.start)),
          )
          .forEach(add);
      }
    },
  };
}
