import { t } from '@vscode/l10n';
import type { Argument, CommandLine, Parameter, Property } from '../language/ast';
import { wrapperOf } from '../language/query';
import type { Fix, Rule } from './rule';
import { parameterKey, propertyKey } from './support/disguise';
import { sectionOf } from './support/learn';
import { inserter, isClear, outsideArguments } from './support/outside';
import { quotePairs } from './support/quote-pairs';
import { removeArgument } from './support/remove-argument';
import { nameSpan, shownName } from './support/written-name';

/** Tells how an argument moves into the inner line; undefined when it is not clear where that ends. */
function mover(
  line: CommandLine,
  { value }: Property,
): ((argument: Parameter | Property) => Fix) | undefined {
  const { inner, quotes } = value ?? {};
  if (inner === undefined || quotes?.kind !== 'double' || quotes.close === undefined) return undefined;
  if (!isClear(line) || !isClear(inner)) return undefined;
  const insert = inserter(line, inner);
  const identity = (argument: Argument): string =>
    `${parameterKey(argument) ?? ''} ${propertyKey(argument) ?? ''}`;
  const present = new Set(inner.args.map(identity));
  return (argument) => ({
    title: t('Move {0} into CCMSETUPCMD', shownName(line, argument)),
    safe: !present.has(identity(argument)),
    edits: [insert(argument), removeArgument(line, argument)],
  });
}

/** What belongs into CCMSETUPCMD="…" and is beside it. */
export const propertyOutsideCcmsetupcmd: Rule = {
  slug: 'property-outside-ccmsetupcmd',
  severity: 'warning',
  certainty: 'certain',
  contexts: ['ccmsetupcmd'],
  topic: 'structure',
  summary: 'A client property or a parameter of ccmsetup is outside the quotation marks of CCMSETUPCMD.',
  why: 'The documentation puts all parameters and properties for ccmsetup inside the quotation marks of CCMSETUPCMD. A sample of the current co-management tutorial closes them too early.',
  source: sectionOf('CCMSETUPCMD'),
  falsePositives:
    "Options and public properties of Windows Installer itself belong outside and aren't reported.",
  examples: {
    bad: [
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101" SMSSITECODE=P01',
        fixed:
          'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      },
      {
        text: 'msiexec /i ccmsetup.msi CCMSETUPCMD="SMSSITECODE=P01 CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101" SMSCACHEDIR="C:\\{{folder}}" /qn',
        fixed:
          'msiexec /i ccmsetup.msi CCMSETUPCMD="SMSSITECODE=P01 CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSCACHEDIR=""C:\\{{folder}}""" /qn',
      },
    ],
    good: [
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      },
      {
        text: 'msiexec /i ccmsetup.msi /qn /l*v C:\\ccmsetup.log REBOOT=ReallySuppress CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      },
    ],
    unknown: [
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101" {{site}}',
      },
    ],
  },
  fix: { summary: 'Moves it inside the quotation marks.', safe: true, changes: 'order' },
  names: ['CCMSETUPCMD'],
  *check({ line, lines }) {
    const wrapper = wrapperOf(line);
    // Behind single quotes, which quote nothing, all but the first word stands outside.
    if (wrapper?.value === undefined || wrapper.value.text.startsWith("'")) return;
    // Where a quote is open, what is outside is a guess.
    if (lines.some(({ tokens }) => quotePairs(tokens).some(({ close }) => close === undefined))) return;
    const move = mover(line, wrapper);
    for (const argument of outsideArguments(line)) {
      yield {
        span: nameSpan(argument),
        message: t(
          '{0} is outside CCMSETUPCMD="…". Move it inside the quotation marks.',
          shownName(line, argument),
        ),
        related: [
          {
            span: nameSpan(wrapper),
            message: t('CCMSETUPCMD takes all parameters and properties for ccmsetup.'),
          },
        ],
        fixes: move === undefined ? [] : [move(argument)],
      };
    }
  },
};
