/** Arrays whose elements are set one by one: `$a[0] = 'x'`, `$a[1] = 'y'`. */
import type { Span } from '../../language/span';
import { matchAt, matchEnd } from '../text/sticky';
import type { Source } from './source';
import type { Structure } from './structure';
import type { Expression, Reader } from './syntax';
import type { Write } from './writes';

const elementWrite = /\[[^\S\r\n]*(\d{1,4})[^\S\r\n]*\][^\S\r\n]*=(?!=)/y;
const statementEnd = /[^\S\r\n]*(?:[\r\n;})]|$)/y;
const newArray = /^new-object\s+(?:-typename\s+)?["']?(?:system\.)?(?:string|object)\[\]/i;

/** Whether an expression makes an array in which nothing is set yet. */
function isBlank(expression: Expression, text: string): boolean {
  const { span: at } = expression;
  switch (expression.kind) {
    case 'list':
      return (
        expression.items.length > 0 &&
        expression.items.every(
          (item) =>
            (item.kind === 'string' && item.parts.length === 0) ||
            (item.kind === 'variable' && item.name === 'null'),
        )
      );
    case 'group':
      return isBlank(expression.inner, text);
    case 'cast':
      return isBlank(expression.operand, text);
    case 'binary':
      return expression.operator === '*' && isBlank(expression.left, text);
    case 'member':
      return (
        expression.name === 'new' &&
        /^\[(?:system\.)?(?:string|object)\[\]\]/i.test(text.slice(at.start, at.end))
      );
    case 'command':
      return newArray.test(text.slice(at.start, at.end));
    default:
      return false;
  }
}

/**
 * The change of an array by an element that stands in its turn; undefined where none is set, or another one.
 *
 * @param before the change before it
 */
export function elementAt(
  source: Source,
  reader: Reader,
  structure: Structure,
  at: Span,
  before: Write | undefined,
): Write | undefined {
  const found = matchAt(elementWrite, source.code, at.end);
  if (found === undefined) return undefined;
  const element = Number(found[1]);
  const begun =
    before === undefined ||
    (before.kind === 'set' && before.value !== undefined && isBlank(before.value, source.text));
  const isNext = element === 0 ? begun : before?.element === element - 1;
  if (!isNext) return undefined;
  const value = reader.value(reader.skipLines(at.end + found[0].length));
  if (value === undefined || value.kind === 'list') return undefined;
  if (matchEnd(statementEnd, source.code, value.span.end) === undefined) return undefined;
  const { span: range } = value;
  const first: Expression = { kind: 'list', span: range, items: [value], open: false };
  return {
    ...{ kind: element === 0 ? 'set' : 'add', value: element === 0 ? first : value, element },
    ...{ block: structure.block(at.start), outer: false, start: at.start, end: range.end },
  };
}
