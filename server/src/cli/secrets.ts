/** Hides what must not stand in a log. */
import { toDocument } from '../hosts/offset-map';
import { allLines } from '../language/query';
import type { Analysis } from '../service/analysis';
import { entryOf } from '../service/entry-of';

/**
 * The text of a document with an asterisk in the place of each character of a secret value, so that positions stay.
 *
 * @param analysis the analysis of that text
 */
export function withoutSecrets(text: string, { lines }: Analysis): string {
  const secrets = lines.flatMap(({ region, tree }) =>
    allLines(tree)
      .flatMap(({ args }) => args)
      .filter((argument) => entryOf(argument)?.secret === true)
      .flatMap((argument) => (argument.kind === 'stray' || !argument.value ? [] : [argument.value]))
      // A variable tells nothing.
      .filter(({ hole, text: value }) => !(hole && value.length === 1))
      .map(({ content }) => toDocument(region.map, content)),
  );
  secrets.sort((left, right) => left.start - right.start);
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of secrets) {
    parts.push(text.slice(from, Math.max(from, start)));
    parts.push(text.slice(Math.max(from, start), Math.max(from, end)).replace(/[^\r\n]/g, '*'));
    from = Math.max(from, end);
  }
  return parts.join('') + text.slice(from);
}
