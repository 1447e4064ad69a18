import { sources } from '../catalog';
import type { CommandLine } from '../language/ast';
import { span, type Span } from '../language/span';
import type { Rule } from './rule';

/** The stray texts of a line, neighbours together. */
function strayRuns({ args, form }: CommandLine): Span[] {
  const runs: Span[] = [];
  let open = false;
  for (const [index, argument] of args.entries()) {
    const before = args[index - 1];
    // What follows a switch of msiexec may be its value.
    const value = form === 'msi' && before?.kind === 'parameter';
    if (argument.kind !== 'stray' || argument.opaque || value) {
      open = false;
      continue;
    }
    const previous = open ? runs.pop() : undefined;
    runs.push(span(previous?.start ?? argument.span.start, argument.span.end));
    open = true;
  }
  return runs;
}

/** Text that is neither parameter nor property. */
export const strayToken: Rule = {
  slug: 'stray-token',
  severity: 'warning',
  certainty: 'inferred',
  topic: 'structure',
  summary: 'A text on the line is neither a parameter nor a property.',
  why: 'The grammar of the reference page has parameters and properties only. A public script had the last arguments of the VBScript method Run, ", 0, false", inside the command line.',
  source: sources.reference,
  falsePositives:
    'CCMALLOWSILENTREBOOT and UPGRADETOLATEST stand without a value on purpose and are known. A variable that stands alone is left alone.',
  examples: {
    bad: [
      { text: 'ccmsetup.exe /skipprereq:scepinstall.exe SMSSITECODE=P01 , 0, false' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 reinstall now' },
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
  yieldsTo: [
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
  *check({ lines }) {
    for (const each of lines) {
      for (const run of strayRuns(each)) {
        yield {
          span: run,
          message:
            'This text is neither a parameter nor a property, and what ccmsetup does with it is not documented. Remove it, or quote the value that it belongs to.',
        };
      }
    }
  },
};
