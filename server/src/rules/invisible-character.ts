import { t } from '@vscode/l10n';
import { referencePage, sources } from '../catalog';
import { isAscii, isBlank, isInvisible } from '../language/characters';
import { remove } from '../language/edit';
import { span, type Span } from '../language/span';
import type { Rule } from './rule';
import { namedCodePoint } from './support/code-points';

/** Runs of characters without a glyph. */
function* invisibleRuns(text: string): Generator<Span> {
  for (let at = 0; at < text.length; at++) {
    const start = at;
    while (at < text.length && isInvisible(text[at] ?? '')) at++;
    if (start < at) yield span(start, at);
  }
}

/** Whether a run joins or directs letters of a script that needs it. */
function belongsToScript(text: string, { start, end }: Span): boolean {
  const foreign = (offset: number): boolean => text.charCodeAt(offset) > 0x7f;
  return start > 0 && end < text.length && foreign(start - 1) && foreign(end);
}

/** A run and, where it stands alone between blanks, the blank behind it. */
function withBlank(text: string, { start, end }: Span): Span {
  return span(start, start > 0 && isBlank(text[start - 1]) && isBlank(text[end]) ? end + 1 : end);
}

/** Characters that nobody sees. */
export const invisibleCharacter: Rule = {
  slug: 'invisible-character',
  severity: 'error',
  certainty: 'inferred',
  topic: 'text',
  summary:
    'The command line has an invisible character, such as a zero-width space, a soft hyphen, or a byte order mark.',
  why: "The documented form of a command line has no place for such characters, so they probably become part of a name or value, which then looks right but isn't. They come from web pages, chats, and documents.",
  source: { title: sources.reference.title, url: referencePage },
  falsePositives:
    'The rule ignores a byte order mark at the start of a file, and a character between letters of a script that uses it.',
  examples: {
    bad: [
      {
        text: 'ccmsetup.exe SMSSITECODE=\u200BP01',
        fixed: 'ccmsetup.exe SMSSITECODE=P01',
      },
      {
        text: 'CCMSETUPCMD="/mp:mp1.fabri\u00ADkam.com SMSSITECODE=P01"',
        fixed: 'CCMSETUPCMD="/mp:mp1.fabrikam.com SMSSITECODE=P01"',
      },
    ],
    good: [
      { text: 'ccmsetup.exe SMSSITECODE=P01' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 SMSCACHEDIR="D:\\\u0645\u06CC\u200C\u062E"' },
    ],
    unknown: [{ text: 'ccmsetup.exe SMSSITECODE={{site}}' }],
  },
  fix: { summary: 'Deletes the character.', safe: true, changes: 'reading' },
  *check({ text }) {
    if (isAscii(text)) return;
    for (const run of invisibleRuns(text)) {
      if (belongsToScript(text, run)) continue;
      const one = run.end - run.start === 1;
      const first = namedCodePoint(text.slice(run.start));
      yield {
        span: run,
        message: one
          ? t('An invisible character ({0}) probably becomes part of a name or value. Delete it.', first)
          : t(
              '{0} invisible characters (first {1}) probably become part of a name or value. Delete them.',
              run.end - run.start,
              first,
            ),
        fixes: [
          {
            title: one ? t('Delete the invisible character') : t('Delete the invisible characters'),
            safe: true,
            edits: [remove(withBlank(text, run))],
          },
        ],
      };
    }
  },
};
