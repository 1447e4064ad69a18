import { sources } from '../catalog';
import type { Rule } from './rule';
import { shown } from './support/shown';

/** A quote at the path of the program that makes cmd.exe look for a program of another name. */
export const programQuotes: Rule = {
  slug: 'program-quotes',
  severity: 'error',
  certainty: 'inferred',
  topic: 'place',
  summary: 'A quote before or behind the path of the program is missing, or stands behind the arguments.',
  why: 'For cmd.exe a quote takes everything up to the next one together, also blanks. When only one stands at the path, the arguments become a part of the name of the program, and a program of that name is probably not found.',
  source: sources.cmdCommand,
  falsePositives:
    'Quotes around the whole command behind cmd /c, which takes them away, are left alone, and so are those of other starters than cmd.exe.',
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
  fix: { summary: 'Puts the quotes around the path alone.', safe: true, changes: 'reading' },
  *check({ line, remarks }) {
    const program = shown(line.executable?.fileName ?? 'ccmsetup.exe');
    for (const { kind, document, edits, written } of remarks) {
      if (kind !== 'program-quote') continue;
      const fault =
        written === undefined
          ? `This quote makes cmd.exe take what follows ${program} for a part of the program's name, so that it probably finds no such program`
          : `The quote before the path is missing, so cmd.exe takes ${shown(written)} for the program and probably finds none`;
      yield {
        span: line.span,
        document,
        message: `${fault}. Put the path alone in quotes, as in "C:\\Temp\\ccmsetup.exe" /logon.`,
        fixes:
          edits.length === 0
            ? []
            : [{ title: 'Put the path alone in quotes', safe: true, edits: [], documentEdits: edits }],
      };
    }
  },
};
