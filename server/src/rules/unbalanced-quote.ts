import { t } from '@vscode/l10n';
import { sources } from '../catalog';
import type { Argument, CommandLine } from '../language/ast';
import { insertAt, remove } from '../language/edit';
import { sliceSpan, touches, type Span } from '../language/span';
import type { Fix, Report, Rule } from './rule';
import { looseQuotes } from './support/loose-quotes';
import { quotePairs } from './support/quote-pairs';
import { shownName } from './support/written-name';

/** Whether the missing quote may come with a value that only the run knows. */
function mayBringQuote(argument: Argument | undefined): boolean {
  if (argument === undefined) return false;
  if (argument.kind === 'stray') return argument.opaque;
  const { inner, hole } = argument.value ?? {};
  return argument.name.opaque || (inner === undefined ? hole === true : mayBringQuote(inner.args.at(-1)));
}

function nameOf(line: CommandLine, argument: Argument | undefined): string | undefined {
  return argument === undefined || argument.kind === 'stray' ? undefined : shownName(line, argument);
}

function neverClosed(line: CommandLine, argument: Argument | undefined): string {
  const name = nameOf(line, argument);
  return name === undefined
    ? t('An opening quotation mark has no closing one. Add one where the quoted text ends.')
    : t('{0} has no closing quotation mark. Add one where the quoted text ends.', name);
}

function tooMany(line: CommandLine, argument: Argument | undefined): string {
  const name = nameOf(line, argument);
  return name === undefined
    ? t('A quotation mark has no partner. Remove it, or add the missing one.')
    : t('The quotation mark at the end of {0} has no partner. Remove it, or add the missing one.', name);
}

/** The lone straight quotes of one line; where CCMSETUPCMD itself is open, that one alone. */
function lonesOf(line: CommandLine): Report[] {
  return quotePairs(line.tokens).flatMap(({ open, close }): Report[] => {
    if (close !== undefined || open.smart) return [];
    const argument = line.args.find(
      ({ span }) => touches(span, open.span.start) && span.end > open.span.start,
    );
    if (mayBringQuote(argument)) return [];
    const end = argument?.span.end ?? line.executable?.span.end;
    const sign = sliceSpan(line.source, open.span);
    const add: Fix[] =
      end === undefined
        ? []
        : [{ title: t('Add the closing quotation mark'), safe: false, edits: [insertAt(end, sign)] }];
    if (opensWrapper(argument, open.span))
      return [{ span: open.span, message: neverClosed(line, argument), fixes: add }];
    const drop: Fix = { title: t('Remove the quotation mark'), safe: false, edits: [remove(open.span)] };
    // A quote with nothing behind it is more likely one too many.
    return end === open.span.end
      ? [{ span: open.span, message: tooMany(line, argument), fixes: [drop, ...add] }]
      : [{ span: open.span, message: neverClosed(line, argument), fixes: [...add, drop] }];
  });
}

/** Whether a quote is the opening one of CCMSETUPCMD="…". */
function opensWrapper(argument: Argument | undefined, quote: Span): boolean {
  return (
    argument?.kind === 'property' &&
    argument.value?.inner !== undefined &&
    argument.value.quotes?.open.start === quote.start
  );
}

/** A quote without a partner. */
export const unbalancedQuote: Rule = {
  slug: 'unbalanced-quote',
  severity: 'error',
  certainty: 'certain',
  topic: 'structure',
  summary: 'An opening quotation mark has no closing one.',
  why: 'By the rules of the C runtime and of Windows Installer, quoted text needs a closing quotation mark. Without it, what follows is part of the text.',
  source: sources.cRuntimeParsing,
  falsePositives:
    "Quotation marks that the host language escapes or removes aren't counted. The rule says nothing if more can be added at run time.",
  examples: {
    bad: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSCACHEDIR="C:\\My Cache' },
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01',
      },
      { text: 'ccmsetup.exe /source:"\\\\server1.fabrikam.com\\Client /logon SMSSITECODE=P01' },
      { text: 'ccmsetup.exe SMSSITECODE=P01"' },
    ],
    good: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSCACHEDIR="C:\\My Cache" SMSSITECODE=P01' },
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01 SMSCACHEDIR=""C:\\My Cache"""',
      },
      { text: '"C:\\Client Files\\ccmsetup.exe" "/mp:mp1.fabrikam.com" SMSSITECODE=P01' },
    ],
    unknown: [{ text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSCACHEDIR="{{folder and quote}}' }],
  },
  fix: {
    summary: 'Adds the closing quotation mark where the text seems to end, or removes the lone one.',
    safe: false,
    changes: 'reading',
  },
  *check({ text, line, lines, complete }) {
    if (!text.includes('"')) return;
    // A typographic quote may be the partner; smart-quotes speaks of it.
    if (!complete || lines.some((each) => looseQuotes(each).length > 0)) return;
    const [outer = [], ...inner] = lines.map(lonesOf);
    const open = outer.find((report) => line.args.some((argument) => opensWrapper(argument, report.span)));
    // One missing quote leaves others alone: where CCMSETUPCMD is open, those inside, else those behind it.
    if (open !== undefined) yield open;
    else yield* inner.find((reports) => reports.length > 0) ?? outer;
  },
};
