/** Scripts in which a variable is a part of a command line, in every language that has some. */

/** A script in which one variable is a part of an argument. */
export interface Script {
  readonly host: string;
  /** The statements that set `mp`, with what gives it its value. */
  readonly sets: (value: string) => string;
  /** What stands before the call. */
  readonly before?: string;
  /** The call, with the part `https://` before the variable. */
  readonly call: string;
  /** The range that an argument of both has. */
  readonly shown: string;
  /** How the variable is written there. */
  readonly name: string;
  readonly comment: string;
}

const powershell = {
  host: 'powershell',
  sets: (value: string) => `$mp = '${value}'`,
  shown: 'https://$mp',
  name: '$mp',
  comment: '# ',
};
const batch = { host: 'batch', sets: (value: string) => `set mp=${value}`, comment: 'REM ' };
const vbscript = { host: 'vbscript', sets: (value: string) => `mp = "${value}"`, comment: "' " };
const javascript = { host: 'javascript', sets: (value: string) => `const mp = '${value}';`, comment: '// ' };
const csharp = { host: 'csharp', sets: (value: string) => `var mp = "${value}";`, comment: '// ' };
const python = { host: 'python', sets: (value: string) => `mp = '${value}'`, comment: '# ' };
const shell = { host: 'shell', sets: (value: string) => `mp='${value}'`, comment: '# ' };

export const scripts: readonly Script[] = [
  { ...powershell, call: 'Start-Process ccmsetup.exe "/noservice /mp:https://$mp SMSSITECODE=LW1"' },
  { ...powershell, call: 'cmd /c "ccmsetup.exe /mp:https://$mp SMSSITECODE=LW1"' },
  { ...powershell, call: '& .\\ccmsetup.exe /noservice /mp:https://$mp SMSSITECODE=LW1' },
  {
    ...powershell,
    call: "Start-Process ccmsetup.exe -ArgumentList @('/noservice', \"/mp:https://$mp\", 'SMSSITECODE=LW1')",
  },
  {
    ...powershell,
    call: "Start-Process ccmsetup.exe ('/mp:https://{0} SMSSITECODE=LW1' -f $mp)",
    shown: 'https://{0}',
    name: '{0}',
  },
  {
    ...powershell,
    before: '$list = "/mp:https://$mp SMSSITECODE=LW1"',
    call: 'Start-Process ccmsetup.exe $list',
  },
  {
    ...powershell,
    sets: (value) => `$all = @{ Mp = '${value}'; Site = 'LW1' }`,
    call: 'Start-Process ccmsetup.exe "/mp:https://$($all.Mp) SMSSITECODE=$($all.Site)"',
    shown: 'https://$($all.Mp)',
    name: '$($all.Mp)',
  },
  {
    ...batch,
    call: 'ccmsetup.exe /noservice /mp:https://%mp% SMSSITECODE=LW1',
    shown: 'https://%mp%',
    name: '%mp%',
  },
  {
    ...batch,
    before: 'set args=/mp:https://%mp% SMSSITECODE=LW1',
    call: 'ccmsetup.exe %args%',
    shown: 'https://%mp%',
    name: '%mp%',
  },
  {
    ...vbscript,
    call: 'sh.Run "ccmsetup.exe /mp:https://" & mp & " SMSSITECODE=LW1"',
    shown: 'https://" & mp',
    name: 'mp',
  },
  {
    ...javascript,
    call: 'exec(`ccmsetup.exe /mp:https://${mp} SMSSITECODE=LW1`);',
    shown: 'https://${mp}',
    name: '${mp}',
  },
  {
    ...javascript,
    call: "spawn('ccmsetup.exe', ['/mp:https://' + mp, 'SMSSITECODE=LW1']);",
    shown: "https://' + mp",
    name: 'mp',
  },
  {
    ...csharp,
    call: 'Process.Start("ccmsetup.exe", $"/mp:https://{mp} SMSSITECODE=LW1");',
    shown: 'https://{mp}',
    name: '{mp}',
  },
  {
    ...csharp,
    before: 'var info = new ProcessStartInfo();\ninfo.FileName = "ccmsetup.exe";',
    call: 'info.Arguments = "/mp:https://" + mp + " SMSSITECODE=LW1";',
    shown: 'https://" + mp',
    name: 'mp',
  },
  {
    ...python,
    call: "os.system(f'ccmsetup.exe /mp:https://{mp} SMSSITECODE=LW1')",
    shown: 'https://{mp}',
    name: '{mp}',
  },
  {
    ...python,
    call: "os.system('ccmsetup.exe /mp:https://%s SMSSITECODE=LW1' % mp)",
    shown: 'https://%s',
    name: '%s',
  },
  {
    ...shell,
    call: 'ssh host ccmsetup.exe "/mp:https://$mp" SMSSITECODE=LW1',
    shown: 'https://$mp',
    name: '$mp',
  },
];

/** Many lines that have nothing to do with it. */
const far = (comment: string): string => `${comment}nothing of interest 🙂\n`.repeat(40);

/** The script with a value. */
export const written = ({ sets, before = '', call, comment }: Script, value: string): string =>
  [`${comment}🙂`, sets(value), far(comment), before, call, ''].join('\n');
