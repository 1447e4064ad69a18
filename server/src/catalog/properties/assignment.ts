import { everywhere, listed, property, stated, unlisted } from '../entry';
import { sources } from '../sources';
import type { CatalogEntry } from '../types';

/** To which site the client is assigned, and what runs after its registration. */
export const assignmentProperties: readonly CatalogEntry[] = [
  property({
    name: 'SMSSITECODE',
    valueKind: 'site-code',
    values: [listed('AUTO', 'Automatic site assignment, from Active Directory or a management point.')],
    conflicts: [
      stated(['CCMHOSTNAME'], 'Internet clients must be assigned directly, by site code.', {
        ownValue: ['AUTO'],
      }),
    ],
    recommends: [
      stated(['SITEREASSIGN'], 'AUTO works on client upgrades only with it.', {
        ownValue: ['AUTO'],
        value: 'TRUE',
        when: 'an existing client is upgraded',
      }),
    ],
    uses: 118,
    summary:
      'Site code of the primary site that the client is assigned to, three letters or digits, or AUTO. Leaving it out means AUTO.',
    notes: [
      'AUX, CON, NUL, PRN, SMS and ENV cannot be site codes.',
      'Clients are assigned to primary sites only. A code that does not exist makes the assignment fail.',
      'In a client push from a secondary site give the code of its parent primary site.',
      'Leave it out on a reference computer for imaging and in the Setup Windows and ConfigMgr step, which assigns the site itself.',
    ],
    example: 'SMSSITECODE=ABC',
    sources: [
      sources.reference,
      sources.prepareSites,
      sources.siteAssignment,
      sources.deployWindowsClients,
      sources.taskSequenceSteps,
    ],
  }),
  property({
    name: 'SITEREASSIGN',
    valueKind: 'boolean',
    values: [
      listed('TRUE', 'Assign the client anew when it is upgraded.'),
      unlisted('FALSE', 'Keep the assigned site.'),
    ],
    requires: [stated(['SMSSITECODE'], 'It acts on automatic assignment only.', { value: 'AUTO' })],
    summary: 'Automatic site reassignment when a client is upgraded, together with SMSSITECODE=AUTO.',
    example: 'SMSSITECODE=AUTO SITEREASSIGN=TRUE',
    sources: [sources.reference],
  }),
  property({
    name: 'DISABLESITEOPT',
    valueKind: 'boolean',
    values: [
      listed('TRUE', 'The assigned site is locked in the control panel.'),
      unlisted('FALSE', 'It can be changed there.'),
    ],
    uses: 3,
    summary:
      'Keeps administrators from changing the assigned site in the Configuration Manager control panel.',
    example: 'DISABLESITEOPT=TRUE',
    sources: [sources.reference],
  }),
  property({
    name: 'SMSCONFIGSOURCE',
    valueKind: 'config-source-letters',
    values: [
      listed('R', 'Settings in the registry.'),
      listed('P', 'Properties on the command line.'),
      listed('M', 'Existing settings of an older client that is upgraded.'),
      listed('U', 'The installed client and its assigned site code.'),
    ],
    default: 'PU',
    summary:
      'Where the installer looks for configuration settings: one or more letters, in the order of lookup.',
    example: 'SMSCONFIGSOURCE=RP',
    sources: [sources.reference],
  }),
  property({
    name: 'PROVISIONTS',
    valueKind: 'deployment-id',
    introduced: '2002',
    conflicts: [
      stated(['/regtoken'], 'Applications and updates need a client certificate, a token is not enough.', {
        when: 'the token is the only authentication and the task sequence installs applications or updates',
      }),
    ],
    contexts: { ...everywhere('no'), ccmsetupcmd: 'yes', gpoSetupParameters: 'undocumented' },
    summary:
      'Deployment ID of a task sequence that starts once the client has registered. To be used with ccmsetup.msi only.',
    notes: [
      'Deploy the task sequence to the collection All Provisioning Devices and give the ID of the deployment, not of the package.',
      'Whether the deployment is available or required makes no difference.',
      'The Default Client Settings apply while it runs, custom ones do not yet.',
      'They may have to be changed for it: in Cloud Services "Enable clients to use a cloud management gateway" and "Allow access to cloud distribution point", in Computer Agent "PowerShell execution policy".',
      'When it installs applications or software updates, the client needs a client authentication certificate.',
      'Observed IDs have the site code and five hexadecimal digits beginning with 2; this form is not documented.',
    ],
    example: 'PROVISIONTS=PRI20001',
    sources: [
      sources.reference,
      sources.coManagement,
      sources.autopilot,
      sources.advertisementClass,
      sources.publicScripts,
    ],
  }),
];
