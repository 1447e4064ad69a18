/** What ccmsetup receives, as one reads it. */
import { firstIndex } from '../../language/first-index';
import type { CommandLine, Property } from '../../language/ast';
import { isBlank } from '../../language/characters';
import { wrapperOf } from '../../language/query';
import { span, type Span } from '../../language/span';

/** How a value that only the run knows is written. */
const holeText = '{{\u2026}}';

/** The holes in a range; a line may have very many arguments, so they are not searched one by one. */
function holesIn(holes: readonly number[], range: Span): readonly number[] {
  const firstFrom = (offset: number): number => {
    return firstIndex(holes, (each) => each >= offset);
  };
  return holes.slice(firstFrom(range.start), firstFrom(range.end));
}

/** The text of a range with its holes written out. */
function written(source: string, range: Span, holes: readonly number[], undouble: boolean): string {
  const edges = [range.start - 1, ...holesIn(holes, range), range.end];
  const parts = edges.slice(1).map((edge, index) => source.slice((edges[index] ?? 0) + 1, edge));
  return parts.map((part) => (undouble ? part.replaceAll('""', '"') : part)).join(holeText);
}

/** Without outer blanks of the kind that splits arguments; a no-break space belongs to one. */
function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text[start])) start++;
  while (end > start && isBlank(text[end - 1])) end--;
  return text.slice(start, end);
}

function wrapped(line: CommandLine, wrapper: Property, holes: readonly number[]): string {
  const { value, quotes } = wrapper;
  if (value === undefined) return '';
  return trimmed(written(line.source, value.content, holes, (value.quotes ?? quotes) !== undefined));
}

/**
 * The arguments that ccmsetup gets: behind the executable, or inside the quotes of CCMSETUPCMD with doubled quotes
 * undone. For an .msi without CCMSETUPCMD, which passes nothing on, the arguments of msiexec without the package.
 * A hole is written `{{…}}`.
 *
 * @param holes offsets of the placeholders in the line's source, ascending
 */
export function receivedText(line: CommandLine, holes: readonly number[]): string {
  const { source, executable, args } = line;
  if (line.form !== 'msi') {
    return trimmed(
      written(source, span(executable?.span.end ?? line.span.start, line.span.end), holes, false),
    );
  }
  const wrapper = wrapperOf(line);
  if (wrapper !== undefined) return wrapped(line, wrapper, holes);
  return args
    .filter(
      ({ span: at }) =>
        line.package === undefined ||
        !(at.start <= line.package.span.start && line.package.span.end <= at.end),
    )
    .map((argument) => written(source, argument.span, holes, false))
    .join(' ');
}
