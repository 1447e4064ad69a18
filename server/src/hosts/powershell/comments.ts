/** Commented-out code and examples in comments: shown, never reported. */
import type { Span } from '../../language/span';
import { seedSource } from '../evidence';
import type { Found } from './calls';
import type { Source } from './source';
import { moveText } from './values';

/** What stands before code in a comment: the signs of the comment, and the prompt of an example. */
const lead = /^[\s#]*(?:PS[^>\r\n]*>\s*|[A-Za-z]:\\[^>\r\n]*>\s*|>\s+)?/;

/**
 * Finds command lines in comments.
 *
 * @param starts where the comments begin that are worth a look
 * @param find finds command lines in a piece of code
 */
export function findInComments(
  source: Source,
  starts: ReadonlySet<number>,
  find: (code: string) => readonly Found[],
): Found[] {
  const seed = new RegExp(seedSource, 'i');
  return source.comments
    .filter(({ start }) => starts.has(start))
    .flatMap((comment) => {
      const found: Found[] = [];
      const content = source.text.slice(comment.start, comment.end);
      const block = content.startsWith('<#');
      for (const { index, 0: line } of content.matchAll(/[^\r\n]+/g)) {
        if (!seed.test(line)) continue;
        const skipped = block && index === 0 ? 2 : 0;
        const from = skipped + (lead.exec(line.slice(skipped))?.[0].length ?? 0);
        const start = comment.start + index + from;
        const code = block ? line.slice(from).replace(/#>$/, '  ') : continued(source, comment, start);
        found.push(...find(code).map(({ text }) => ({ text: moveText(text, start), inert: true })));
      }
      return found;
    });
}

/** A commented-out line, with the comment lines that a backtick at its end adds; their signs become blanks. */
function continued(source: Source, comment: Span, start: number): string {
  let code = source.text.slice(start, comment.end);
  let { end } = comment;
  while (code.endsWith('`')) {
    const [next] = /^(?:\r\n|\r|\n)[^\S\r\n]*#[^\r\n]*/.exec(source.text.slice(end, end + 2000)) ?? [];
    if (next === undefined) break;
    code += next.replace('#', ' ');
    end += next.length;
  }
  return code;
}
