import { t } from '@vscode/l10n';
import type { CommandLine } from '../language/ast';
import { remove } from '../language/edit';
import { has, wrapperOf } from '../language/query';
import { span } from '../language/span';
import type { Fix, Rule } from './rule';
import { sectionOf } from './support/learn';

/** Removes the program, where only arguments of ccmsetup are left. */
function fixes(inner: CommandLine, closed: boolean): Fix[] {
  const { executable, args } = inner;
  const first = args[0];
  if (executable === undefined || first === undefined || has(inner, 'CCMSETUPCMD')) return [];
  return [
    {
      title: t('Remove {0}', executable.fileName),
      safe: closed && executable.fileName.startsWith('ccmsetup'),
      edits: [remove(span(executable.span.start, first.span.start))],
    },
  ];
}

/** A program inside CCMSETUPCMD="…". */
export const exeInsideCcmsetupcmd: Rule = {
  slug: 'exe-inside-ccmsetupcmd',
  severity: 'error',
  certainty: 'inferred',
  contexts: ['ccmsetupcmd'],
  topic: 'structure',
  summary: 'The value of CCMSETUPCMD begins with ccmsetup.exe or msiexec.',
  why: "The documentation puts only parameters and properties in the value of CCMSETUPCMD, because ccmsetup.msi starts ccmsetup.exe itself. What happens to a program name there isn't documented.",
  source: sectionOf('CCMSETUPCMD'),
  falsePositives: 'None known.',
  examples: {
    bad: [
      {
        text: 'CCMSETUPCMD="ccmsetup.exe CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
        fixed:
          'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      },
      {
        text: 'msiexec.exe /i ccmsetup.msi CCMSETUPCMD="msiexec /i ccmsetup.msi /mp:mp1.fabrikam.com SMSSITECODE=P01"',
      },
    ],
    good: [
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      },
      {
        text: 'CCMSETUPCMD="/skipprereq:windowsupdateagent30-x64.exe CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      },
    ],
    unknown: [
      {
        text: 'CCMSETUPCMD="{{program}} CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      },
    ],
  },
  fix: { summary: 'Removes the program.', safe: true, changes: 'order' },
  names: ['CCMSETUPCMD'],
  *check({ line }) {
    const { inner, quotes } = wrapperOf(line)?.value ?? {};
    if (inner?.executable === undefined) return;
    yield {
      span: inner.executable.span,
      message: t(
        'CCMSETUPCMD takes only parameters and properties, because ccmsetup.msi starts ccmsetup.exe itself. Remove {0}.',
        inner.executable.fileName,
      ),
      fixes: fixes(inner, quotes?.close !== undefined),
    };
  },
};
