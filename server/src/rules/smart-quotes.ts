import { t } from '@vscode/l10n';
import { sources } from '../catalog';
import type { CommandLine } from '../language/ast';
import { replace } from '../language/edit';
import { isAscii, isBlank } from '../language/characters';
import { lex } from '../language/lexer';
import { quoteSign } from '../language/printer';
import { wrapperOf } from '../language/query';
import { span, sliceSpan, type Span } from '../language/span';
import type { Fix, Report, Rule } from './rule';
import { codePoint } from './support/code-points';
import { knownLength } from './support/known-length';
import { looseQuotes, quotesWell } from './support/loose-quotes';
import { quotePairs, type QuotePair } from './support/quote-pairs';

function straighten(places: readonly Span[], sign: string): Fix {
  const title =
    places.length === 1
      ? t('Replace with a straight quotation mark')
      : t('Replace with straight quotation marks');
  return { title, safe: true, edits: places.map((place) => replace(place, sign)) };
}

/** The finding about one or both quotes around a text. */
function pairReport(text: string, wrong: readonly Span[], fixes: readonly Fix[]): Report {
  const [first = span(0, 0), second] = wrong;
  const points = [...new Set(wrong.map((place) => codePoint(sliceSpan(text, place))))].join(', ');
  return {
    span: first,
    message:
      second === undefined
        ? t(
            "A typographic quotation mark ({0}) isn't documented to quote text. Write a straight double one.",
            points,
          )
        : t(
            "Typographic quotation marks ({0}) aren't documented to quote text. Write straight double ones.",
            points,
          ),
    fixes,
    related: second === undefined ? [] : [{ span: second, message: t('The other quotation mark is here.') }],
  };
}

/** Whether straight double quotes around this text would quote just this text. */
function quotesAlone({ source, style }: CommandLine, content: Span): boolean {
  // By C runtime rules a backslash before the new quote could make it a literal one.
  const literal = style === 'crt' && source[content.end - 1] === '\\';
  return !literal && !sliceSpan(source, content).includes('"');
}

/** Whether these quotes stand around the value of CCMSETUPCMD. */
function isWrapper({ source, style }: CommandLine, { open }: QuotePair): boolean {
  const before = source.slice(Math.max(0, open.span.start - 40), open.span.start);
  return style !== 'inner' && /CCMSETUPCMD[ \t]*[=:][ \t]*$/i.test(before);
}

/**
 * Whether the quotes of a pair can become straight without another quote taking the place of one of them.
 *
 * @param wrapper where the value of CCMSETUPCMD begins; that of a second one is left alone
 */
function isRewritable(line: CommandLine, pair: QuotePair, wrapper: number | undefined): boolean {
  const { source, style, span: range } = line;
  const { open, close, content } = pair;
  // In the middle of a text the quote was probably meant for something else.
  if (close === undefined || (close.span.end < range.end && !isBlank(source[close.span.end]))) return false;
  if (isWrapper(line, pair)) {
    // Another typographic quote inside is more likely the partner of the one that seems to close.
    if (open.span.start !== wrapper || /[\u201C-\u201F\u00AB\u00BB]/.test(sliceSpan(source, content)))
      return false;
    const text = `${source.slice(range.start, open.span.start)}"${sliceSpan(source, content)}"${source.slice(close.span.end, range.end)}`;
    const at = (offset: number): number => offset - range.start;
    return quotePairs(lex(text, style)).some(
      (after) =>
        after.open.span.start === at(open.span.start) && after.close?.span.start === at(close.span.start),
    );
  }
  return quotesAlone(line, content);
}

/** Double quotes of which at least one is typographic. `done` holds the places that an outer line has spoken of. */
function* pairReports(line: CommandLine, holes: readonly number[], done: Set<number>): Generator<Report> {
  const { source, style } = line;
  const wrapper = wrapperOf(line)?.value?.span.start;
  for (const pair of quotePairs(line.tokens)) {
    const { open, close, content } = pair;
    const tokens = close === undefined ? [open] : [open, close];
    const wrong = tokens.filter(({ smart }) => smart);
    if (wrong.length === 0 || tokens.some(({ span: place }) => done.has(place.start))) continue;
    // The value that only the run knows may bring the other quote.
    if (close === undefined && !knownLength(holes, content).exact) continue;
    for (const { span: place } of tokens) done.add(place.start);
    const right = tokens.find(({ smart }) => !smart);
    const sign = right === undefined ? quoteSign(style) : sliceSpan(source, right.span);
    const places = wrong.map((token) => token.span);
    yield pairReport(source, places, isRewritable(line, pair, wrapper) ? [straighten(places, sign)] : []);
  }
}

/** Typographic apostrophes around a value. Those inside a value are left alone. */
function* singleReports(line: CommandLine): Generator<Report> {
  const { source, style, args } = line;
  for (const argument of args) {
    if (argument.kind === 'stray' || argument.value === undefined) continue;
    const { quotes, content, span: whole } = argument.value;
    if (quotes?.kind === 'single' && quotes.close !== undefined) {
      const places = [quotes.open, quotes.close];
      const wrong = places.filter((place) => sliceSpan(source, place) !== "'");
      const fixes = quotesAlone(line, content) ? [straighten(places, quoteSign(style))] : [];
      if (wrong.length > 0) yield pairReport(source, wrong, fixes);
    } else if (
      argument.name.key === 'CCMSETUPCMD' &&
      /^[\u2018-\u201B]/.test(source.slice(whole.start, whole.end))
    ) {
      // Apostrophes do not hold the inner line together, so where it ends is a guess.
      yield pairReport(source, [span(whole.start, whole.start + 1)], []);
    }
  }
}

/** More are no slip that one fix for all of them could mend. */
const mostLoose = 16;

/** Typographic quotes without a partner. */
function* looseReports(line: CommandLine): Generator<Report> {
  const offsets = looseQuotes(line);
  if (offsets.length === 0) return;
  const places = offsets.map((offset) => span(offset, offset + 1));
  const fixes =
    offsets.length <= mostLoose && quotesWell(line, offsets)
      ? [straighten(places, quoteSign(line.style))]
      : [];
  for (const place of places) {
    yield {
      span: place,
      message: t(
        'A typographic quotation mark ({0}) probably becomes part of the value. Write a straight one, or remove it.',
        codePoint(sliceSpan(line.source, place)),
      ),
      fixes,
    };
  }
}

/** Typographic quotes where straight ones must be. */
export const smartQuotes: Rule = {
  slug: 'smart-quotes',
  severity: 'error',
  certainty: 'inferred',
  topic: 'text',
  summary: 'Text has typographic quotation marks instead of straight ones.',
  why: 'The rules of Windows Installer and of the C runtime mention only the straight quotation mark, so a typographic one is probably an ordinary character. Text that was copied from a web page, an email, or a Word document often has them. Some official samples had them, too.',
  source: sources.windowsInstaller,
  falsePositives:
    "PowerShell accepts typographic quotation marks around its own strings, so in scripts only the text inside a string is checked. Apostrophes inside a value aren't reported.",
  examples: {
    bad: [
      { text: 'CCMSETUPCMD="SMSSITECODE=ABC”', fixed: 'CCMSETUPCMD="SMSSITECODE=ABC"' },
      {
        text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 SMSCACHEDIR=“C:\\My Cache”',
        fixed: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 SMSCACHEDIR="C:\\My Cache"',
      },
      {
        text: 'CCMSETUPCMD="/mp:mp1.fabrikam.com SMSCACHEDIR=«C:\\My Cache»"',
        fixed: 'CCMSETUPCMD="/mp:mp1.fabrikam.com SMSCACHEDIR=""C:\\My Cache"""',
      },
      {
        text: 'ccmsetup.exe SMSCACHEDIR="C:\\My Cache” SMSSITECODE="P01"',
        fixed: 'ccmsetup.exe SMSCACHEDIR="C:\\My Cache" SMSSITECODE="P01"',
      },
      { text: 'ccmsetup.exe SMSSITECODE=P01”' },
    ],
    good: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 SMSCACHEDIR="C:\\My Cache"' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 SMSCACHEDIR="C:\\Ann’s “Cache”"' },
    ],
    unknown: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE={{site}}' },
      { text: 'ccmsetup.exe SMSCACHEDIR=“{{folder}} SMSSITECODE=P01' },
    ],
  },
  fix: {
    summary: 'Replaces typographic quotation marks around a text with straight ones.',
    safe: true,
    changes: 'reading',
  },
  *check({ text, lines, holes }) {
    if (isAscii(text)) return;
    const done = new Set<number>();
    for (const each of lines) {
      yield* pairReports(each, holes, done);
      yield* singleReports(each);
      yield* looseReports(each);
    }
  },
};
