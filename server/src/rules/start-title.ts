import { sources } from '../catalog';
import type { Rule } from './rule';
import { remarksOf } from './support/remarks';

/** A program that the command start takes for the title of a window. */
export const startTitle: Rule = {
  slug: 'start-title',
  severity: 'error',
  certainty: 'inferred',
  topic: 'place',
  summary: 'The program stands in quotes right behind start, where the title of the window belongs.',
  why: 'The first text in quotes behind start is the title of the new window. When the program is that text, a window of that name opens, or the arguments are taken for those of start, and the program is not started.',
  source: sources.startCommand,
  falsePositives: 'A title is left alone where a program follows, or what only the run knows.',
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
    summary: 'Writes an empty title, and quotes around the path alone.',
    safe: true,
    changes: 'reading',
  },
  *check(context) {
    yield* remarksOf(
      context,
      'start-title',
      'The first text in quotes behind start is the title of a window, so the program is probably not started. Write an empty title before the program, as in start "" "C:\\Temp\\ccmsetup.exe" /logon.',
      'Write an empty title',
    );
  },
};
