/** Commented-out code and examples in comments: shown, never reported. */
import { span, type Span } from '../../language/span';
import type { Encoding } from '../text/offset-map';
import { seedSource } from '../commands/evidence';
import { isSpokenAt } from '../commands/prose';
import type { Found } from '../flow/search';
import type { Source } from './source';
import { moveText } from '../text/literals';
import { writtenText } from '../text/text';

/** What stands before code in a comment: the signs of the comment, and the prompt of an example. */
const lead = /^[\s#]*(?:PS[^>\r\n]*>\s*|[A-Za-z]:\\[^>\r\n]*>\s*|>\s+)?/;

/**
 * Finds command lines in comments.
 *
 * @param comments those that are worth a look, in ascending order
 * @param find finds command lines in a piece of code
 */
export function findInComments(
  source: Source,
  comments: readonly Span[],
  find: (code: string) => readonly Found[],
): Found[] {
  const seed = new RegExp(seedSource, 'i');
  /** Where the code ends that was looked at last. */
  let done = 0;
  return comments.flatMap((comment) => {
    const found: Found[] = [];
    // It continues a line that was looked at with all that continues it.
    if (comment.start < done) return found;
    const content = source.text.slice(comment.start, comment.end);
    const block = content.startsWith('<#');
    for (const { index, 0: line } of content.matchAll(/[^\r\n]+/g)) {
      if (!seed.test(line)) continue;
      const skipped = block && index === 0 ? 2 : 0;
      const from = skipped + (lead.exec(line.slice(skipped))?.[0].length ?? 0);
      const start = comment.start + index + from;
      const code = block ? line.slice(from).replace(/#>$/, '  ') : continued(source, comment, start);
      done = start + code.length;
      const inCode = find(code).filter(({ text }) => !isSpokenAt(code, text.atoms));
      for (const { text, host, context } of inCode)
        found.push({ text: moveText(text, start), host, context, inert: true });
      const [property] = inCode.length === 0 ? (onlyProperty.exec(code) ?? []) : [];
      if (property !== undefined) {
        const at = span(start, start + property.length);
        found.push({ text: writtenText(source.text, at, inComment), inert: true });
      }
    }
    return found;
  });
}

/** A comment that holds nothing but what ccmsetup.msi gets. */
const onlyProperty = /^CCMSETUPCMD\s*=\s*"[^"]*"(?=\s*$)/i;

const inComment: Encoding = { id: 'psComment', encode: () => undefined };

/** A commented-out line, with the comment lines that a backtick at its end adds; their signs become blanks. */
function continued(source: Source, comment: Span, start: number): string {
  const lines = [source.text.slice(start, comment.end)];
  let { end } = comment;
  while (lines.at(-1)?.endsWith('`')) {
    const [next] = /^(?:\r\n|\r|\n)[^\S\r\n]*#[^\r\n]*/.exec(source.text.slice(end, end + 2000)) ?? [];
    if (next === undefined) break;
    lines.push(next.replace('#', ' '));
    end += next.length;
  }
  return lines.join('');
}
