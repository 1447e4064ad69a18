/** Where command lines can begin, in documents of all hosts. */
import { everywhere } from './everywhere';

const languages: Readonly<Record<string, string>> = {
  ...{ batch: 'bat', hcl: 'terraform', kixtart: 'kix', shell: 'shellscript', inno: 'innosetup' },
  ...{ tcf: 'ini', text: 'plaintext' },
};

/** What VS Code calls the language of a host. */
export function languageOf(host: string): string {
  return languages[host] ?? host;
}

/** A command line of an `everywhere` document, with whatever is escaped in it. */
const command = 'ccmsetup.exe /mp:mp1 SMSCACHEDIR=X FSP=fs1';
const given = '/mp:mp1 SMSCACHEDIR=X FSP=fs1';

/** A document with a place where a command line can begin. */
export interface MarkedPlace {
  readonly host: string;
  readonly name: string;
  /** With a mark where the cursor is. */
  readonly marked: string;
  /** The scenarios of which contexts are offered. */
  readonly contexts: readonly string[];
  /** Whether the host takes a text for a command line by its content alone. */
  readonly byContent?: boolean;
}

const started = ['manual', 'logonScript', 'packageProgram'];

/** Behind the program, and in an empty value, in a document of each host. */
export const commandPlaces: readonly MarkedPlace[] = [
  ...everywhere.flatMap(({ host, document }, index): MarkedPlace[] => {
    const text = document('X');
    const name = `${host} ${index}`;
    // What follows on the next line of a batch file belongs to the command line.
    const whole = host === 'batch' ? '@echo off\n  ccmsetup.exe /mp:mp1 SMSCACHEDIR=X FSP=fs1\n' : text;
    if (host === 'tcf') return [];
    if (!whole.includes(command))
      return [{ host, name: `${name}, arguments`, marked: whole.replace(given, '|'), contexts: started }];
    const behind = whole.replace(command, 'ccmsetup.exe |');
    // A text that a host takes for a command line by its content alone needs another one in the document.
    const alone =
      host === 'markdown' ? !text.includes('```') : ['javascript', 'puppet', 'go', 'text'].includes(host);
    const empty = whole.replace(command, '|') + (alone ? '\nccmsetup.exe\n' : '');
    return [
      { host, name: `${name}, behind the program`, marked: behind, contexts: started },
      ...(host === 'ccmcmd'
        ? []
        : [
            {
              host,
              name: `${name}, empty`,
              marked: empty,
              contexts: [...started, 'ccmsetupcmd'],
              byContent: alone,
            },
          ]),
    ];
  }),
  {
    host: 'powershell',
    name: 'powershell, CCMSETUPCMD',
    marked: `$x = '\u{1F600}'\nStart-Process msiexec.exe -ArgumentList "/i ccmsetup.msi CCMSETUPCMD=\`"|\`""\n`,
    contexts: ['ccmsetupcmd'],
  },
  {
    host: 'powershell',
    name: 'powershell, the package',
    marked: `Start-Process msiexec.exe -ArgumentList "/i ccmsetup.msi /q |"\n`,
    contexts: ['ccmsetupcmd'],
  },
  {
    host: 'powershell',
    name: 'powershell, client push',
    marked: `Set-CMClientPushInstallation -InstallationProperty "|"\n`,
    contexts: ['clientPush'],
  },
  {
    host: 'json',
    name: 'json, the field of a task sequence',
    marked: '{ "\u{1F600}": 0, "SMSClientInstallProperties": "|" }',
    contexts: ['taskSequence'],
  },
  {
    host: 'json',
    name: 'json, an app of Intune',
    marked: '{ "@odata.type": "#microsoft.graph.windowsMobileMSI", "commandLine": "|" }',
    contexts: ['ccmsetupcmd'],
  },
  {
    host: 'reg',
    name: 'reg, group policy',
    marked:
      'Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\ccmsetup]\n"SetupParameters"="|"\n',
    contexts: ['gpoSetupParameters'],
  },
];
