import { sources } from './sources';
import type { CatalogContext, Source } from './types';

/** Something that a scenario needs, likes or excludes. */
export interface ScenarioItem {
  /**
   * Groups of catalog names: one group is enough, the names of a group go together. Empty for a circumstance that is no item of
   * the command line; then `note` names it.
   */
  readonly anyOf: readonly (readonly string[])[];
  /** The value that is meant, when not any: the whole of it, or its scheme. */
  readonly value?: string;
  /** Whether the server that it names is the CMG. */
  readonly cmg?: true;
  /** Whether that holds only in the case that `note` tells, so that nobody gets it without asking for it. */
  readonly inCase?: true;
  /** Why, in which case, or what to know about it: a sentence. */
  readonly note?: string;
}

/** One of several ways to do what a scenario is for. */
export interface ScenarioPath {
  readonly id: string;
  readonly title: string;
  /** Recommended items that it requires. */
  readonly takes: readonly string[];
}

/** A way to install the client, with what its command line needs. */
export interface Scenario {
  readonly id: string;
  readonly title: string;
  /** Where its command line stands as a rule. */
  readonly context: CatalogContext;
  /** None where there is one way only. */
  readonly paths?: readonly ScenarioPath[];
  /** In the order of the documented samples. */
  readonly required: readonly ScenarioItem[];
  readonly recommended: readonly ScenarioItem[];
  readonly forbidden: readonly ScenarioItem[];
  /** A sentence each. */
  readonly notes: readonly string[];
  readonly sources: readonly Source[];
}

const entraIds = ['AADCLIENTAPPID', 'AADRESOURCEURI'];

/** How the client finds its certificate. */
const certificate: ScenarioItem = {
  anyOf: [['CCMFIRSTCERT'], ['CCMCERTSEL'], ['CCMCERTSTORE'], ['CCMCERTISSUERS']],
  note: 'It tells the client which certificate to use.',
};

const cmgAddress = item('CCMHOSTNAME', { cmg: true });
const cmgSource = item('/mp', { cmg: true, value: 'https://' });
const withoutCode = item('SMSSITECODE', { note: 'Without it, AUTO applies.' });
const unpublishedList = item('/NoCRLCheck', {
  inCase: true,
  note: "Only if the certificate revocation list can't be reached from the internet.",
});

/** The scenarios that the documentation describes. */
export const scenarios: readonly Scenario[] = [
  {
    id: 'intune-comanagement',
    title: 'Co-management from Intune',
    context: 'ccmsetupcmd',
    paths: [
      { id: 'entra', title: 'Microsoft Entra joined', takes: [] },
      { id: 'certificate', title: 'with a PKI certificate, too', takes: entraIds },
    ],
    required: [cmgAddress, item('SMSSITECODE')],
    recommended: [
      item('SMSMP', { value: 'https://', note: 'For devices that return to the intranet.' }),
      together(entraIds, 'For devices that also have a PKI certificate.'),
      item('UPGRADETOLATEST', {
        inCase: true,
        note: 'For pre-production clients, Windows Autopilot, and pull distribution points.',
      }),
      item('PROVISIONTS', { inCase: true, note: 'To run a task sequence when the client has registered.' }),
      unpublishedList,
    ],
    forbidden: [
      item('CCMHOSTNAME', { value: 'https://', note: 'The address has no scheme.' }),
      item('SMSSITECODE', { value: 'AUTO' }),
      item('/UsePKICert', { note: "It isn't for Microsoft Entra authentication." }),
      circumstance('More than 1,024 characters.'),
    ],
    notes: [
      'The notes for version 1806 ask for the AAD properties when Microsoft Entra ID is used instead of PKI. The current page asks for them only when both exist.',
    ],
    sources: [sources.coManagement, sources.reference, sources.whatsNew1806],
  },
  {
    id: 'autopilot-comanagement',
    title: 'Co-management from Windows Autopilot',
    context: 'ccmsetupcmd',
    required: [cmgAddress, item('SMSSITECODE')],
    recommended: [
      item('PROVISIONTS', { inCase: true, note: 'With few applications.' }),
      item('UPGRADETOLATEST', { inCase: true, note: 'For a pre-production client.' }),
    ],
    forbidden: [
      item('/UsePKICert', { note: "Clients with PKI authentication aren't supported." }),
      circumstance('Hybrid join.'),
      circumstance('Pre-provisioning.'),
      circumstance('Device preparation policy.'),
    ],
    notes: [
      'Needs version 2111 or later.',
      'The enrollment status page waits 60 minutes by default, then shows error 0x800705b4.',
    ],
    sources: [sources.autopilot],
  },
  {
    id: 'cmg-token',
    title: 'CMG with a bulk registration token',
    context: 'manual',
    required: [item('/regtoken'), cmgAddress, item('SMSSITECODE')],
    recommended: [
      {
        ...cmgSource,
        note: 'The documentation calls it required, but suggests leaving it out for error 0x87d0027e.',
      },
      item('SMSMP', { value: 'https://', note: 'Only the reference page has it.' }),
    ],
    forbidden: [
      item('/regtoken', { inCase: true, note: "A token can't be used after it expires." }),
      item('PROVISIONTS', {
        inCase: true,
        note: "PROVISIONTS isn't supported if the task sequence installs applications or updates.",
      }),
    ],
    notes: ['Needs version 2002 or later.'],
    sources: [sources.tokenAuthentication, sources.reference, sources.issue1565],
  },
  {
    id: 'entra-manual',
    title: 'CMG with a Microsoft Entra identity, by hand',
    context: 'manual',
    required: [cmgAddress, item('SMSSITECODE')],
    recommended: [
      cmgSource,
      item('SMSMP', { value: 'https://' }),
      {
        ...together([...entraIds, 'AADTENANTID'], 'The general form of the command line has them.'),
        inCase: true,
      },
    ],
    forbidden: [item('/UsePKICert')],
    notes: ["With a management point on premises, /mp is enough and CCMHOSTNAME isn't required."],
    sources: [sources.entraAuthentication],
  },
  {
    id: 'cmg-pki',
    title: 'CMG with a PKI client certificate',
    context: 'manual',
    required: [item('/UsePKICert'), cmgAddress, item('SMSSITECODE')],
    recommended: [cmgSource, certificate, unpublishedList],
    forbidden: [anyOf(['AADCLIENTAPPID', 'AADRESOURCEURI', 'AADTENANTID'])],
    notes: [
      'The documentation asks for /UsePKICert with HTTPS management points, which include the CMG. A user reported that it became necessary in version 2103.',
    ],
    sources: [sources.reference, sources.configureCmgClients, sources.issue1483],
  },
  {
    id: 'ibcm',
    title: 'Internet-based client management, without a CMG',
    context: 'manual',
    required: [
      item('/source', { note: 'It must be a local folder.' }),
      item('/UsePKICert'),
      item('CCMHOSTNAME', { note: 'It must be an FQDN.' }),
      item('SMSSIGNCERT'),
      item('SMSSITECODE'),
    ],
    recommended: [
      unpublishedList,
      item('FSP'),
      item('CCMALWAYSINF', { value: '1', inCase: true, note: 'For clients that are never on the intranet.' }),
      certificate,
    ],
    forbidden: [item('SMSSITECODE', { value: 'AUTO' })],
    notes: [
      "You can't install the client directly from an internet-based management point or software update point.",
    ],
    sources: [sources.deployWindowsClients],
  },
  {
    id: 'intranet-ad',
    title: 'Intranet, with values from Active Directory',
    context: 'manual',
    required: [],
    recommended: [circumstance('No arguments at all, because Active Directory supplies them.')],
    forbidden: [],
    notes: ['With any property on the command line, the client reads nothing from Active Directory.'],
    sources: [sources.deployWindowsClients, sources.publishedToActiveDirectory],
  },
  {
    id: 'intranet-manual',
    title: 'Intranet, with your own values',
    context: 'manual',
    required: [item('/mp'), item('SMSSITECODE')],
    recommended: [item('SMSMP'), item('FSP'), item('DNSSUFFIX')],
    forbidden: [],
    notes: [],
    sources: [sources.deployWindowsClients, sources.reference],
  },
  {
    id: 'intune-lob-intranet',
    title: 'Intune line-of-business app, for clients on the intranet',
    context: 'ccmsetupcmd',
    required: [item('/mp'), item('SMSMP'), item('SMSSITECODE'), item('DNSSUFFIX')],
    recommended: [],
    forbidden: [],
    notes: ["It doesn't need CCMHOSTNAME."],
    sources: [sources.deployWindowsClients],
  },
  {
    id: 'workgroup',
    title: 'Workgroup computer',
    context: 'manual',
    required: [
      {
        anyOf: [['SMSSITECODE', 'DNSSUFFIX'], ['FSP']],
        note: 'A fallback status point needs a boundary group.',
      },
    ],
    recommended: [
      item('SMSMP'),
      anyOf(['SMSPUBLICROOTKEY', 'SMSROOTKEYPATH'], "It's the trusted root key of the site."),
    ],
    forbidden: [circumstance('Client push.')],
    notes: [],
    sources: [sources.deployWindowsClients, sources.clientSecurity],
  },
  {
    id: 'osd',
    title: 'Task sequence step Setup Windows and ConfigMgr',
    context: 'taskSequence',
    required: [],
    recommended: [
      {
        ...cmgAddress,
        note: 'For clients on the internet that are Microsoft Entra joined or have a token.',
      },
      anyOf(['SMSMP', 'SMSMPLIST'], 'For workgroup computers.'),
    ],
    forbidden: [item('SMSSITECODE', { note: 'The step assigns the site itself.' })],
    notes: ['Separate items with spaces. Parameters are allowed: the sample has /skipprereq.'],
    sources: [sources.taskSequenceSteps],
  },
  {
    id: 'provisioning-ts',
    title: 'Task sequence after registration',
    context: 'ccmsetupcmd',
    required: [item('PROVISIONTS'), circumstance('Use ccmsetup.msi.')],
    recommended: [
      { ...cmgAddress, note: 'Co-management requires it.' },
      item('SMSSITECODE', { note: 'Co-management requires it.' }),
      circumstance('A client certificate, if the task sequence installs applications or updates.'),
    ],
    forbidden: [circumstance('ccmsetup.exe, client push, group policy.')],
    notes: ['The Default Client Settings apply.'],
    sources: [sources.reference],
  },
  {
    id: 'client-push',
    title: 'Client push',
    context: 'clientPush',
    required: [],
    recommended: [withoutCode, circumstance('Properties of client.msi.')],
    forbidden: [
      circumstance("Parameters that aren't documented for client push."),
      anyOf(['FSP', 'SMSPUBLICROOTKEY', 'SMSROOTKEYPATH'], 'Client push supplies them.'),
    ],
    notes: [],
    sources: [sources.reference, sources.publishedToActiveDirectory],
  },
  {
    id: 'gpo-sup',
    title: 'Group policy or software update-based installation',
    context: 'gpoSetupParameters',
    required: [],
    recommended: [withoutCode, circumstance('Set SetupParameters with ConfigMgrInstallation.adm.')],
    forbidden: [circumstance('Arguments on the package or the update itself.')],
    notes: ['The template limits the text to 255 characters.'],
    sources: [sources.deployWindowsClients],
  },
  {
    id: 'logon-script',
    title: 'Logon script',
    context: 'logonScript',
    required: [item('/logon')],
    recommended: [anyOf(['/mp', '/source'])],
    forbidden: [],
    notes: [],
    sources: [sources.deployWindowsClients],
  },
  {
    id: 'upgrade-package',
    title: 'Client upgrade package',
    context: 'packageProgram',
    required: [],
    recommended: [
      item('/noservice', { note: 'The package has it by default.' }),
      item('SMSSITECODE', { value: 'AUTO', note: 'The package has it by default.' }),
    ],
    forbidden: [],
    notes: [],
    sources: [sources.deployWindowsClients],
  },
  {
    id: 'reference-image',
    title: 'Reference computer for imaging',
    context: 'manual',
    required: [],
    recommended: [],
    forbidden: [item('SMSSITECODE')],
    notes: [],
    sources: [sources.deployWindowsClients],
  },
  {
    id: 'move-hierarchy',
    title: 'Move to another hierarchy',
    context: 'manual',
    required: [],
    recommended: [
      item('RESETKEYINFORMATION', { value: 'TRUE' }),
      {
        anyOf: [
          ['SMSROOTKEYPATH', 'SMSSITECODE'],
          ['SMSPUBLICROOTKEY', 'SMSSITECODE'],
        ],
        inCase: true,
        note: "If the client can't get the trusted root key from Active Directory.",
      },
    ],
    forbidden: [],
    notes: [],
    sources: [sources.reference, sources.configureSecurity],
  },
  {
    id: 'excluded-client',
    title: 'Upgrade of an excluded client, by hand',
    context: 'manual',
    required: [item('/IgnoreSkipUpgrade')],
    recommended: [],
    forbidden: [item('/logon')],
    notes: ["Client push doesn't need the switch."],
    sources: [sources.excludeFromUpgrade],
  },
];

function item(name: string, detail: Omit<ScenarioItem, 'anyOf'> = {}): ScenarioItem {
  return { anyOf: [[name]], ...detail };
}

function together(names: readonly string[], note: string): ScenarioItem {
  return { anyOf: [names], note };
}

function anyOf(names: readonly string[], note?: string): ScenarioItem {
  const groups = names.map((name) => [name]);
  return note === undefined ? { anyOf: groups } : { anyOf: groups, note };
}

function circumstance(note: string): ScenarioItem {
  return { anyOf: [], note };
}

/** All texts of a scenario that a translation needs. */
export function scenarioTexts({
  title,
  paths = [],
  required,
  recommended,
  forbidden,
  notes,
}: Scenario): string[] {
  const items = [...required, ...recommended, ...forbidden];
  return [
    title,
    ...paths.map((path) => path.title),
    ...notes,
    ...items.flatMap(({ note }) => (note === undefined ? [] : [note])),
  ];
}
