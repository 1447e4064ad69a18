import { sources } from '../catalog';
import type { Argument, CommandLine } from '../language/ast';
import { insertAt, remove } from '../language/edit';
import { sliceSpan, touches, type Span } from '../language/span';
import type { Fix, Report, Rule } from './rule';
import { looseQuotes } from './support/loose-quotes';
import { quotePairs } from './support/quote-pairs';

/** Whether the missing quote may come with a value that only the run knows. */
function mayBringQuote(argument: Argument | undefined): boolean {
  if (argument === undefined) return false;
  if (argument.kind === 'stray') return argument.opaque;
  const { inner, hole } = argument.value ?? {};
  return argument.name.opaque || (inner === undefined ? hole === true : mayBringQuote(inner.args.at(-1)));
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
        : [{ title: 'Add the closing quote', safe: false, edits: [insertAt(end, sign)] }];
    if (opensWrapper(argument, open.span)) {
      const message =
        'The quotation mark that opens CCMSETUPCMD is never closed. Close it where the inner command line ends.';
      return [{ span: open.span, message, fixes: add }];
    }
    const drop: Fix = { title: 'Remove this quote', safe: false, edits: [remove(open.span)] };
    return [
      {
        span: open.span,
        message: 'This quotation mark has no closing partner. Add one where the quoted text ends.',
        // A quote with nothing behind it is more likely one too many.
        fixes: end === open.span.end ? [drop, ...add] : [...add, drop],
      },
    ];
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
  summary: 'A quotation mark is opened and never closed.',
  why: 'A quoted text needs its closing quotation mark, by the parsing rules of the C runtime as well as by those of Windows Installer. Without it, what follows counts as part of the text.',
  source: sources.cRuntimeParsing,
  falsePositives:
    'Quotes that the host language escapes or removes are not counted. Where the command line goes on at run time the rule is silent.',
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
    summary: 'Adds the closing quote where the text seems to end, or removes the lone one.',
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
