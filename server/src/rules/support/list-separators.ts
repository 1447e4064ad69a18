/** What stands between the addresses of a list. */
import type { Value } from '../../language/ast';
import { replace, type Edit } from '../../language/edit';
import { spanInValue } from '../../language/query';
import type { Span } from '../../language/span';

/** What separates two addresses, or stands before the first or behind the last. */
export interface ListSeparator {
  readonly span: Span;
  /** Whether it is something else than a semicolon, with or without blanks around it. */
  readonly wrong: boolean;
  /** Whether addresses stand on both sides. */
  readonly inside: boolean;
}

/** A separator, unless it ends an entity of HTML such as `&#46;`. */
const signs = /(?<!&#?\w{1,7})[;, \t]+/g;

/** The separators of a value that is, or is meant as, a list of addresses. Blanks around the whole are none. */
export function listSeparators(value: Value): ListSeparator[] {
  if (!/[;, \t]/.test(value.text)) return [];
  return [...value.text.matchAll(signs)].flatMap((run) => {
    const [written] = run;
    const end = run.index + written.length;
    const inside = run.index > 0 && end < value.text.length;
    if (!inside && written.trim() === '') return [];
    const wrong = written.includes(',') || !written.includes(';');
    return [{ span: spanInValue(value, run.index, end), wrong, inside }];
  });
}

/** Edits that put a semicolon between the addresses of a list. */
export function withSemicolons(separators: readonly ListSeparator[]): Edit[] {
  return separators.filter(({ wrong }) => wrong).map(({ span }) => replace(span, ';'));
}
