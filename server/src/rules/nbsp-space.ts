import { sources } from '../catalog';
import { isAscii, isBlank, isOtherBlank } from '../language/characters';
import { remove, replace } from '../language/edit';
import { sliceSpan, span, type Span } from '../language/span';
import type { Rule } from './rule';
import { namedCodePoint } from './support/code-points';

/** The stretch from the first to the last of the other blanks in a blank token. */
function otherBlanksIn(source: string, { start, end }: Span): Span | undefined {
  let from = start;
  while (from < end && !isOtherBlank(source[from])) from++;
  let to = end;
  while (to > from && !isOtherBlank(source[to - 1])) to--;
  return from < to ? span(from, to) : undefined;
}

/** Blanks that look like one but do not separate arguments. */
export const nbspSpace: Rule = {
  slug: 'nbsp-space',
  severity: 'error',
  certainty: 'inferred',
  topic: 'text',
  summary: 'A no-break space or another blank that is not the ordinary one stands between arguments.',
  why: 'Arguments are separated by blanks and tabs only, so what stands around another kind of blank probably sticks together as one argument. Such blanks come from web pages and word processors.',
  source: sources.cRuntimeParsing,
  falsePositives: 'Inside a quoted value such a blank may be meant, and is not reported.',
  examples: {
    bad: [
      {
        text: 'ccmsetup.exe /logon\u00A0SMSSITECODE=P01',
        fixed: 'ccmsetup.exe /logon SMSSITECODE=P01',
      },
      {
        text: 'CCMSETUPCMD="/mp:mp1.fabrikam.com\u202FSMSSITECODE=P01"',
        fixed: 'CCMSETUPCMD="/mp:mp1.fabrikam.com SMSSITECODE=P01"',
      },
    ],
    good: [
      { text: 'ccmsetup.exe /logon SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 SMSCACHEDIR="D:\\Client\u00A0Cache"' },
    ],
    unknown: [{ text: 'ccmsetup.exe /logon {{arguments}}' }],
  },
  fix: { summary: 'Writes an ordinary blank.', safe: true, changes: 'reading' },
  *check({ line, lines }) {
    const { source } = line;
    if (isAscii(source)) return;
    for (const { tokens, span: extent } of lines) {
      for (const { kind, span: blank } of tokens) {
        const at = kind === 'blank' ? otherBlanksIn(source, blank) : undefined;
        if (at === undefined) continue;
        const outer = blank.start === extent.start || blank.end === extent.end;
        const beside = isBlank(source[at.start - 1]) || isBlank(source[at.end]);
        yield {
          span: at,
          message: `This blank is not the ordinary one (${namedCodePoint(sliceSpan(source, at))}). Only blanks and tabs separate arguments, so what stands around it probably becomes one argument.`,
          fixes: [
            outer || beside
              ? { title: 'Remove it', safe: true, edits: [remove(at)] }
              : { title: 'Replace by an ordinary blank', safe: true, edits: [replace(at, ' ')] },
          ],
        };
      }
    }
  },
};
