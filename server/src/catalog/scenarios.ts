import { sources } from './sources';
import type { CatalogContext, Source } from './types';

/** Something that a scenario needs, likes or excludes. */
export interface ScenarioItem {
  /**
   * Groups of catalog names: one group is enough, the names of a group go together. Empty for a circumstance that is no item of
   * the command line; then `note` names it.
   */
  readonly anyOf: readonly (readonly string[])[];
  /** The value that is meant, when not any. */
  readonly value?: string;
  /** The condition or circumstance. */
  readonly note?: string;
}

/** A way to install the client, with what its command line needs. */
export interface Scenario {
  readonly id: string;
  readonly title: string;
  /** Where its command line stands as a rule. */
  readonly context: CatalogContext;
  readonly required: readonly ScenarioItem[];
  readonly recommended: readonly ScenarioItem[];
  readonly forbidden: readonly ScenarioItem[];
  /** A sentence each. */
  readonly notes: readonly string[];
  readonly sources: readonly Source[];
}

/** The scenarios that the documentation describes. */
export const scenarios: readonly Scenario[] = [
  {
    id: 'intune-comanagement',
    title: 'Intune co-management (CMG, Entra joined)',
    context: 'ccmsetupcmd',
    required: [item('CCMHOSTNAME'), item('SMSSITECODE')],
    recommended: [
      item('SMSMP', { note: 'devices that return to the intranet' }),
      together(['AADCLIENTAPPID', 'AADRESOURCEURI'], 'devices that hold a PKI certificate as well'),
      item('UPGRADETOLATEST'),
      item('PROVISIONTS', { note: 'optional' }),
      item('/NoCRLCheck', { note: 'only when the revocation list is not published' }),
    ],
    forbidden: [
      item('CCMHOSTNAME', { value: 'https://', note: 'no scheme in front of the address' }),
      item('SMSSITECODE', { value: 'AUTO' }),
      item('/UsePKICert', { note: 'with Entra authentication' }),
      circumstance('more than 1,024 characters'),
    ],
    notes: [
      'The notes of version 1806 ask for the AAD properties when Entra ID is used instead of PKI; the current page only when both exist.',
    ],
    sources: [sources.coManagement, sources.reference, sources.whatsNew1806],
  },
  {
    id: 'autopilot-comanagement',
    title: 'Windows Autopilot into co-management',
    context: 'ccmsetupcmd',
    required: [item('CCMHOSTNAME'), item('SMSSITECODE')],
    recommended: [
      item('PROVISIONTS', { note: 'with few applications' }),
      item('UPGRADETOLATEST', { note: 'for a pre-production client' }),
    ],
    forbidden: [
      item('/UsePKICert', { note: 'clients with PKI authentication are not supported' }),
      circumstance('hybrid join'),
      circumstance('pre-provisioning'),
      circumstance('device preparation policy'),
    ],
    notes: [
      'Needs version 2111 or later.',
      'The enrollment status page waits 60 minutes by default, then shows error 0x800705b4.',
    ],
    sources: [sources.autopilot],
  },
  {
    id: 'cmg-token',
    title: 'CMG with bulk registration token',
    context: 'manual',
    required: [item('/regtoken'), item('CCMHOSTNAME'), item('SMSSITECODE')],
    recommended: [
      item('/mp', { note: 'named as required, yet to be left out on error 0x87d0027e' }),
      item('SMSMP', { note: 'on the reference page only' }),
    ],
    forbidden: [
      item('/regtoken', { note: 'after its expiry' }),
      item('PROVISIONTS', { note: 'when the task sequence installs applications or updates' }),
    ],
    notes: ['Needs version 2002 or later.'],
    sources: [sources.tokenAuthentication, sources.reference, sources.issue1565],
  },
  {
    id: 'entra-manual',
    title: 'Manual installation with Entra identity',
    context: 'manual',
    required: [item('CCMHOSTNAME'), item('SMSSITECODE')],
    recommended: [
      item('/mp', { value: 'https://', note: 'the CMG address with https://' }),
      item('SMSMP'),
      together(['AADCLIENTAPPID', 'AADRESOURCEURI', 'AADTENANTID'], 'in the general form'),
    ],
    forbidden: [item('/UsePKICert')],
    notes: ['With a management point on premises /mp is enough and CCMHOSTNAME is not required.'],
    sources: [sources.entraAuthentication],
  },
  {
    id: 'cmg-pki',
    title: 'CMG with PKI client certificate',
    context: 'manual',
    required: [item('/UsePKICert'), item('CCMHOSTNAME'), item('SMSSITECODE')],
    recommended: [
      item('/mp'),
      anyOf(['CCMCERTSEL', 'CCMCERTSTORE', 'CCMFIRSTCERT', 'CCMCERTISSUERS'], 'certificate selection'),
      item('/NoCRLCheck', { note: 'only when needed' }),
    ],
    forbidden: [anyOf(['AADCLIENTAPPID', 'AADRESOURCEURI', 'AADTENANTID'])],
    notes: [
      '/UsePKICert is stated for HTTPS management points including the CMG; a user reported that it became necessary in version 2103.',
    ],
    sources: [sources.reference, sources.configureCmgClients, sources.issue1483],
  },
  {
    id: 'ibcm',
    title: 'Internet-based client management (no CMG)',
    context: 'manual',
    required: [
      item('/source', { note: 'a local folder' }),
      item('/UsePKICert'),
      item('CCMHOSTNAME', { note: 'an FQDN' }),
      item('SMSSIGNCERT'),
      item('SMSSITECODE', { note: 'a site code' }),
    ],
    recommended: [
      item('/NoCRLCheck'),
      item('FSP'),
      item('CCMALWAYSINF', { value: '1', note: 'internet-only clients' }),
      anyOf(['CCMCERTSEL', 'CCMCERTSTORE', 'CCMFIRSTCERT', 'CCMCERTISSUERS'], 'certificate selection'),
    ],
    forbidden: [item('SMSSITECODE', { value: 'AUTO' })],
    notes: [
      'Installing directly from an internet management point or software update point is not supported.',
    ],
    sources: [sources.deployWindowsClients],
  },
  {
    id: 'intranet-ad',
    title: 'Intranet, Active Directory schema extended',
    context: 'manual',
    required: [],
    recommended: [circumstance('no arguments at all: Active Directory supplies them')],
    forbidden: [],
    notes: ['Any property on the line turns the lookup in Active Directory off.'],
    sources: [sources.deployWindowsClients, sources.publishedToActiveDirectory],
  },
  {
    id: 'intranet-manual',
    title: 'Intranet, values given',
    context: 'manual',
    required: [item('/mp'), item('SMSSITECODE')],
    recommended: [item('SMSMP'), item('FSP'), item('DNSSUFFIX')],
    forbidden: [],
    notes: [],
    sources: [sources.deployWindowsClients, sources.reference],
  },
  {
    id: 'intune-lob-intranet',
    title: 'Intune line-of-business app, client on the intranet',
    context: 'ccmsetupcmd',
    required: [item('/mp'), item('SMSMP'), item('SMSSITECODE'), item('DNSSUFFIX')],
    recommended: [],
    forbidden: [],
    notes: ['CCMHOSTNAME is not needed here.'],
    sources: [sources.deployWindowsClients],
  },
  {
    id: 'workgroup',
    title: 'Workgroup computer',
    context: 'manual',
    required: [
      {
        anyOf: [['SMSSITECODE', 'DNSSUFFIX'], ['FSP']],
        note: 'a fallback status point needs a boundary group',
      },
    ],
    recommended: [item('SMSMP'), anyOf(['SMSPUBLICROOTKEY', 'SMSROOTKEYPATH'], 'the trusted root key')],
    forbidden: [circumstance('client push')],
    notes: [],
    sources: [sources.deployWindowsClients, sources.clientSecurity],
  },
  {
    id: 'osd',
    title: 'Setup Windows and ConfigMgr step',
    context: 'taskSequence',
    required: [],
    recommended: [
      item('CCMHOSTNAME', { note: 'Entra joined clients and clients with a token on the internet' }),
      anyOf(['SMSMP', 'SMSMPLIST'], 'workgroup devices'),
    ],
    forbidden: [item('SMSSITECODE', { note: 'the step assigns the site itself' })],
    notes: ['Items are separated by blanks. Parameters are allowed: the sample has /skipprereq.'],
    sources: [sources.taskSequenceSteps],
  },
  {
    id: 'provisioning-ts',
    title: 'Task sequence after registration',
    context: 'ccmsetupcmd',
    required: [item('PROVISIONTS'), circumstance('ccmsetup.msi')],
    recommended: [circumstance('a client certificate, when applications or updates are installed')],
    forbidden: [circumstance('ccmsetup.exe, client push, group policy')],
    notes: ['The Default Client Settings apply.'],
    sources: [sources.reference],
  },
  {
    id: 'client-push',
    title: 'Client push',
    context: 'clientPush',
    required: [],
    recommended: [circumstance('properties of client.msi')],
    forbidden: [
      circumstance('parameters outside the documented subset'),
      anyOf(['FSP', 'SMSPUBLICROOTKEY', 'SMSROOTKEYPATH'], 'client push supplies them'),
    ],
    notes: [],
    sources: [sources.reference, sources.publishedToActiveDirectory],
  },
  {
    id: 'gpo-sup',
    title: 'Group policy or software update based',
    context: 'gpoSetupParameters',
    required: [],
    recommended: [circumstance('SetupParameters through ConfigMgrInstallation.adm')],
    forbidden: [circumstance('arguments on the package or the update itself')],
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
    recommended: [together(['/noservice', 'SMSSITECODE'], 'the default is /noservice SMSSITECODE=AUTO')],
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
    forbidden: [item('SMSSITECODE', { note: 'a site code' })],
    notes: [],
    sources: [sources.deployWindowsClients],
  },
  {
    id: 'move-hierarchy',
    title: 'Move between hierarchies',
    context: 'manual',
    required: [],
    recommended: [
      item('RESETKEYINFORMATION', { value: 'TRUE' }),
      {
        anyOf: [
          ['SMSPUBLICROOTKEY', 'SMSSITECODE'],
          ['SMSROOTKEYPATH', 'SMSSITECODE'],
        ],
      },
    ],
    forbidden: [],
    notes: [],
    sources: [sources.reference, sources.configureSecurity],
  },
  {
    id: 'excluded-client',
    title: 'Upgrade an excluded client by hand',
    context: 'manual',
    required: [item('/IgnoreSkipUpgrade')],
    recommended: [],
    forbidden: [item('/logon')],
    notes: ['Client push does not need the switch.'],
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
