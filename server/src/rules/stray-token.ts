import { t } from '@vscode/l10n';
import { findParameter, sources } from '../catalog';
import type { CommandLine } from '../language/ast';
import { insertAt } from '../language/edit';
import { sliceSpan, type Span } from '../language/span';
import type { Fix, Report, Rule } from './rule';
import { hasClearQuotes } from './support/movable';
import { shown } from './support/shown';
import { isSecondProgram, strayRuns } from './support/stray-runs';

/** The parameter that a word is without its slash. */
function withoutSlash(line: CommandLine, text: string): string | undefined {
  if (line.form === 'msi' || !/^[A-Za-z]{2,}(?:[:=]\S+)?$/.test(text)) return undefined;
  const entry = findParameter(text.replace(/[:=].*$/, ''));
  if (entry?.status !== 'documented') return undefined;
  return /[:=]/.test(text) === (entry.takesValue === 'required') ? entry.name : undefined;
}

function reportOn(line: CommandLine, run: Span, host: string): Report {
  const text = sliceSpan(line.source, run);
  if (host === 'ccmcmd' && isSecondProgram(line, text))
    return {
      span: run,
      message: t(
        '{0} starts another command line. Put it on a new line, with an empty line before it.',
        shown(text),
      ),
    };
  const meant = withoutSlash(line, text);
  if (meant === undefined)
    return {
      span: run,
      message: t(
        '{0} is neither a parameter nor a property. Remove it, or put the value that it belongs to in quotation marks.',
        shown(text),
      ),
    };
  const word = line.args.find((argument) => argument.span.start === run.start);
  const clear = word !== undefined && hasClearQuotes(line, word) && !text.includes('"');
  const fixes: Fix[] = clear
    ? [{ title: t('Change to {0}', meant), safe: false, edits: [insertAt(run.start, '/')] }]
    : [];
  return {
    span: run,
    message: t('{0} is neither a parameter nor a property. You probably mean {1}.', shown(text), meant),
    fixes,
  };
}

/** Text that is neither parameter nor property. */
export const strayToken: Rule = {
  slug: 'stray-token',
  severity: 'warning',
  certainty: 'inferred',
  topic: 'structure',
  summary: 'Text on the command line is neither a parameter nor a property.',
  why: 'The reference page has only parameters and properties. What ccmsetup does with other text isn\'t documented. A public script had the last arguments of the VBScript method Run, ", 0, false", inside the command line.',
  source: sources.reference,
  falsePositives:
    "CCMALLOWSILENTREBOOT and UPGRADETOLATEST have no value on purpose, so they aren't reported. A variable on its own isn't reported either.",
  examples: {
    bad: [
      { text: 'ccmsetup.exe /skipprereq:scepinstall.exe SMSSITECODE=P01 , 0, false' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 reinstall now' },
      { text: 'ccmsetup.exe /noservice install SMSSITECODE=P01' },
      { text: 'ccmsetup.exe logon /mp:mp1.fabrikam.com SMSMP=mp1.fabrikam.com SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /noservice SMSSITECODE=P01\nccmsetup.exe /noservice SMSSITECODE=P02' },
    ],
    good: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 CCMALLOWSILENTREBOOT UPGRADETOLATEST' },
      {
        text: 'msiexec.exe /i ccmsetup.msi /l*v "C:\\Windows\\Temp\\client setup.log" CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      },
    ],
    unknown: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 {{more}}' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 re{{more}}' },
    ],
  },
  fix: { summary: 'Puts a slash before the name of a parameter.', safe: false, changes: 'writing' },
  yieldsTo: [
    'msiexec-bare-text',
    'placeholder-left',
    'powershell-semicolon',
    'cmd-special-characters',
    'literal-backtick',
    'unquoted-space',
    'exe-inside-ccmsetupcmd',
    'single-quoted-value',
    'msiexec-in-intune-field',
    'regtoken-malformed',
    'mp-list-separator',
    'smart-quotes',
    'unicode-dash',
    'invisible-character',
    'line-break-in-command',
  ],
  *check({ lines, host }) {
    for (const each of lines) for (const run of strayRuns(each)) yield reportOn(each, run, host);
  },
};
