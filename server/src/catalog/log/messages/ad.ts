/** What Active Directory says of the site. */
import type { LogMessage } from '../types';

export const adMessages = [
  {
    id: 'from-ad',
    log: 'any',
    stage: 'ad',
    kind: 'record',
    pattern: /^FromAD: (?<name>command line|FSP)\s*=\s*(?<value>.*)$/i,
    meaning:
      'Installation properties that the site publishes to Active Directory. They count only where the command line gives none.',
    certainty: 'reported',
    sources: ['logHttpsOnly'],
  },
  {
    id: 'ad-query',
    log: 'any',
    stage: 'ad',
    kind: 'progress',
    pattern: /^Performing AD query: '(?<query>.+)'$/i,
    meaning: 'Search in Active Directory; the filter holds the site code that is looked for.',
    causes: [{ item: 'SMSSITECODE', text: 'The code in the filter is the one from the line.' }],
    certainty: 'reported',
    sources: ['logHttpsOnly'],
  },
  {
    id: 'ad-mp-name',
    log: 'any',
    stage: 'ad',
    kind: 'record',
    pattern:
      /^The MP name retrieved is '(?<mp>[^']+)' with version '(?<version>\d+)' and capabilities '(?<caps>.*)'$/i,
    meaning:
      'A management point found in Active Directory. SSLState 63 in the capabilities means HTTPS only.',
    certainty: 'reported',
    sources: ['logHttpsOnly'],
  },
  {
    id: 'ad-mp-incompatible',
    log: 'any',
    stage: 'ad',
    kind: 'error',
    role: 'soft',
    pattern: /^MP '(?<mp>[^']+)' is not compatible$/i,
    meaning:
      'The management point found in Active Directory cannot serve this client. Seen together with an HTTPS-only management point and no client certificate. Logged as plain information.',
    causes: [
      {
        item: '/UsePKICert',
        text: 'Management point is HTTPS only, client has no certificate.',
        remedy: 'Enroll a certificate and add /UsePKICert, or name another management point with /mp.',
      },
    ],
    certainty: 'reported',
    sources: ['logHttpsOnly'],
  },
  {
    id: 'ad-mp-count',
    log: 'any',
    stage: 'ad',
    kind: 'record',
    pattern: /^Retrieved (?<count>\d+) MP records from AD for site '(?<site>[^']*)'$/i,
    meaning:
      'How many usable management points Active Directory holds for the site. 0 is the finding: nothing usable is published for this code.',
    causes: [
      {
        item: 'SMSSITECODE',
        text: 'The code is wrong, or the site does not publish to this forest.',
        remedy: 'Check the three characters; otherwise give /mp and SMSMP.',
      },
      {
        item: '/mp',
        text: 'Without records the files can only come from /mp or /source.',
        remedy: 'Add /mp or /source.',
      },
    ],
    certainty: 'reported',
    sources: ['logHttpsOnly', 'reinstallScript'],
  },
  {
    id: 'ad-no-rows',
    log: 'any',
    stage: 'ad',
    kind: 'error',
    role: 'soft',
    pattern: /^Unexpected row count \(0\) retrieved from AD\.$/i,
    meaning:
      'Active Directory answered with nothing: workgroup device, another forest, or site data not published.',
    causes: [
      {
        item: '/mp',
        text: 'Lookup in Active Directory gives nothing.',
        remedy: 'Give /mp, SMSMP and SMSSITECODE on the line. With a working /mp the message can be ignored.',
      },
    ],
    certainty: 'reported',
    sources: ['logBits404'],
  },
  {
    id: 'ad-site-version',
    log: 'any',
    stage: 'ad',
    kind: 'error',
    role: 'soft',
    pattern: /^Failed to get site version from AD with error (?<code>0x[0-9A-Fa-f]+)$/i,
    meaning:
      'Site version not found in Active Directory; the management point is asked next. Normal for a workgroup device.',
    causes: [
      {
        item: '/mp',
        text: 'Only /mp can answer.',
        remedy: 'Make sure that /mp names a reachable management point.',
      },
    ],
    certainty: 'reported',
    sources: ['logBits404'],
  },
  {
    id: 'ad-assigned-site',
    log: 'any',
    stage: 'ad',
    kind: 'error',
    role: 'soft',
    pattern: /^Failed to get assigned site from AD\. Error (?<code>0x[0-9A-Fa-f]+)/i,
    meaning: 'No boundary group of Active Directory covers the device.',
    causes: [
      {
        item: 'SMSSITECODE',
        text: 'AUTO, or no code, and the device is in no boundary.',
        remedy: 'Add the boundary, or give the site code.',
      },
    ],
    certainty: 'reported',
    sources: ['installScript'],
  },
  {
    id: 'ad-install-params',
    log: 'any',
    stage: 'ad',
    kind: 'error',
    role: 'soft',
    pattern: /^GetADInstallParams failed with (?<code>0x[0-9A-Fa-f]+)/i,
    meaning: 'Installation properties could not be read from Active Directory.',
    causes: [
      {
        item: '/mp',
        text: 'Nothing on the line and nothing in Active Directory.',
        remedy: 'Add /mp or /source, and SMSSITECODE.',
      },
      {
        text: 'Netlogon does not run, or the trust to the domain is broken.',
        remedy: 'Start Netlogon, check the secure channel.',
      },
    ],
    certainty: 'reported',
    sources: ['installScript'],
  },
  {
    id: 'ad-no-mp',
    log: 'any',
    stage: 'ad',
    kind: 'error',
    role: 'root',
    pattern: /^Couldn't find an MP source through AD\. Error (?<code>0x[0-9A-Fa-f]+)/i,
    meaning: 'No management point could be found in Active Directory.',
    causes: [
      { item: '/mp', text: 'No /mp and nothing published.', remedy: 'Add /mp:<management point>.' },
      { item: '/source', text: 'Or bring the files along.', remedy: 'Add /source:<folder>.' },
      { item: 'SMSSITECODE', text: 'AUTO needs a published site.', remedy: 'Give the site code and /mp.' },
    ],
    certainty: 'reported',
    sources: ['installScript'],
  },
  {
    id: 'ad-joined',
    log: 'any',
    stage: 'ad',
    kind: 'record',
    pattern: /^Local [Mm]achine is (?<not>not a member of|joined to) an AD domain$/i,
    meaning: 'Whether the device is in a domain. Not a member: lookup in Active Directory cannot work.',
    causes: [{ item: '/mp', text: 'Needed outside a domain.', remedy: 'Give /mp and SMSSITECODE.' }],
    certainty: 'reported',
    sources: ['logBits404', 'logHttpsOnly'],
  },
  {
    id: 'ad-location',
    log: 'any',
    stage: 'ad',
    kind: 'record',
    pattern: /^Domain joined client is in (?<where>Intranet|Internet|Unknown location)/i,
    meaning:
      'Whether the client takes itself to be on the intranet. "Unknown location" is treated as internet.',
    causes: [
      {
        item: 'CCMALWAYSINF',
        text: 'Forces internet.',
        remedy: 'Use it only for devices that never come home.',
      },
      { item: 'CCMHOSTNAME', text: 'Needed as soon as the client is on the internet.' },
    ],
    certainty: 'reported',
    sources: ['logHttpsOnly', 'sccmIssue559'],
  },
  {
    id: 'ad-site-membership',
    log: 'any',
    stage: 'ad',
    kind: 'record',
    pattern:
      /^(Unable to retrieve AD site membership|Current AD site of machine is .+|Current AD forest name is .+)$/i,
    meaning: 'Active Directory site and forest of the device; none on a workgroup device.',
    certainty: 'reported',
    sources: ['logBits404', 'logHttpsOnly'],
  },
  {
    id: 'ad-refreshed',
    log: 'any',
    stage: 'ad',
    kind: 'progress',
    pattern: /^Successfully refresh(ed)? bootstrap information from AD\.$/i,
    meaning: 'Reading the published settings worked.',
    certainty: 'reported',
    sources: ['logHttpsOnly'],
  },
] as const satisfies readonly LogMessage[];
