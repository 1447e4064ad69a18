/** Growing selections: value item, value, argument, CCMSETUPCMD, command line, and where it stands. */
import type { Position, SelectionRange } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { rangeAround } from '../../hosts/text/range-place';
import type { Argument, CommandLine } from '../../language/ast';
import { argumentAt } from '../../language/query';
import { contains, span, spanLength, touches, type Span } from '../../language/span';
import type { Analysis } from '../analysis';
import { placeAt } from '../place';
import { rangeOf } from '../range';

/** What an argument is made of around an offset of the region's text, outermost first. */
function partsOf(argument: Argument, offset: number): Span[] {
  if (argument.kind === 'stray') return [argument.span];
  const { name, value } = argument;
  const start = argument.kind === 'parameter' ? argument.prefix.start : name.span.start;
  const whole = [argument.span, span(start, name.span.end)];
  if (value === undefined || !touches(value.span, offset)) return whole;
  const inner =
    value.inner === undefined ? value.items.map((item) => item.span) : spansAt(value.inner, offset);
  return [...whole, value.span, value.content, ...inner];
}

/** What a command line is made of around an offset, outermost first; some of it may lie elsewhere. */
function spansAt(line: CommandLine, offset: number): Span[] {
  const files = [line.executable, line.package].flatMap((file) => file?.span ?? []);
  const argument = argumentAt(line, offset);
  return [line.span, ...files, ...(argument === undefined ? [] : partsOf(argument, offset))];
}

/** The spans of the document around an offset, innermost first, each within the next. */
function nestedAt(analysis: Analysis, at: number): Span[] {
  const place = placeAt(analysis, at);
  if (place === undefined) return [];
  const { region, tree } = place.analyzed;
  const around = spansAt(tree, place.offset)
    .map((range) => rangeAround(region.map, range, at))
    .concat(region.spans, region.call)
    .filter((range) => touches(range, at) && spanLength(range) > 0)
    .sort((left, right) => spanLength(left) - spanLength(right));
  const nested: Span[] = [];
  for (const range of around) {
    const last = nested.at(-1);
    if (last === undefined || (contains(range, last) && spanLength(range) > spanLength(last)))
      nested.push(range);
  }
  return nested;
}

/** The selections that grow from each of some positions; null where none of them is in a command line. */
export function selectionsOf(
  document: TextDocument,
  analysis: Analysis,
  positions: readonly Position[],
): SelectionRange[] | null {
  const found = positions.map((position) => nestedAt(analysis, document.offsetAt(position)));
  if (found.every((nested) => nested.length === 0)) return null;
  return found.map(
    (nested, index) =>
      nested.reduceRight<SelectionRange | undefined>(
        (parent, range) => ({ range: rangeOf(document, range), ...(parent && { parent }) }),
        undefined,
      ) ?? { range: emptyAt(positions[index]) },
  );
}

/** Each position must have an answer. */
function emptyAt(position: Position = { line: 0, character: 0 }): SelectionRange['range'] {
  return { start: position, end: position };
}
