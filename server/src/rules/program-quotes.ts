import { t } from '@vscode/l10n';
import { sources } from '../catalog';
import type { Rule } from './rule';
import { shown } from './support/shown';

/** A quote at the path of the program that makes cmd.exe look for a program of another name. */
export const programQuotes: Rule = {
  slug: 'program-quotes',
  severity: 'error',
  certainty: 'inferred',
  topic: 'place',
  summary:
    'A quotation mark before or after the path of the program is missing, or comes after the arguments.',
  why: "cmd.exe reads everything from one quotation mark to the next as one text, including spaces. If only one is at the path, the arguments become part of the program's name, and cmd.exe probably doesn't find a program with that name.",
  source: sources.cmdCommand,
  falsePositives:
    "Quotation marks around the whole command after cmd /c aren't reported, because cmd removes them. Programs other than cmd.exe aren't checked.",
  examples: {
    bad: [
      {
        host: 'batch',
        text: 'C:\\Temp\\ccmsetup.exe" /uninstall',
        fixed: '"C:\\Temp\\ccmsetup.exe" /uninstall',
      },
      {
        host: 'batch',
        text: '"%~dp0ccmsetup.exe /uninstall',
        fixed: '"%~dp0ccmsetup.exe" /uninstall',
      },
      {
        host: 'batch',
        text: '"C:\\Client Files\\ccmsetup.exe /logon SMSSITECODE=P01"',
        fixed: '"C:\\Client Files\\ccmsetup.exe" /logon SMSSITECODE=P01',
      },
      {
        host: 'powershell',
        text: "Start-Process cmd.exe -ArgumentList '/c C:\\Temp\\ccmsetup.exe\" /uninstall'",
        fixed: 'Start-Process cmd.exe -ArgumentList \'/c "C:\\Temp\\ccmsetup.exe" /uninstall\'',
      },
    ],
    good: [
      { host: 'batch', text: '"C:\\Client Files\\ccmsetup.exe" /logon SMSSITECODE=P01' },
      { host: 'batch', text: 'cmd /c "C:\\Temp\\ccmsetup.exe /logon SMSSITECODE=P01"' },
      { host: 'batch', text: 'C:\\Temp\\ccmsetup.exe /logon SMSCACHEDIR="C:\\Client Cache"' },
    ],
    unknown: [
      { host: 'batch', text: '%PROGRAM%" /uninstall' },
      { host: 'batch', text: '"%PROGRAM% /uninstall' },
    ],
  },
  fix: { summary: 'Puts only the path in quotation marks.', safe: true, changes: 'reading' },
  *check({ line, remarks }) {
    const program = shown(line.executable?.fileName ?? 'ccmsetup.exe');
    for (const { kind, document, edits, written } of remarks) {
      if (kind !== 'program-quote') continue;
      yield {
        span: line.span,
        document,
        message:
          written === undefined
            ? t(
                'A misplaced quotation mark probably makes cmd.exe read the arguments as part of the name of {0}. Put only the path in quotation marks.',
                program,
              )
            : t(
                '{0} is what cmd.exe probably takes as the program, because a quotation mark is missing before the path. Put the path in quotation marks.',
                shown(written),
              ),
        fixes:
          edits.length === 0
            ? []
            : [
                {
                  title: t('Put only the path in quotation marks'),
                  safe: true,
                  edits: [],
                  documentEdits: edits,
                },
              ],
      };
    }
  },
};
