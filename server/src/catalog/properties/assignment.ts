import { everywhere, listed, property, stated, unlisted } from '../entry';
import { sources } from '../sources';
import type { CatalogEntry } from '../types';

/** To which site the client is assigned, and what runs after its registration. */
export const assignmentProperties: readonly CatalogEntry[] = [
  property({
    name: 'SMSSITECODE',
    valueKind: 'site-code',
    values: [listed('AUTO', 'Assigns the site automatically, from Active Directory or a management point.')],
    conflicts: [
      stated(['CCMHOSTNAME'], 'Internet clients must be assigned directly, by site code.', {
        ownValue: ['AUTO'],
      }),
    ],
    recommends: [
      stated(['SITEREASSIGN'], 'During a client upgrade, AUTO works only with SITEREASSIGN=TRUE.', {
        ownValue: ['AUTO'],
        value: 'TRUE',
        when: 'when you upgrade an existing client',
      }),
    ],
    uses: 118,
    summary:
      'Assigns the client to a primary site: a site code of three letters or digits, or AUTO. Without it, AUTO applies.',
    notes: [
      "Use the code of a primary site. If the site doesn't exist, the assignment fails.",
      'For client push from a secondary site, use the code of its parent primary site.',
      'Leave it out on a reference computer for imaging, and in the Setup Windows and ConfigMgr step, which assigns the site itself.',
    ],
    history: ["AUX, CON, NUL, PRN, SMS, and ENV can't be site codes."],
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
      listed('TRUE', 'Assigns the site again during the upgrade.'),
      unlisted('FALSE', 'Keeps the assigned site.'),
    ],
    requires: [stated(['SMSSITECODE'], 'It affects automatic assignment only.', { value: 'AUTO' })],
    summary: 'Assigns the client to a new site automatically when you upgrade it.',
    example: 'SMSSITECODE=AUTO SITEREASSIGN=TRUE',
    sources: [sources.reference],
  }),
  property({
    name: 'DISABLESITEOPT',
    valueKind: 'boolean',
    values: [
      listed('TRUE', 'Locks the assigned site.'),
      unlisted('FALSE', 'Leaves the assigned site open to changes.'),
    ],
    uses: 3,
    summary:
      'Stops administrators from changing the assigned site in the Configuration Manager control panel.',
    example: 'DISABLESITEOPT=TRUE',
    sources: [sources.reference],
  }),
  property({
    name: 'SMSCONFIGSOURCE',
    valueKind: 'config-source-letters',
    values: [
      listed('R', 'The registry.'),
      listed('P', 'The properties on the command line.'),
      listed('M', 'The settings of the older client that is upgraded.'),
      listed('U', 'The installed client and its assigned site code.'),
    ],
    default: 'PU',
    summary:
      'Sets where the installer looks for configuration settings: one or more letters, in the order of the search.',
    example: 'SMSCONFIGSOURCE=RP',
    sources: [sources.reference],
  }),
  property({
    name: 'PROVISIONTS',
    valueKind: 'deployment-id',
    introduced: '2002',
    conflicts: [
      stated(
        ['/regtoken'],
        "Applications and updates need a client authentication certificate; a token isn't enough.",
        {
          when: 'when the token is the only authentication and the task sequence installs applications or updates',
        },
      ),
    ],
    contexts: { ...everywhere('no'), ccmsetupcmd: 'yes', gpoSetupParameters: 'undocumented' },
    summary:
      'Starts a task sequence when the client has registered. The value is a deployment ID. Use it with ccmsetup.msi only.',
    notes: [
      'Deploy the task sequence to the All Provisioning Devices collection, and use the ID of the deployment, not the package ID.',
      "The Default Client Settings apply while it runs; custom settings don't.",
      'You may need to change client settings: "Enable clients to use a cloud management gateway" and "Allow access to cloud distribution point" under Cloud Services, and "PowerShell execution policy" under Computer Agent.',
    ],
    history: [
      'The deployment can be available or required.',
      "Known IDs are the site code and five hexadecimal digits that start with 2. This format isn't documented.",
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
