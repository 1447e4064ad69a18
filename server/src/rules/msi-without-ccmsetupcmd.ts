import { t } from '@vscode/l10n';
import type { CommandLine, Parameter, Property } from '../language/ast';
import type { Span } from '../language/span';
import { wrapperOf } from '../language/query';
import type { Fix, Rule } from './rule';
import { propertyKey } from './support/disguise';
import { sectionOf } from './support/learn';
import { argumentAsInner, isClear, outsideArguments } from './support/outside';
import { removeArgument } from './support/remove-argument';
import { nameSpan, shownName } from './support/written-name';

function wrap(
  line: CommandLine,
  first: Parameter | Property,
  others: readonly (Parameter | Property)[],
): Fix[] {
  if (!isClear(line)) return [];
  const all = [first, ...others];
  const ordered = [
    ...all.filter((argument) => propertyKey(argument) === undefined),
    ...all.filter((argument) => propertyKey(argument) !== undefined),
  ];
  const inside = ordered.flatMap((argument, index): (string | Span)[] => [
    ...(index === 0 ? [] : [' ']),
    ...argumentAsInner(line, argument),
  ]);
  const edit = { span: first.span, insert: ['CCMSETUPCMD="', ...inside, '"'] };
  return [
    {
      title:
        others.length > 0
          ? t('Move the arguments into CCMSETUPCMD="…"')
          : t('Move the argument into CCMSETUPCMD="…"'),
      safe: true,
      edits: [edit, ...others.map((argument) => removeArgument(line, argument))],
    },
  ];
}

/** Arguments of ccmsetup that are given to ccmsetup.msi without CCMSETUPCMD. */
export const msiWithoutCcmsetupcmd: Rule = {
  slug: 'msi-without-ccmsetupcmd',
  severity: 'warning',
  certainty: 'inferred',
  contexts: ['ccmsetupcmd'],
  topic: 'structure',
  summary: 'ccmsetup.msi gets parameters or client properties outside CCMSETUPCMD.',
  why: "CCMSETUPCMD is the documented way to pass parameters and properties on from ccmsetup.msi. Whether ccmsetup.msi passes others on isn't documented.",
  source: sectionOf('CCMSETUPCMD'),
  falsePositives:
    'None known. The rule ignores ccmsetup.msi without arguments, which is right in a group policy, for example.',
  examples: {
    bad: [
      {
        text: 'msiexec /i ccmsetup.msi /mp:mp1.fabrikam.com /qn',
        fixed: 'msiexec /i ccmsetup.msi CCMSETUPCMD="/mp:mp1.fabrikam.com" /qn',
      },
      {
        text: 'ccmsetup.msi SMSSITECODE=P01 SMSCACHEDIR="C:\\My Cache" /UsePKICert',
        fixed: 'ccmsetup.msi CCMSETUPCMD="/UsePKICert SMSSITECODE=P01 SMSCACHEDIR=""C:\\My Cache"""',
      },
    ],
    good: [
      { text: 'msiexec /x ccmsetup.msi /qn' },
      {
        text: 'msiexec /i ccmsetup.msi CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01" /qn',
      },
    ],
    unknown: [{ text: 'msiexec /i ccmsetup.msi {{arguments}} /qn' }],
  },
  fix: {
    summary: 'Moves the arguments into CCMSETUPCMD="…", parameters first.',
    safe: true,
    changes: 'order',
  },
  *check({ line }) {
    if (line.package?.fileName !== 'ccmsetup.msi' || wrapperOf(line) !== undefined) return;
    const [first, ...others] = outsideArguments(line);
    if (first === undefined) return;
    yield {
      span: nameSpan(first),
      message: t(
        `Whether ccmsetup.msi passes {0} on to ccmsetup.exe isn't documented. Put it in CCMSETUPCMD="…".`,
        shownName(line, first),
      ),
      related: others.map((argument) => ({
        span: nameSpan(argument),
        message: t('{0} belongs in CCMSETUPCMD="…" too.', shownName(line, argument)),
      })),
      fixes: wrap(line, first, others),
    };
  },
};
