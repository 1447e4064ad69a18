/** Commands that start a program, and which of their parameters hold it and its arguments. */

/** The parameters of a command. All names are lower case. */
export interface Starter {
  readonly path: string;
  readonly args: readonly string[];
  /** Parameters that take no value, so that the next word is not theirs. */
  readonly switches: readonly string[];
  /** Other parameters with a value; they decide which abbreviations are ambiguous. */
  readonly others: readonly string[];
  readonly aliases: Readonly<Record<string, string>>;
  /** What values without a name are for. */
  readonly positional: readonly string[];
  /** Whether the command waits for the program unless it gets `-NoWait`. */
  readonly waits?: true;
}

/** The parameters of every cmdlet (about_CommonParameters). */
const common: Pick<Starter, 'switches' | 'others' | 'aliases'> = {
  switches: ['verbose', 'debug', 'whatif', 'confirm'],
  others: [
    'erroraction',
    'warningaction',
    'informationaction',
    'progressaction',
    'errorvariable',
    'warningvariable',
    'informationvariable',
    'outvariable',
    'outbuffer',
    'pipelinevariable',
  ],
  aliases: {
    vb: 'verbose',
    db: 'debug',
    wi: 'whatif',
    cf: 'confirm',
    ea: 'erroraction',
    wa: 'warningaction',
    infa: 'informationaction',
    ev: 'errorvariable',
    wv: 'warningvariable',
    iv: 'informationvariable',
    ov: 'outvariable',
    ob: 'outbuffer',
    pv: 'pipelinevariable',
  },
};

/** A command with the common parameters besides its own. */
export function starter({ path, args, positional, ...own }: Own): Starter {
  return {
    path,
    args,
    positional,
    switches: [...(own.switches ?? []), ...common.switches],
    others: [...(own.others ?? []), ...common.others],
    aliases: { ...own.aliases, ...common.aliases },
  };
}

type Own = Pick<Starter, 'path' | 'args' | 'positional'> & Partial<typeof common>;

const startProcess = starter({
  path: 'filepath',
  args: ['argumentlist'],
  switches: ['loaduserprofile', 'nonewwindow', 'passthru', 'wait', 'usenewenvironment'],
  others: [
    'credential',
    'workingdirectory',
    'redirectstandarderror',
    'redirectstandardinput',
    'redirectstandardoutput',
    'verb',
    'windowstyle',
    'environment',
  ],
  aliases: {
    args: 'argumentlist',
    pspath: 'filepath',
    path: 'filepath',
    lup: 'loaduserprofile',
    nnw: 'nonewwindow',
    rse: 'redirectstandarderror',
    rsi: 'redirectstandardinput',
    rso: 'redirectstandardoutput',
  },
  positional: ['filepath', 'argumentlist'],
});

/** What the releases of PowerShell App Deployment Toolkit have in common. */
const toolkit = {
  switches: [
    'createnowindow',
    'nowait',
    'wait',
    'passthru',
    'waitformsiexec',
    'useshellexecute',
    'skipmsialreadyinstalledcheck',
    'includeupdatesandhotfixes',
  ],
  others: [
    'action',
    'loggingoptions',
    'windowstyle',
    'workingdirectory',
    'msiexecwaittime',
    'ignoreexitcodes',
    'priorityclass',
    'username',
  ],
};

/** `Execute-Process` and `Execute-MSI` of PowerShell App Deployment Toolkit 3. */
const toolkit3 = starter({
  path: 'path',
  args: ['parameters', 'addparameters'],
  switches: [...toolkit.switches, 'secureparameters'],
  others: [
    ...toolkit.others,
    'transform',
    'patch',
    'private',
    'logname',
    'exitonprocessfailure',
    'continueonerror',
    'runlevel',
  ],
  aliases: { filepath: 'path', arguments: 'parameters' },
  positional: ['path', 'parameters'],
});

/** `Start-ADTProcess` and its relatives of PowerShell App Deployment Toolkit 4. */
const toolkit4 = starter({
  path: 'filepath',
  args: ['argumentlist', 'additionalargumentlist'],
  switches: [...toolkit.switches, 'secureargumentlist', 'noexitonprocessfailure'],
  others: [...toolkit.others, 'transforms', 'patches', 'logfilename', 'successexitcodes', 'rebootexitcodes'],
  aliases: { path: 'filepath', arguments: 'argumentlist', parameters: 'argumentlist' },
  positional: ['filepath', 'argumentlist'],
});

const scheduledTask = starter({
  path: 'execute',
  args: ['argument'],
  others: ['workingdirectory', 'id', 'cimsession', 'throttlelimit', 'asjob'],
  positional: ['execute', 'argument', 'workingdirectory'],
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
export function parameterOf(starter: Starter, written: string): string | undefined {
  const names = [starter.path, ...starter.args, ...starter.switches, ...starter.others];
  if (names.includes(written)) return written;
  const alias = starter.aliases[written];
  if (alias !== undefined) return alias;
  const meant = new Set(names.filter((name) => name.startsWith(written)));
  for (const [name, parameter] of Object.entries(starter.aliases))
    if (name.startsWith(written)) meant.add(parameter);
  const [only] = meant;
  return meant.size === 1 ? only : undefined;
}
