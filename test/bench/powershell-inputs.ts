/** Scripts of any length that make a careless reader of PowerShell slow. */
import { powershellSample } from './own-samples';
import { repeated } from './sample';

const call = 'ccmsetup.exe /mp:mp.contoso.com /logon SMSSITECODE=P01';
const start = 'Start-Process ccmsetup.exe $a\n';

/** A command line, and behind it a text again and again. */
const many = (unit: string) => (length: number) =>
  `${call}\n${unit.repeat(Math.ceil(length / unit.length))}\n`;

/** The scripts, by what they are full of. */
export const powershellInputs: Readonly<Record<string, (length: number) => string>> = {
  'one function': (length) => `function Install-It {\n${powershellSample(length, length / 2000).text}}\n`,
  'strings in strings, never closed': many('"$(ccmsetup.exe "'),
  'here-strings, never closed': many('@"\nccmsetup.exe /mp:a\n'),
  'tables in tables': (length) => `$a = ${'@{a='.repeat(length / 5)}'${call}'${'}'.repeat(length / 5)}\n`,
  'a table': (length) => `$a = @{\n${repeated(length, (index) => `k${index} = 'SMSMP=a'\n`)}}\n`,
  pipes: many(`'${call}' | `),
  calls: (length) => `$a${`.b('ccmsetup.exe /mp:a')`.repeat(length / 26)}\n`,
  'a variable that grows': (length) => `$a = ''\n${`$a += ' /mp:a'\n`.repeat(length / 15)}${start}`,
  'a variable that doubles': (length) => `$a = '/mp:a'\n${'$a = "$a$a"\n'.repeat(length / 12)}${start}`,
  'variables of variables': (length) =>
    `$v0 = 'ccmsetup.exe /mp:a'\n${repeated(length, (index) => `$v${index + 1} = "$v${index} x"\n`)}`,
  'one list, many starts': (length) =>
    `$a = @(${"'SMSSITECODE=P01', ".repeat(50)}'/mp:a')\n${start.repeat(length / start.length)}`,
  'one table, many keys and starts': (length) =>
    `$h = @{ FilePath = 'ccmsetup.exe' }\n${repeated(length, (index) => `$h.k${index} = '/mp:a'\nStart-Process @h\n`)}`,
  'comments that go on': many('# ccmsetup.exe /mp:a `\n'),
  'processes that are waited for': (length) =>
    repeated(length, () => `$p = Start-Process ccmsetup.exe '/mp:a' -PassThru\n$p.WaitForExit()\n`),
};
