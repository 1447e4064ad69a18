import { t } from '@vscode/l10n';
import { catalogContext, sources } from '../catalog';
import type { CommandLine } from '../language/ast';
import { remove, replace, type Edit } from '../language/edit';
import { sliceSpan, span, type Span } from '../language/span';
import type { Fix, Report, Rule, RuleContext } from './rule';
import { day, exampleNow, exampleToken, lineWithToken } from './support/example-token';
import { remarksOf } from './support/remarks';
import { brokenTokens, dividedToken, type BrokenToken } from './support/broken-token';

/** Contexts whose commands are typed into a field of one line. */
const fields: ReadonlySet<string> = new Set(['ccmsetupcmd', 'clientPush', 'gpoSetupParameters']);

/** Hosts whose values are a command as it stands, with nothing of a script around it. */
const valueHosts: ReadonlySet<string> = new Set(['json', 'xml']);

/** A line break or tab, with the blanks around it. */
interface Break {
  readonly span: Span;
  /** Blanks included. */
  readonly run: Span;
  /** Whether it is a tab, and no line break. */
  readonly tab: boolean;
}

/** The breaks in a range, each with the blanks beside it. */
function* breaksIn(source: string, { start, end }: Span, tabs: boolean): Generator<Break> {
  const pattern = tabs ? /[\r\n\t]+(?:[ ]*[\r\n\t]+)*/g : /[\r\n]+(?:[ \t]*[\r\n]+)*/g;
  for (const { 0: text, index } of source.slice(start, end).matchAll(pattern)) {
    const at = span(start + index, start + index + text.length);
    let from = at.start;
    while (from > start && /[ \t]/.test(source[from - 1] ?? '')) from--;
    let to = at.end;
    while (to < end && /[ \t]/.test(source[to] ?? '')) to++;
    yield { span: at, run: span(from, to), tab: !/[\r\n]/.test(text) };
  }
}

function joinFix({ breaks }: BrokenToken): Fix {
  return { title: t('Join the parts of the token'), safe: true, edits: breaks.map((place) => remove(place)) };
}

/** What is said of breaks between arguments, and what the fix does. */
function between(tab: boolean, count: number): { message: string; title: string } {
  if (count > 1)
    return {
      message: t(
        '{0} line breaks or tabs are between arguments, but the field takes one line. Write spaces.',
        count,
      ),
      title: t('Replace the line breaks and tabs with spaces'),
    };
  return tab
    ? {
        message: t(
          'A tab is between two arguments, but the field takes one line with spaces. Write a space.',
        ),
        title: t('Replace the tab with a space'),
      }
    : {
        message: t('A line break is between two arguments, but the field takes one line. Write a space.'),
        title: t('Replace the line break with a space'),
      };
}

/** Breaks between the arguments of a line: one finding for all of them. Those around the whole text do no harm. */
function* betweenArguments(line: CommandLine, dividing: ReadonlySet<number>): Generator<Report> {
  const found: Break[] = [];
  const edits: Edit[] = [];
  for (const { kind, span: at } of line.tokens) {
    if (kind !== 'blank' || dividing.has(at.start)) continue;
    const outer = at.start === line.span.start || at.end === line.span.end;
    if (outer && line.style !== 'inner') continue;
    for (const each of breaksIn(line.source, at, true)) {
      found.push(each);
      edits.push(outer ? remove(each.run) : replace(each.run, ' '));
    }
  }
  const [first] = found;
  if (first === undefined) return;
  const { message, title } = between(first.tab, found.length);
  yield { span: first.span, message, fixes: [{ title, safe: true, edits }] };
}

/** Breaks inside quoted values. What was meant there, nobody can tell. */
function* insideValues(line: CommandLine, tabs: boolean, dividing: ReadonlySet<number>): Generator<Report> {
  const inner = new Set(
    line.args.flatMap((argument) =>
      argument.kind === 'property' && argument.value?.inner !== undefined
        ? [argument.value.content.start]
        : [],
    ),
  );
  for (const { kind, span: at } of line.tokens) {
    if (kind !== 'text' || inner.has(at.start)) continue;
    for (const { span: place, run, tab } of breaksIn(line.source, at, tabs)) {
      if (dividing.has(run.start)) continue;
      yield {
        span: place,
        message: tab
          ? t('A value has a tab in it, probably from copying. Remove it.')
          : t('A value has a line break in it, probably from copying. Remove it.'),
      };
    }
  }
}

function isField({ context, host }: RuleContext): boolean {
  return fields.has(catalogContext(context)) || valueHosts.has(host);
}

const token = exampleToken({ notBefore: exampleNow - day, expires: exampleNow + day });

/** A line break where the command must be one line. */
export const lineBreakInCommand: Rule = {
  slug: 'line-break-in-command',
  severity: 'warning',
  certainty: 'inferred',
  topic: 'text',
  summary:
    'A line break or tab is in a value, or in a command for cmd.exe or for a field that takes one line.',
  why: 'The fields in Intune, client push, and the group policy template take one line. A line break often comes from copying out of an email or a PDF. A text export of the article about tokens even has its token on several lines. cmd.exe reads what follows /c only up to the first line break, so the rest probably gets lost.',
  source: sources.tokenAuthentication,
  falsePositives:
    'The rule ignores line continuations of a script language. In a .ccmcmd file, line breaks between arguments are layout, so the rule looks only at line breaks in quoted values, and ignores tabs.',
  examples: {
    bad: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSCACHEDIR="D:\\Client\nCache" SMSSITECODE=P01' },
      {
        text: lineWithToken(`"${token.slice(0, 60)}\n${token.slice(60)}"`),
        fixed: lineWithToken(`"${token}"`),
        now: exampleNow,
      },
      {
        host: 'powershell',
        text: "cmd /c 'ccmsetup.exe /mp:mp1.fabrikam.com\nSMSSITECODE=P01'",
        fixed: "cmd /c 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01'",
      },
    ],
    good: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com\nSMSSITECODE=P01' },
      { host: 'powershell', text: "@'\nccmsetup.exe /logon\nexit\n'@ | cmd" },
      {
        text: 'CCMSETUPCMD="\n  CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101\n\tSMSSITECODE=P01\n"',
      },
    ],
    unknown: [{ text: 'CCMSETUPCMD="\n  CCMHOSTNAME={{cmg}}\n  SMSSITECODE={{site}}\n"' }],
  },
  fix: {
    summary: 'Writes a space between arguments. Joins a token if the joined text is a complete token.',
    safe: true,
    changes: 'reading',
  },
  *check(context) {
    yield* remarksOf(
      context,
      'cmd-line-break',
      t(
        'cmd.exe probably ignores this text, because a line break is before it. Write the command on one line.',
      ),
      t('Write the command on one line'),
    );
    const ccmcmd = context.host === 'ccmcmd';
    if (!/[\r\n\t]/.test(context.text) || (!ccmcmd && !isField(context))) return;
    for (const line of context.lines) {
      const tokens = brokenTokens(line).filter(({ breaks }) =>
        breaks.some((place) => /[\r\n\t]/.test(sliceSpan(line.source, place))),
      );
      for (const broken of tokens) {
        yield {
          span: broken.breaks[0],
          message: t('The token of /regtoken has a break in it, probably from copying. Join its parts.'),
          fixes: [joinFix(broken)],
          about: dividedToken,
        };
      }
      const dividing = new Set(tokens.flatMap(({ breaks }) => breaks.map(({ start }) => start)));
      if (!ccmcmd) yield* betweenArguments(line, dividing);
      yield* insideValues(line, !ccmcmd, dividing);
    }
  },
};
