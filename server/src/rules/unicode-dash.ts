import { t } from '@vscode/l10n';
import { findInternalSwitch, findParameter, sources, type ValueKind } from '../catalog';
import type { CommandLine } from '../language/ast';
import { isAscii, isTypographicDash } from '../language/characters';
import { replace } from '../language/edit';
import { sliceSpan, span, type Span } from '../language/span';
import type { Report, Rule } from './rule';
import { namedCodePoint } from './support/code-points';
import { type KnownArgument } from './support/known-arguments';
import { knownItems } from './support/known-value';
import { shownText } from './support/written-name';

/** Kinds whose only dash is the hyphen, so that it is certain what was meant. */
const hyphenated = new Set<ValueKind>([
  'host',
  'host-or-url',
  'management-point',
  'fqdn-or-cmg',
  'domain',
  'guid',
]);

/** Kinds that have no such dash; others may have one legitimately. */
const kinds = new Set<ValueKind>([...hyphenated, 'site-code', 'deployment-id', 'file-name', 'file']);

/** Typographic dashes in the place of the slash; only known names are read as parameters then. */
function* prefixReports(line: CommandLine): Generator<Report> {
  for (const argument of line.args) {
    if (argument.kind !== 'parameter' || !isTypographicDash(line.source[argument.prefix.start])) continue;
    const { prefix, name } = argument;
    const known = findParameter(name.key) ?? findInternalSwitch(name.key);
    yield {
      span: prefix,
      message: t(
        'A parameter begins with a dash ({0}), not a slash. Write {1}.',
        namedCodePoint(sliceSpan(line.source, prefix)),
        known?.name ?? `/${shownText(name.text)}`,
      ),
      fixes: [{ title: t('Replace the dash with a slash'), safe: true, edits: [replace(prefix, '/')] }],
    };
  }
}

/** Where the dashes stand; in a path only those of the file name count. */
function dashesIn(text: string, place: Span, kind: ValueKind): Span[] {
  const from = kind === 'file' ? Math.max(text.lastIndexOf('\\'), text.lastIndexOf('/')) + 1 : 0;
  const dashes: Span[] = [];
  for (let at = from; at < text.length; at++) {
    if (isTypographicDash(text[at])) dashes.push(span(place.start + at, place.start + at + 1));
  }
  return dashes;
}

function* valueReports(source: string, { argument, entry }: KnownArgument): Generator<Report> {
  if (!kinds.has(entry.valueKind)) return;
  for (const item of knownItems(argument)) {
    const dashes = dashesIn(sliceSpan(source, item.span), item.span, entry.valueKind);
    const [first] = dashes;
    if (first === undefined) continue;
    // A hyphen at the start could make another argument of the value.
    const sure = hyphenated.has(entry.valueKind) && first.start > item.span.start;
    const code = namedCodePoint(sliceSpan(source, first));
    yield {
      span: first,
      message: sure
        ? t(
            "The value of {0} has a typographic dash ({1}), which probably doesn't count as a hyphen. Write a hyphen.",
            entry.name,
            code,
          )
        : t(
            'The value of {0} has a typographic dash ({1}). Check which character belongs there.',
            entry.name,
            code,
          ),
      fixes: sure
        ? [
            {
              title:
                dashes.length === 1
                  ? t('Replace the dash with a hyphen')
                  : t('Replace the dashes with hyphens'),
              safe: true,
              edits: dashes.map((dash) => replace(dash, '-')),
            },
          ]
        : [],
    };
  }
}

/** Dashes of word processors in the place of a slash or a hyphen. */
export const unicodeDash: Rule = {
  slug: 'unicode-dash',
  severity: 'error',
  certainty: 'inferred',
  topic: 'text',
  summary: 'A typographic dash is in the place of the slash of a parameter or of a hyphen in a name.',
  why: "Parameters are documented with a slash, and host names and GUIDs have plain hyphens. Word processors and mail programs turn hyphens into dashes that look alike. What ccmsetup does with them isn't documented.",
  source: sources.reference,
  falsePositives:
    "Certificate subjects and folder names may contain dashes, so they aren't reported. Text next to the command line isn't checked either.",
  examples: {
    bad: [
      {
        text: '–mp:mp1.fabrikam.com SMSSITECODE=P01',
        fixed: '/mp:mp1.fabrikam.com SMSSITECODE=P01',
      },
      {
        text: 'ccmsetup.exe /mp:mp\u20111.fabrikam.com SMSSITECODE=P01',
        fixed: 'ccmsetup.exe /mp:mp-1.fabrikam.com SMSSITECODE=P01',
      },
      {
        text: 'ccmsetup.exe SMSSITECODE=P01 AADTENANTID=0f3e2d1c–1111–4222–8333–444455556666',
        fixed: 'ccmsetup.exe SMSSITECODE=P01 AADTENANTID=0f3e2d1c-1111-4222-8333-444455556666',
      },
      { text: 'ccmsetup.exe /skipprereq:wim–gapi.msi SMSSITECODE=P01' },
    ],
    good: [
      { text: 'ccmsetup.exe /mp:mp-1.fabrikam.com SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 SMSCACHEDIR="D:\\Cache – Clients"' },
    ],
    unknown: [{ text: 'ccmsetup.exe /mp:mp–{{number}}.fabrikam.com SMSSITECODE=P01' }],
  },
  fix: {
    summary: 'Writes the slash of a parameter, or hyphens in a host name or GUID.',
    safe: true,
    changes: 'writing',
  },
  *check(context) {
    if (isAscii(context.text)) return;
    for (const line of context.lines) yield* prefixReports(line);
    for (const known of context.known) yield* valueReports(context.line.source, known);
  },
};
