import { t } from '@vscode/l10n';
import { sources } from '../catalog';
import type { CommandLine } from '../language/ast';
import { remove, replace } from '../language/edit';
import { sliceSpan } from '../language/span';
import type { Report, Rule } from './rule';

/** Superfluous blanks of one line. Runs with line breaks are layout of the host or the matter of another rule. */
function* superfluous(line: CommandLine, outerToo: boolean): Generator<Report> {
  for (const { kind, span } of line.tokens) {
    if (kind !== 'blank') continue;
    const text = sliceSpan(line.source, span);
    if (/[\r\n]/.test(text)) continue;
    const leading = span.start === line.span.start;
    const trailing = span.end === line.span.end;
    // Nothing but blanks is no command line.
    if (leading && trailing) continue;
    const outer = leading || trailing;
    // Other kinds of blanks have a rule of their own; once they are replaced, this one can fix the rest.
    const ordinary = text.replace(/[^ \t]/g, '').length;
    if (outer ? !outerToo || ordinary === 0 : ordinary < 2) continue;
    const fixable = ordinary === text.length;
    yield {
      span,
      message: !outer
        ? t(
            'Extra spaces between two arguments are harmless but count toward length limits. Write one space.',
          )
        : leading
          ? t('Spaces before the first argument are harmless but count toward length limits. Remove them.')
          : t('Spaces after the last argument are harmless but count toward length limits. Remove them.'),
      fixes: !fixable
        ? []
        : [
            outer
              ? { title: t('Remove the spaces'), safe: true, edits: [remove(span)] }
              : { title: t('Reduce to one space'), safe: true, edits: [replace(span, ' ')] },
          ],
    };
  }
}

/** Blanks around the command line, or several in a row. */
export const outerOrDoubleSpaces: Rule = {
  slug: 'outer-or-double-spaces',
  severity: 'hint',
  certainty: 'inferred',
  topic: 'text',
  summary: 'The command line begins or ends with spaces, or has several in a row.',
  why: "Spaces count toward length limits, such as the 1,024 characters of Intune. Any other effect isn't documented.",
  source: sources.coManagement,
  falsePositives:
    "Spaces that align arguments on purpose. Quoted values aren't checked, nor are indentation and line breaks in a .ccmcmd file.",
  examples: {
    bad: [
      { text: 'CCMSETUPCMD="  SMSSITECODE=P01 "', fixed: 'CCMSETUPCMD="SMSSITECODE=P01 "' },
      {
        text: 'ccmsetup.exe /mp:mp1.fabrikam.com   SMSSITECODE=P01',
        fixed: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01',
      },
    ],
    good: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 SMSCACHEDIR="D:\\Client  Cache"' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com\n    SMSSITECODE=P01' },
    ],
    unknown: [{ text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSCACHEDIR="{{drive}}  Cache" SMSSITECODE=P01' }],
  },
  fix: { summary: 'Removes the spaces, or leaves one.', safe: true, changes: 'order' },
  *check({ text, lines, complete }) {
    // One blank is in nobody's way but at the ends of a line, that of a quoted inner one included.
    if (!/\s\s|^\s|\s$|["'\u2018-\u201F\u00AB\u00BB]/.test(text)) return;
    for (const each of lines) yield* superfluous(each, each.style === 'inner' || complete);
  },
};
