/** Commands that start a program, and which of their parameters hold it and its arguments. */

/** The parameters of a command. All names are lower case. */
export interface Starter {
  readonly path: string;
  readonly args: readonly string[];
  /** Parameters that take no value, so that the next word is not theirs. */
  readonly switches: readonly string[];
  /** What each name and alias stands for; all of them decide which abbreviations are ambiguous. */
  readonly names: ReadonlyMap<string, string>;
  /** What values without a name are for. */
  readonly positional: readonly string[];
  /** Whether the command waits for the program unless it gets `-NoWait`. */
  readonly waits?: true;
}

/** Such parameters as they are written down here: `name|alias`, with blanks between several. */
interface Written {
  readonly path: string;
  readonly args: string;
  readonly switches: string;
  /** Other parameters with a value. */
  readonly others: string;
  readonly positional: string;
}

/** The parameters of every cmdlet (about_CommonParameters). */
const common = {
  switches: 'verbose|vb debug|db whatif|wi confirm|cf',
  others:
    'erroraction|ea warningaction|wa informationaction|infa progressaction errorvariable|ev warningvariable|wv ' +
    'informationvariable|iv outvariable|ov outbuffer|ob pipelinevariable|pv',
};

const parametersIn = (written: string): string[][] =>
  (written.match(/\S+/g) ?? []).map((parameter) => parameter.split('|'));

/** A command with the common parameters besides its own. */
export function starter({ path, args, positional, ...own }: Written): Starter {
  const switches = `${own.switches} ${common.switches}`;
  const all = parametersIn(`${path} ${args} ${switches} ${own.others} ${common.others}`);
  const ownNames = (written: string): string[] => parametersIn(written).map(([name = '']) => name);
  return {
    path: path.replace(/\|.*/, ''),
    args: ownNames(args),
    switches: ownNames(switches),
    names: new Map(all.flatMap((names) => names.map((name) => [name, names[0] ?? '']))),
    positional: ownNames(positional),
  };
}

const plain = starter({ path: '', args: '', switches: '', others: '', positional: '' });

/** A function of the script with some parameters, and the common ones besides. */
export function starterOf(parameters: readonly string[]): Starter {
  const own = parameters.map((name): [string, string] => [name, name]);
  return { ...plain, names: new Map([...plain.names, ...own]), positional: parameters };
}

const startProcess = starter({
  path: 'filepath|pspath|path',
  args: 'argumentlist|args',
  switches: 'loaduserprofile|lup nonewwindow|nnw passthru wait usenewenvironment',
  others:
    'credential workingdirectory redirectstandarderror|rse redirectstandardinput|rsi redirectstandardoutput|rso ' +
    'verb windowstyle environment',
  positional: 'filepath argumentlist',
});

/** What the releases of PowerShell App Deployment Toolkit have in common. */
const toolkit = {
  switches:
    'createnowindow nowait wait passthru waitformsiexec useshellexecute skipmsialreadyinstalledcheck ' +
    'includeupdatesandhotfixes',
  others:
    'action loggingoptions windowstyle workingdirectory msiexecwaittime ignoreexitcodes priorityclass username',
};

/** `Execute-Process` and `Execute-MSI` of PowerShell App Deployment Toolkit 3. */
const toolkit3 = starter({
  path: 'path|filepath',
  args: 'parameters|arguments addparameters',
  switches: `${toolkit.switches} secureparameters`,
  others: `${toolkit.others} transform patch private logname exitonprocessfailure continueonerror runlevel`,
  positional: 'path parameters',
});

/** `Start-ADTProcess` and its relatives of PowerShell App Deployment Toolkit 4. */
const toolkit4 = starter({
  path: 'filepath|path',
  args: 'argumentlist|arguments|parameters additionalargumentlist',
  switches: `${toolkit.switches} secureargumentlist noexitonprocessfailure`,
  others: `${toolkit.others} transforms patches logfilename successexitcodes rebootexitcodes`,
  positional: 'filepath argumentlist',
});

const scheduledTask = starter({
  path: 'execute',
  args: 'argument',
  switches: '',
  others: 'workingdirectory id cimsession throttlelimit asjob',
  positional: 'execute argument workingdirectory',
});

/** MSI commands of the toolkits take the action first. */
const withAction = (command: Starter): Starter => ({
  ...command,
  positional: ['action', ...command.positional],
});

const waiting = (command: Starter): Starter => ({ ...command, waits: true });

/** The starters by the names of their commands. */
export const starters: ReadonlyMap<string, Starter> = new Map([
  ['start-process', startProcess],
  ['saps', startProcess],
  ['start', startProcess],
  ['execute-process', waiting(toolkit3)],
  // What starts programs for users waits only when it is asked to; the latest releases differ.
  ['execute-processasuser', toolkit3],
  ['execute-msi', waiting(withAction(toolkit3))],
  ['start-adtprocess', waiting(toolkit4)],
  ['start-adtprocessasuser', toolkit4],
  ['start-adtmsiprocess', waiting(withAction(toolkit4))],
  ['start-adtmsiprocessasuser', withAction(toolkit4)],
  ['new-scheduledtaskaction', scheduledTask],
]);

/** The parameter that a written name stands for: itself, an alias, or the only one it begins; undefined when in doubt. */
export function parameterOf({ names }: Starter, written: string): string | undefined {
  const known = names.get(written);
  if (known !== undefined) return known;
  const [only, ...others] = new Set(
    [...names].flatMap(([name, parameter]) => (name.startsWith(written) ? parameter : [])),
  );
  return others.length === 0 ? only : undefined;
}
