/** The `$( … )` in strings, which hold commands of their own. */
import { span, type Span } from '../../language/span';
import { readLiteral } from './literals';
import type { StringToken } from './masking';
import { indexBefore, type Source } from './source';

/** Tells in which group of a string a place stands. */
export type GroupAt = (token: StringToken, offset: number) => Span | undefined;

/** Makes the search of a script; each string is read once. Spans are the insides of the brackets. */
export function createGroups({ text, scanner }: Source): GroupAt {
  const known = new Map<number, readonly Span[]>();
  const groupsIn = (token: StringToken): readonly Span[] => {
    const { quote } = token;
    if (quote === 'single' || quote === 'hereSingle') return [];
    return readLiteral(text, token, quote, scanner.skipGroup).parts.flatMap(({ kind, span: at }) =>
      kind === 'opaque' && text.startsWith('$(', at.start) ? [span(at.start + 2, at.end - 1)] : [],
    );
  };
  return (token, offset) => {
    const groups = known.get(token.start) ?? groupsIn(token);
    known.set(token.start, groups);
    const group = groups[indexBefore(groups, offset)];
    return group !== undefined && offset < group.end ? group : undefined;
  };
}
