import { t } from '@vscode/l10n';
import { findParameter, sources } from '../catalog';
import type { CommandLine, Parameter } from '../language/ast';
import { insertAt } from '../language/edit';
import type { Fix, Report, Rule } from './rule';
import { ccmsetupLines } from './support/ccmsetup-lines';
import { isDisputed, propertiesStart, type PropertiesStart } from './support/disguise';
import { hasLoneQuotes, isMovable } from './support/movable';
import { quotePairs } from './support/quote-pairs';
import { removeArgument } from './support/remove-argument';
import { isTwoLines } from './support/stray-runs';
import { nameSpan, shownName, shownText } from './support/written-name';

/** The reference page itself has the token behind properties. */
const fineAnywhere: ReadonlySet<string> = new Set(['REGTOKEN']);

/** The parameters of a line that stand behind its first property. */
function misplacedIn(line: CommandLine, { sure }: PropertiesStart): Parameter[] {
  // Behind a quote that never closes, what looks like a parameter may be part of the text.
  const lost = quotePairs(line.tokens).find(({ close }) => close === undefined)?.open.span.start ?? Infinity;
  return line.args.filter(
    (argument): argument is Parameter =>
      argument.kind === 'parameter' &&
      argument.span.start > sure.span.start &&
      argument.span.end <= lost &&
      !argument.name.opaque &&
      // Other names have rules of their own, and ccmsetup writes its internal switches there itself.
      findParameter(argument.name.key) !== undefined &&
      !isDisputed(argument) &&
      !fineAnywhere.has(argument.name.key),
  );
}

/** So many parameters are on no command line that somebody wrote; each of them is looked for among all arguments. */
const mostMoved = 1000;

/** All of them before the properties, in their order; nothing where one of them must stay. */
function moveAll(line: CommandLine, start: PropertiesStart, misplaced: readonly Parameter[]): Fix[] {
  if (misplaced.length > mostMoved || hasLoneQuotes(line) || isTwoLines(line)) return [];
  if (!misplaced.every((parameter) => isMovable(line, line.args.indexOf(parameter)))) return [];
  const [first, ...others] = misplaced;
  return [
    {
      title:
        first !== undefined && others.length === 0
          ? t('Move {0} before the properties', shownName(line, first))
          : t('Move {0} parameters before the properties', misplaced.length),
      safe: true,
      edits: [
        insertAt(start.first.span.start, ...misplaced.flatMap(({ span }) => [span, ' '])),
        ...misplaced.map((parameter) => removeArgument(line, parameter)),
      ],
    },
  ];
}

/** What a report says of the first misplaced parameter and of the others; of one that is there twice only once. */
function messageFor(
  property: string,
  first: string,
  [second, ...others]: readonly string[],
  isOneName: boolean,
): string {
  if (second === undefined || isOneName)
    return t(
      '{0} comes after the property {1}. Move it before the first property, as the documentation says.',
      first,
      property,
    );
  return others.length === 0
    ? t(
        '{0} and {1} come after the property {2}. Move them before the first property, as the documentation says.',
        first,
        second,
        property,
      )
    : t(
        '{0} and {1} more parameters come after the property {2}. Move them before the first property, as the documentation says.',
        first,
        others.length + 1,
        property,
      );
}

function reportOn(line: CommandLine): Report | undefined {
  const start = propertiesStart(line);
  if (start === undefined) return undefined;
  const misplaced = misplacedIn(line, start);
  const [first, ...others] = misplaced;
  if (first === undefined) return undefined;
  const property = shownText(start.sure.name.text);
  return {
    span: nameSpan(first),
    message: messageFor(
      property,
      shownName(line, first),
      others.map((other) => shownName(line, other)),
      new Set(misplaced.map(({ name }) => name.key)).size === 1,
    ),
    related: [
      { span: nameSpan(start.sure), message: t('The properties begin here, with {0}.', property) },
      ...others.map((other) => ({
        span: nameSpan(other),
        message: t('{0} comes after a property, too.', shownName(line, other)),
      })),
    ],
    fixes: moveAll(line, start, misplaced),
  };
}

/** Parameters that come after properties. */
export const parameterAfterProperty: Rule = {
  slug: 'parameter-after-property',
  severity: 'information',
  certainty: 'certain',
  topic: 'structure',
  summary: 'Parameters come after a property; the rule reports all of them in one finding.',
  why: "The reference page marks as important that all parameters come before the properties. It doesn't say what happens otherwise, and some official samples have another order.",
  source: sources.reference,
  falsePositives:
    "Scripts that append arguments one by one. /regtoken after properties isn't reported, because a sample on the reference page has it there.",
  examples: {
    bad: [
      {
        text: 'ccmsetup.exe SMSSITECODE=P01 /logon',
        fixed: 'ccmsetup.exe /logon SMSSITECODE=P01',
      },
      {
        text: 'ccmsetup.exe /noservice SMSMP=mp1.fabrikam.com SMSSITECODE={{site}} /mp:{{mp}} FSP=fsp1 /logon',
        fixed:
          'ccmsetup.exe /noservice /mp:{{mp}} /logon SMSMP=mp1.fabrikam.com SMSSITECODE={{site}} FSP=fsp1',
      },
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01 /NoCRLCheck"',
        fixed:
          'CCMSETUPCMD="/NoCRLCheck CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      },
    ],
    good: [
      { text: 'ccmsetup.exe /logon /mp:mp1.fabrikam.com SMSSITECODE=P01' },
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01 /regtoken:{{token}}"',
      },
      {
        text: 'msiexec.exe /i ccmsetup.msi CCMSETUPCMD="/NoCRLCheck CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01" /qn',
      },
      { text: 'ccmsetup.exe UPGRADETOLATEST /logon' },
    ],
    unknown: [{ text: 'ccmsetup.exe SMSSITECODE=P01 {{more}}' }, { text: 'ccmsetup.exe {{site}} /logon' }],
  },
  fix: {
    summary: 'Moves the parameters before the first property and keeps their order.',
    safe: true,
    changes: 'order',
  },
  yieldsTo: ['push-unsupported-parameter', 'tcf-slash-parameter'],
  *check({ lines }) {
    for (const line of ccmsetupLines(lines)) {
      const report = reportOn(line);
      if (report !== undefined) yield report;
    }
  },
};
