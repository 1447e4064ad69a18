/** What counts of a here-document. */
import { span } from '../../../language/span';
import { matchEnd } from '../../text/sticky';
import type { LiteralForm } from '../literal-rules';

const firstBreak = /[^\S\r\n]{0,200}(?:\r\n|\r|\n)/y;

/**
 * The text of a here-document begins on the line behind its word.
 *
 * @param tabs whether all lines lose the tabs at their beginning: `<<-`
 */
export function documentLayout(tabs: boolean): NonNullable<LiteralForm['layout']> {
  return (source, inner) => {
    const start = matchEnd(firstBreak, source, inner.start) ?? inner.start;
    const content = span(Math.min(start, inner.end), inner.end);
    return tabs ? { content, indent: Infinity, blank: /\t/ } : { content, indent: 0 };
  };
}
