import { t } from '@vscode/l10n';
import type { CommandLine, Parameter, Property } from '../language/ast';
import { replace } from '../language/edit';
import { isCut } from '../language/query';
import { span } from '../language/span';
import type { Report, Rule } from './rule';
import { sectionOf } from './support/learn';
import { listSeparators, withSemicolons } from './support/list-separators';
import { looseHosts } from './support/loose-hosts';
import { plainText } from './support/remedy';

/** The names that take a list of management points. */
const lists: ReadonlySet<string> = new Set(['MP', 'SMSMPLIST']);

/** What stands for a semicolon in one list, and behind it where a blank has cut it. */
function* misplaced(
  line: CommandLine,
  index: number,
  { name, value, quotes }: Parameter | Property,
): Generator<Report> {
  if (value === undefined || value.opaque || isCut(value)) return;
  const list = name.key === 'MP' ? '/mp' : name.key;
  const right = plainText(value.text.replace(/^[;, \t]+|[;, \t]+$/g, '').replace(/[;, \t]+/g, ';'));
  const message =
    right === undefined
      ? t('{0} takes semicolons between management points.', list)
      : t('{0} takes semicolons between management points. Write {1}.', list, right);
  const wrong = listSeparators(value).filter((separator) => separator.wrong);
  const inside = wrong.filter((separator) => separator.inside);
  const last = wrong.at(-1);
  const end = last !== undefined && last.span.end === value.span.end ? last : undefined;
  const quoted = quotes !== undefined || value.quotes !== undefined;
  const loose = quoted ? [] : looseHosts(line, index, end !== undefined);
  const [first] = inside;
  if (first !== undefined) {
    const clear = inside.length === wrong.length || (loose.length > 0 && inside.length === wrong.length - 1);
    yield {
      span: first.span,
      message,
      ...(clear && { fixes: [{ title: t('Use semicolons'), safe: true, edits: withSemicolons(inside) }] }),
    };
  } else if (loose.length === 0 && wrong[0] !== undefined) {
    yield { span: wrong[0].span, message };
  }
  const rest = loose.at(-1);
  if (rest === undefined) return;
  const start = end?.span.start ?? value.span.end;
  yield {
    span: span(start, rest.end),
    message: t('A space ends the list of management points in {0}. Write a semicolon instead.', list),
    fixes: [
      {
        title: t('Use semicolons'),
        safe: false,
        edits: loose.map((host, at) => replace(span(loose[at - 1]?.end ?? start, host.start), ';')),
      },
    ],
  };
}

/** A list of management points with commas or blanks. */
export const mpListSeparator: Rule = {
  slug: 'mp-list-separator',
  severity: 'warning',
  certainty: 'certain',
  topic: 'managementPoints',
  summary: '/mp or SMSMPLIST has commas or spaces between management points.',
  why: 'The documentation has semicolons between several management points.',
  source: sectionOf('/mp'),
  examples: {
    bad: [
      {
        text: 'ccmsetup.exe /mp:mp1.fabrikam.com,mp2.fabrikam.com SMSSITECODE=P01',
        fixed: 'ccmsetup.exe /mp:mp1.fabrikam.com;mp2.fabrikam.com SMSSITECODE=P01',
      },
      {
        text: 'ccmsetup.exe SMSSITECODE=P01 SMSMPLIST="mp1.fabrikam.com mp2.fabrikam.com, mp3.fabrikam.com"',
        fixed: 'ccmsetup.exe SMSSITECODE=P01 SMSMPLIST="mp1.fabrikam.com;mp2.fabrikam.com;mp3.fabrikam.com"',
      },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com, mp2 SMSSITECODE=P01' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 SMSMPLIST=mp1.fabrikam.com mp2.fabrikam.com' },
    ],
    good: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com;mp2.fabrikam.com SMSSITECODE=P01' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 SMSMPLIST="mp1.fabrikam.com; mp2.fabrikam.com"' },
    ],
    unknown: [
      { text: 'ccmsetup.exe /mp:{{MPS}} SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /mp:%MP1%,%MP2% SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com %MP2% SMSSITECODE=P01' },
    ],
  },
  fix: {
    summary:
      'Writes semicolons between the management points of one value. What follows a space is only a suggestion.',
    safe: true,
    changes: 'reading',
  },
  names: ['/mp', 'SMSMPLIST'],
  *check({ lines }) {
    for (const each of lines) {
      for (const [index, argument] of each.args.entries()) {
        if (argument.kind === 'stray' || !lists.has(argument.name.key)) continue;
        yield* misplaced(each, index, argument);
      }
    }
  },
};
