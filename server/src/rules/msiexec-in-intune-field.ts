import { t } from '@vscode/l10n';
import { sources } from '../catalog';
import type { CommandLine, Parameter } from '../language/ast';
import { remove } from '../language/edit';
import { parametersOf, wrapperOf } from '../language/query';
import { span, type Span } from '../language/span';
import type { Report, Rule } from './rule';
import { removeArgument } from './support/remove-argument';
import { nameSpan, shownName } from './support/written-name';

/** Switches of msiexec that take the package. */
const install: ReadonlySet<string> = new Set(['I', 'PACKAGE']);
const uninstall: ReadonlySet<string> = new Set(['X', 'UNINSTALL']);

/** Whether a switch says what to do with a package; /uninstall is one of ccmsetup.exe as well. */
function takesPackage({ name, value }: Parameter): boolean {
  return install.has(name.key) || (uninstall.has(name.key) && value !== undefined);
}

/** The program at the start, together with the package that follows it. */
function startReport(line: CommandLine, next: Parameter | undefined): Report | undefined {
  const { executable } = line;
  if (executable === undefined) return undefined;
  const range: Span = span(executable.span.start, next?.span.end ?? executable.span.end);
  const end = line.args.find((argument) => argument.span.start >= range.end)?.span.start ?? range.end;
  return {
    span: executable.span,
    message: t(
      'Intune starts msiexec with the package itself. Remove {0}, so that only the arguments are left.',
      executable.fileName,
    ),
    // Without CCMSETUPCMD the text would no longer tell what it is for.
    fixes:
      wrapperOf(line) === undefined
        ? []
        : [
            {
              title:
                next === undefined
                  ? t('Remove {0}', executable.fileName)
                  : t('Remove msiexec and the package'),
              safe: next === undefined || install.has(next.name.key),
              edits: [remove(span(range.start, end))],
            },
          ],
  };
}

/** The start of an msiexec line where Intune wants arguments only. */
export const msiexecInIntuneField: Rule = {
  slug: 'msiexec-in-intune-field',
  severity: 'warning',
  certainty: 'certain',
  contexts: ['intuneLob'],
  topic: 'structure',
  summary: 'The arguments of a line-of-business app in Intune begin with msiexec, /i, /x, or the package.',
  why: 'Intune adds msiexec, its switches, and the package to the arguments of a line-of-business app.',
  source: sources.intuneLobApp,
  falsePositives:
    'None known. The rule applies only when a directive or the configuration says that the text is for a line-of-business app.',
  examples: {
    bad: [
      {
        context: 'intuneLob',
        text: 'ccmsetup.msi CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
        fixed:
          'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      },
      {
        context: 'intuneLob',
        text: 'msiexec /i "ccmsetup.msi" CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
        fixed:
          'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      },
      {
        context: 'intuneLob',
        text: '/i ccmsetup.msi CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
        fixed:
          'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      },
    ],
    good: [
      {
        context: 'intuneLob',
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      },
      {
        text: 'msiexec /i ccmsetup.msi CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      },
    ],
    unknown: [
      {
        context: 'intuneLob',
        text: '{{program}} CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      },
    ],
  },
  fix: {
    summary: "Removes what Intune adds itself. Removing /x or /uninstall isn't a safe fix.",
    safe: true,
    changes: 'program',
  },
  *check({ line }) {
    if (line.form === 'exe') return;
    const [argument] = line.args;
    const next =
      line.executable !== undefined && argument?.kind === 'parameter' && takesPackage(argument)
        ? argument
        : undefined;
    const start = startReport(line, next);
    if (start !== undefined) yield start;
    const wrapped = wrapperOf(line) !== undefined;
    for (const parameter of parametersOf(line)) {
      if (parameter === next || parameter.name.opaque || !takesPackage(parameter)) continue;
      yield {
        span: nameSpan(parameter),
        message: t('Intune adds {0} and the package itself. Remove both.', shownName(line, parameter)),
        fixes: !wrapped
          ? []
          : [
              {
                title: t('Remove {0}', shownName(line, parameter)),
                safe: install.has(parameter.name.key),
                edits: [removeArgument(line, parameter)],
              },
            ],
      };
    }
  },
};
