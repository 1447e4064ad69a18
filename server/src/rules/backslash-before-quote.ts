import { t } from '@vscode/l10n';
import { sources } from '../catalog';
import type { CommandLine, Parameter } from '../language/ast';
import { remove } from '../language/edit';
import { parametersNamed } from '../language/query';
import { sliceSpan, span } from '../language/span';
import type { Report, Rule, RuleContext } from './rule';
import { backslashesBefore } from './support/backslashes';
import { ccmsetupLines } from './support/ccmsetup-lines';
import { knownLength } from './support/known-length';
import { quotePairs } from './support/quote-pairs';
import { shown } from './support/shown';

/** A drive and its root: C:\\. */
const driveLength = 3;
const driveRoot = /^(?:[^"]*[:=])?[A-Za-z]:\\$/;

/** Said of a backslash that can go. */
function unwanted(): string {
  return t(
    'A backslash before the closing quotation mark probably makes the mark part of the value. Remove the backslash.',
  );
}

/** Said of a folder that only the run knows, as the document writes it. */
function ofFolder(written: string): string {
  return written === ''
    ? t(
        'The folder ends in a backslash, which probably makes the quotation mark part of the value. Write a dot after it.',
      )
    : t(
        '{0} ends in a backslash, which probably makes the quotation mark part of the value. Write a dot after it.',
        shown(written),
      );
}

/** Closing quotes that a backslash makes literal. */
function* beforeQuotes(
  { tokens, source, executable }: CommandLine,
  holes: readonly number[],
): Generator<Report> {
  for (const { close, content } of quotePairs(tokens)) {
    // In the name of the program no backslash escapes anything.
    if (close?.smart !== false || close.span.end <= (executable?.span.end ?? 0)) continue;
    const path = sliceSpan(source, content);
    const backslashes = backslashesBefore(source, content.end, content.start);
    const at = content.end - backslashes;
    // The value before the backslashes may end in one itself.
    if (backslashes % 2 === 0 || !knownLength(holes, span(at - 1, at)).exact) continue;
    const root = driveRoot.test(path);
    yield {
      span: span(at, close.span.end),
      message: root
        ? t(
            'The backslash in {0} probably makes the closing quotation mark part of the value. Write {0} without quotation marks.',
            path.slice(-driveLength),
          )
        : unwanted(),
      fixes: root
        ? []
        : [
            {
              title: t('Remove the backslash before the quotation mark'),
              safe: true,
              edits: [remove(span(at, content.end))],
            },
          ],
    };
  }
}

/** A /source without quotes that ends in a backslash. */
function sourceReport({ value, quotes }: Parameter): Report | undefined {
  if (value === undefined || value.opaque || value.quotes !== undefined || quotes !== undefined)
    return undefined;
  const backslashes = backslashesBefore(value.text, value.text.length, 0);
  if (backslashes === 0 || driveRoot.test(value.text)) return undefined;
  const place = span(value.span.end - backslashes, value.span.end);
  return {
    span: place,
    severity: 'information',
    message: t(
      'The backslash at the end of /source was reported to make the folder inaccessible. Remove it if the download fails.',
    ),
    fixes: [{ title: t('Remove the backslash'), safe: false, edits: [remove(place)] }],
  };
}

/** Quotes behind a folder that only the run knows, where it is known all the same what stands before them. */
function* behindFolders({ line, remarks }: RuleContext): Generator<Report> {
  if (line.form === 'msi') return;
  for (const { kind, document, edits, written = '' } of remarks) {
    if (kind !== 'escaped-quote') continue;
    const dot = edits.some(({ newText }) => newText === '.');
    yield {
      span: line.span,
      document,
      message: dot ? ofFolder(written) : unwanted(),
      fixes: [
        {
          title: dot
            ? t('Add a dot before the quotation mark')
            : t('Remove the backslash before the quotation mark'),
          safe: true,
          edits: [],
          documentEdits: edits,
        },
      ],
    };
  }
}

/** A backslash right before a closing quote. */
export const backslashBeforeQuote: Rule = {
  slug: 'backslash-before-quote',
  severity: 'warning',
  certainty: 'inferred',
  contexts: ['manual', 'packageProgram', 'logonScript'],
  topic: 'structure',
  summary:
    'A path in quotation marks ends in a backslash, as %~dp0 always does, or the path of /source does without them.',
  why: 'By the rules of the C runtime, a backslash before a quotation mark makes the mark part of the value, so the value goes on. A blog post from 2010 reported that a backslash at the end made the folder of /source inaccessible.',
  source: sources.cRuntimeParsing,
  falsePositives:
    'The root of a drive needs its backslash. For C:\\ in quotation marks there is a finding without a fix, and C:\\ without them is ignored.',
  examples: {
    bad: [
      {
        text: 'ccmsetup.exe /source:"C:\\Client Files\\" SMSSITECODE=P01',
        fixed: 'ccmsetup.exe /source:"C:\\Client Files" SMSSITECODE=P01',
      },
      { text: 'ccmsetup.exe /source:"D:\\" SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /source:\\\\server1.fabrikam.com\\Client\\ SMSSITECODE=P01' },
      {
        host: 'batch',
        text: 'ccmsetup.exe /source:"%~dp0" SMSSITECODE=P01',
        fixed: 'ccmsetup.exe /source:"%~dp0." SMSSITECODE=P01',
      },
      {
        host: 'powershell',
        text: 'Start-Process ccmsetup.exe -ArgumentList "/source:`"$PSScriptRoot\\`" SMSSITECODE=P01"',
        fixed: 'Start-Process ccmsetup.exe -ArgumentList "/source:`"$PSScriptRoot`" SMSSITECODE=P01"',
      },
    ],
    good: [
      { text: 'ccmsetup.exe /source:"C:\\Client Files" SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /source:"C:\\Client Files\\\\" SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /source:D:\\ SMSSITECODE=P01' },
      { host: 'batch', text: '"%~dp0ccmsetup.exe" /source:"%~dp0client" SMSSITECODE=P01' },
    ],
    unknown: [
      { text: 'ccmsetup.exe /source:"{{folder}}" SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /source:"{{folder}}\\" SMSSITECODE=P01' },
      { host: 'batch', text: 'ccmsetup.exe /source:"%SOURCE%" SMSSITECODE=P01' },
    ],
  },
  fix: {
    summary: 'Removes the backslash, except from the root of a drive, or adds a dot after %~dp0.',
    safe: true,
    changes: 'reading',
  },
  *check(context) {
    const { text, lines, holes } = context;
    yield* behindFolders(context);
    if (!text.includes('\\')) return;
    for (const each of ccmsetupLines(lines)) {
      if (each.style !== 'crt') continue;
      yield* beforeQuotes(each, holes);
      for (const parameter of parametersNamed(each, '/source')) {
        const report = sourceReport(parameter);
        if (report !== undefined) yield report;
      }
    }
  },
};
