/** Finds out how a mention of a variable changes it. */
import type { Span } from '../../language/span';
import type { Write as FlowWrite } from '../flow/definitions';
import { matchAt, matchEnd } from '../text/sticky';
import type { Source } from './source';
import type { Mention } from './source-part';
import type { Structure } from './structure';
import type { Expression, Reader } from './syntax';

/** A change of a variable. A member such as `$info.Arguments` counts as a variable of its own. */
export interface Write extends FlowWrite<Expression> {
  readonly outer: boolean;
  /** The place of the element that it sets in an array, if it sets one of them in its turn. */
  readonly element?: number;
  /** Where it counts, if not everywhere: the block whose parameter it is. */
  readonly within?: Span | undefined;
}

const assignment = /[^\S\r\n]*(?:([-+*/%]|\?\?)?=(?!=)|\+\+|--)/y;
const memberPath = /\.[\p{L}_][\p{L}\p{Nd}_.]*/uy;
const elementKey = /\[\s*(['"])([\w.-]+)\1\s*\]/y;
const addition = /\.(?:add|addrange|append)\(/iy;
const mutation =
  /\.(?:insert|insertrange|remove|removeat|removerange|clear|appendline|appendformat|replace|sort|reverse|push|enqueue)\(/iy;
const elementWrite = /\[[^\]\r\n]*\][^\S\r\n]*(?:[-+*/%]|\?\?)?=(?!=)/y;
const severalTargets = /[^\S\r\n]*(?:,\s*\$[\w:]+[^\S\r\n]*)+=(?!=)/y;
const statementEnd = /[^\S\r\n]*(?:[\r\n;})]|$)/y;

/** The member behind a variable, `.Name` or `['Name']`, as far as it is written there. */
export function keyAt(
  { text, code }: Source,
  offset: number,
): { readonly name: string; readonly end: number } | undefined {
  const [element, , key] = matchAt(elementKey, text, offset) ?? [];
  const end = element === undefined ? matchEnd(memberPath, code, offset) : offset + element.length;
  if (end === undefined) return undefined;
  const name = (key ?? text.slice(offset + 1, end)).toLowerCase();
  // `$info.ArgumentList.Add(…)`
  if (code[end] === '(' && name.endsWith('.add')) return { name: name.slice(0, -4), end: end - 4 };
  return matchEnd(assignment, code, end) === undefined ? undefined : { name, end };
}

/** The change that a mention is the target of, as far as it concerns `name`. */
export function writeAt(
  source: Source,
  reader: Reader,
  structure: Structure,
  name: string,
  at: Span,
): Write | undefined {
  const { text, code } = source;
  const outer = /^[$@]\{?(?:script|global):/i.test(text.slice(at.start, at.end));
  const block = structure.block(at.start);
  const make = (kind: Write['kind'], end: number, value?: Expression): Write => ({
    ...{ kind, value, block, outer },
    start: at.start,
    end,
  });

  const wanted = name.includes('.') ? name.slice(name.indexOf('.')) : '';
  const key = keyAt(source, at.end);
  if (wanted !== '' && wanted !== `.${key?.name ?? ''}`) return undefined;
  if (wanted === '' && key !== undefined) return undefined;
  const target = key?.end ?? at.end;
  const added = matchEnd(addition, code, target);
  if (added !== undefined) {
    const call = reader.expression(at.start);
    const [only, ...others] =
      call?.kind === 'member' && /^(?:variable|member)$/.test(call.target.kind) ? (call.args ?? []) : [];
    return call?.kind === 'member' && only !== undefined && others.length === 0
      ? make(call.name === 'append' ? 'append' : 'add', call.span.end, only)
      : make('other', added);
  }
  const mutated = matchEnd(mutation, code, target) ?? matchEnd(elementWrite, code, target);
  if (mutated !== undefined) return make('other', mutated);
  const found = matchAt(assignment, code, target);
  if (wanted === '' && isDeclaration(structure, at.start)) {
    const start = found === undefined ? undefined : reader.skipLines(target + found[0].length);
    return make('other', at.end, start === undefined ? undefined : reader.expression(start, 0, false));
  }
  const several = matchEnd(severalTargets, code, target);
  const before = code.slice(Math.max(0, at.start - 40), at.start);
  if (several !== undefined || (found !== undefined && /,\s*$/.test(before))) return make('other', target);
  if (found !== undefined) {
    const end = target + found[0].length;
    const kind = found[0].trim() === '=' ? 'set' : found[1] === '+' ? 'append' : 'other';
    if (kind === 'other') return make('other', end);
    const value = reader.value(reader.skipLines(end));
    if (value === undefined || matchEnd(statementEnd, code, value.span.end) === undefined)
      return make('other', end);
    const list =
      /\[(?:(?:system\.)?(?:string|object)\[\]|array)\]\s*$/i.test(before) && value.kind !== 'list';
    const { span: range } = value;
    return make(kind, range.end, list ? { kind: 'list', span: range, items: [value], open: false } : value);
  }
  if (wanted !== '') return undefined;
  const taken = /(?:foreach\s*(?:-parallel\s*)?\(\s*|\[ref\]\s*\(?\s*)$/i.test(before);
  return taken ? make('other', at.end) : undefined;
}

/** Whether a mention is nothing but the target of an assignment. */
export function isAssigned({ code }: Source, { end, inCode }: Mention): boolean {
  return inCode && matchEnd(assignment, code, end) !== undefined;
}

/** Whether a parameter is declared here, whose value the caller gives. */
export function isDeclaration(structure: Structure, offset: number): boolean {
  return structure.node(offset)?.node.kind === 'declared';
}
