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
export const common = {
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
} as const;

const startProcess: Starter = {
  path: 'filepath',
  args: ['argumentlist'],
  switches: ['loaduserprofile', 'nonewwindow', 'passthru', 'wait', 'usenewenvironment', ...common.switches],
  others: [
    'credential',
    'workingdirectory',
    'redirectstandarderror',
    'redirectstandardinput',
    'redirectstandardoutput',
    'verb',
    'windowstyle',
    'environment',
    ...common.others,
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
    ...common.aliases,
  },
  positional: ['filepath', 'argumentlist'],
};

/** A function of which only the common parameters are known. */
export const plainFunction: Starter = {
  path: '',
  args: [],
  switches: common.switches,
  others: common.others,
  aliases: common.aliases,
  positional: [],
};

/** `Execute-Process` and `Execute-MSI` of PowerShell App Deployment Toolkit 3. */
const toolkit3: Starter = {
  path: 'path',
  args: ['parameters', 'addparameters'],
  switches: [
    'secureparameters',
    'createnowindow',
    'nowait',
    'wait',
    'passthru',
    'waitformsiexec',
    'useshellexecute',
    'skipmsialreadyinstalledcheck',
    'includeupdatesandhotfixes',
    ...common.switches,
  ],
  others: [
    'action',
    'transform',
    'patch',
    'private',
    'loggingoptions',
    'logname',
    'windowstyle',
    'workingdirectory',
    'msiexecwaittime',
    'ignoreexitcodes',
    'priorityclass',
    'exitonprocessfailure',
    'continueonerror',
    'username',
    'runlevel',
    ...common.others,
  ],
  aliases: { filepath: 'path', arguments: 'parameters', ...common.aliases },
  positional: ['path', 'parameters'],
};

/** `Start-ADTProcess` and its relatives of PowerShell App Deployment Toolkit 4. */
const toolkit4: Starter = {
  path: 'filepath',
  args: ['argumentlist', 'additionalargumentlist'],
  switches: [
    'secureargumentlist',
    'createnowindow',
    'nowait',
    'wait',
    'passthru',
    'waitformsiexec',
    'useshellexecute',
    'skipmsialreadyinstalledcheck',
    'includeupdatesandhotfixes',
    'noexitonprocessfailure',
    ...common.switches,
  ],
  others: [
    'action',
    'transforms',
    'patches',
    'loggingoptions',
    'logfilename',
    'windowstyle',
    'workingdirectory',
    'msiexecwaittime',
    'ignoreexitcodes',
    'successexitcodes',
    'rebootexitcodes',
    'priorityclass',
    'username',
    ...common.others,
  ],
  aliases: { path: 'filepath', arguments: 'argumentlist', parameters: 'argumentlist', ...common.aliases },
  positional: ['filepath', 'argumentlist'],
};

const scheduledTask: Starter = {
  path: 'execute',
  args: ['argument'],
  switches: common.switches,
  others: ['workingdirectory', 'id', 'cimsession', 'throttlelimit', 'asjob', ...common.others],
  aliases: common.aliases,
  positional: ['execute', 'argument', 'workingdirectory'],
};

/** MSI commands of the toolkits take the action first. */
const withAction = (starter: Starter): Starter => ({
  ...starter,
  positional: ['action', ...starter.positional],
});

const waiting = (starter: Starter): Starter => ({ ...starter, waits: true });

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
