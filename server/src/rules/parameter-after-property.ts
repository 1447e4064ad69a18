import { findParameter, sources } from '../catalog';
import type { CommandLine, Parameter } from '../language/ast';
import { insertAt } from '../language/edit';
import type { Fix, Report, Rule } from './rule';
import { ccmsetupLines } from './support/ccmsetup-lines';
import { isDisputed, propertiesStart, type PropertiesStart } from './support/disguise';
import { hasLoneQuotes, isMovable } from './support/movable';
import { quotePairs } from './support/quote-pairs';
import { removeArgument } from './support/remove-argument';
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
  if (misplaced.length > mostMoved || hasLoneQuotes(line)) return [];
  if (!misplaced.every((parameter) => isMovable(line, line.args.indexOf(parameter)))) return [];
  const [first] = misplaced;
  const what =
    first !== undefined && misplaced.length === 1 ? shownName(line, first) : `${misplaced.length} parameters`;
  return [
    {
      title: `Move ${what} before the properties`,
      safe: true,
      edits: [
        insertAt(start.first.span.start, ...misplaced.flatMap(({ span }) => [span, ' '])),
        ...misplaced.map((parameter) => removeArgument(line, parameter)),
      ],
    },
  ];
}

/** What a message says of the further ones. */
function alsoMisplaced(line: CommandLine, others: readonly Parameter[]): string {
  const [only] = others;
  if (only === undefined) return '';
  return others.length === 1
    ? `, and so does ${shownName(line, only)}`
    : `, and so do ${others.length} more parameters`;
}

function reportOn(line: CommandLine): Report | undefined {
  const start = propertiesStart(line);
  if (start === undefined) return undefined;
  const misplaced = misplacedIn(line, start);
  const [first, ...others] = misplaced;
  if (first === undefined) return undefined;
  const property = shownText(start.sure.name.text);
  const also = alsoMisplaced(line, others);
  return {
    span: nameSpan(first),
    message: `${shownName(line, first)} stands after the property ${property}${also}. The documented order is parameters first, then properties.`,
    related: [
      { span: nameSpan(start.sure), message: `Here the properties begin, with ${property}.` },
      ...others.map((other) => ({
        span: nameSpan(other),
        message: `${shownName(line, other)} stands after it as well.`,
      })),
    ],
    fixes: moveAll(line, start, misplaced),
  };
}

/** Parameters that stand after properties. */
export const parameterAfterProperty: Rule = {
  slug: 'parameter-after-property',
  severity: 'information',
  certainty: 'certain',
  topic: 'structure',
  summary: 'Parameters stand after a property; one finding for a command line.',
  why: 'The reference page marks as important that all parameters come before the properties. It does not say what happens otherwise, and some official samples have another order.',
  source: sources.reference,
  falsePositives:
    'Scripts that append arguments one by one. /regtoken behind properties is left alone: the sample of the reference page has it there.',
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
    summary: 'Moves the parameters before the first property; their order is kept.',
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
