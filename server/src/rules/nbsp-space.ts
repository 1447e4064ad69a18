import { t } from '@vscode/l10n';
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
  summary: 'A no-break space or another special space is between two arguments.',
  why: 'Only ordinary spaces and tabs separate arguments. With another kind of space, the text on both sides probably becomes one argument. Such spaces come from web pages and word processors.',
  source: sources.cRuntimeParsing,
  falsePositives: "Inside a quoted value, such a space may be intended, so it isn't reported.",
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
  fix: {
    summary: 'Writes an ordinary space, or removes the special one where none is needed.',
    safe: true,
    changes: 'reading',
  },
  *check({ line, lines }) {
    const { source } = line;
    if (isAscii(source)) return;
    for (const { tokens, span: extent } of lines) {
      for (const { kind, span: blank } of tokens) {
        const at = kind === 'blank' ? otherBlanksIn(source, blank) : undefined;
        if (at === undefined) continue;
        const outer = blank.start === extent.start || blank.end === extent.end;
        const beside = isBlank(source[at.start - 1]) || isBlank(source[at.end]);
        const needless = outer || beside;
        const code = namedCodePoint(sliceSpan(source, at));
        yield {
          span: at,
          message: needless
            ? t('A special space ({0}) probably becomes part of the argument next to it. Remove it.', code)
            : t(
                'A special space ({0}) probably joins two arguments into one. Write an ordinary space.',
                code,
              ),
          fixes: [
            needless
              ? { title: t('Remove the special space'), safe: true, edits: [remove(at)] }
              : { title: t('Replace with an ordinary space'), safe: true, edits: [replace(at, ' ')] },
          ],
        };
      }
    }
  },
};
