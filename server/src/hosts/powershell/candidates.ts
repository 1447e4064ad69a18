/** What is judged last: values that may hold a command line, unless a command of the script has taken it. */
import { matchEnd } from '../text/sticky';
import { textOf } from '../text/text';
import { toText } from '../text/values';
import type { Found } from '../flow/search';
import { judgeAssignment, type AssignmentContext } from './assignments';
import { fileText } from './files';
import { nothing } from './memory';
import { judgeExpression, judgeTable, type Place } from './places';
import type { Session } from './session';
import type { Expression } from './syntax';
import type { Unit } from './units';
import { putOutRemark } from './uncalled';

/** What stands before a value that is added. */
const addition = /\+=\s*$/;
const longestSign = 100;

const redirection = /[^\S\r\n]*>>?[^\S\r\n]*/y;

/** The name of the file that the value before an offset is written to; undefined when it is not redirected. */
function redirectedTo(offset: number, { reader, source, evaluator }: AssignmentContext): string | undefined {
  const start = matchEnd(redirection, source, offset);
  const file = start === undefined ? undefined : reader.word(start);
  return file && toText(evaluator.evaluate(file), false).text;
}

/** Makes the candidates of a search: values to be judged. Each is told by where it begins, and judged once. */
export function createCandidates({ structure, context, choices, recall }: Session) {
  const { reader, search } = context;

  /** Marks the command line that a string begins with where nothing else gets the string. */
  const withPutOut = (
    value: Expression,
    found: readonly Found[],
    { kind, start }: Unit,
  ): readonly Found[] => {
    const [first, ...others] = found;
    if (kind !== 'statement' || first === undefined || others.length > 0) return found;
    const isWhole = value.kind === 'string' && first.text.atoms[0]?.document.start === value.inner.start;
    const remark = isWhole ? putOutRemark(reader, value, structure.node(start)) : undefined;
    return remark === undefined ? found : [{ ...first, remarks: [...(first.remarks ?? []), remark] }];
  };

  /** @param kind as what it is judged */
  const consider = (
    start: number,
    { statement }: Unit,
    kind: string,
    judge: () => readonly Found[],
  ): void => {
    search.later(start, () => {
      const { judgement } = recall.judge(kind, start, () => {
        const found = choices.each(judge).flat();
        return { ...nothing, found: found.map((each) => ({ ...each, statementStart: statement })) };
      });
      return judgement.found;
    });
  };
  return {
    /** A hashtable or DSC resource that begins at `start`, and its first entry behind `inner`. */
    table: (start: number, inner: number, unit: Unit): void => {
      consider(start, unit, `table ${inner - start}`, () => {
        const table = reader.entries(start, inner);
        return table === undefined ? [] : judgeTable(table, context);
      });
    },
    expression: (start: number, place: Place, unit: Unit): void => {
      consider(start, unit, `${place} ${unit.kind}`, () => {
        // Behind a parameter's default another parameter may follow.
        const value = unit.kind === 'default' ? reader.expression(start, 0, false) : reader.value(start);
        if (value === undefined) return [];
        const file = unit.kind === 'statement' ? redirectedTo(value.span.end, context) : undefined;
        if (file === undefined) return withPutOut(value, judgeExpression(value, place, context), unit);
        return context.inOther(fileText(context.evaluator.evaluate(value)), file) ?? [];
      });
    },
    /** What a script block gets for a parameter. */
    given: (name: string, value: Expression, unit: Unit): void => {
      consider(value.span.start, unit, `given ${name}`, () => {
        if (!search.isUsed(name)) return judgeExpression(value, 'feeds', context);
        const found = judgeExpression(value, 'used', context);
        return found.map((one) => ({ ...one, text: textOf(one.text.atoms, true) }));
      });
    },
    /** What is assigned to a variable or member. */
    assigned: (name: string, start: number, unit: Unit): void => {
      consider(start, unit, `assigned ${name}`, () => {
        const found = judgeAssignment(name, start, context);
        const grows = addition.test(context.source.slice(Math.max(0, start - longestSign), start));
        return grows ? found.map((each) => ({ ...each, grows: name })) : found;
      });
    },
  };
}
