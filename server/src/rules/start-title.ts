import { t } from '@vscode/l10n';
import { sources } from '../catalog';
import type { Rule } from './rule';
import { remarksOf } from './support/remarks';

/** A program that the command start takes for the title of a window. */
export const startTitle: Rule = {
  slug: 'start-title',
  severity: 'error',
  certainty: 'inferred',
  topic: 'place',
  summary: 'The program is in quotation marks directly after start, where the title of the window belongs.',
  why: "The first text in quotation marks after start is the title of the new window. If the program is that text, start opens a window with that title, or reads the arguments as its own, and doesn't start the program.",
  source: sources.startCommand,
  falsePositives: "A title isn't reported if a program follows, or something that is known only at run time.",
  examples: {
    bad: [
      {
        host: 'batch',
        text: 'start "C:\\Temp\\ccmsetup.exe" /logon SMSSITECODE=P01',
        fixed: 'start "" "C:\\Temp\\ccmsetup.exe" /logon SMSSITECODE=P01',
      },
      {
        host: 'batch',
        text: 'start /wait "%~dp0ccmsetup.exe /uninstall"',
        fixed: 'start "" /wait "%~dp0ccmsetup.exe" /uninstall',
      },
      {
        host: 'vbscript',
        text: 'shell.Run "cmd /c start ""C:\\Temp\\ccmsetup.exe"" /logon SMSSITECODE=P01"',
        fixed: 'shell.Run "cmd /c start """" ""C:\\Temp\\ccmsetup.exe"" /logon SMSSITECODE=P01"',
      },
      { host: 'batch', text: 'start "C:\\Temp\\ccmsetup.exe" /wait /logon SMSSITECODE=P01' },
    ],
    good: [
      { host: 'batch', text: 'start "" /wait "C:\\Temp\\ccmsetup.exe" /noservice SMSSITECODE=P01' },
      { host: 'batch', text: 'start "ccmsetup.exe" ccmsetup.exe /logon SMSSITECODE=P01' },
      { host: 'batch', text: 'start /d "C:\\Temp" /wait ccmsetup.exe /noservice SMSSITECODE=P01' },
    ],
    unknown: [{ host: 'batch', text: 'start "%PROGRAM%" /logon SMSSITECODE=P01' }],
  },
  fix: {
    summary: 'Adds an empty title, and puts only the path in quotation marks.',
    safe: true,
    changes: 'reading',
  },
  *check(context) {
    yield* remarksOf(
      context,
      'start-title',
      t(
        'The start command reads the first quoted text as a window title, so it probably doesn\'t start the program. Write start "" before the path.',
      ),
      t('Add an empty title'),
    );
  },
};
