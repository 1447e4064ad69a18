/** What Active Directory says of the site. */
import type { LogMessage } from '../types';

export const adMessages = (): readonly LogMessage[] => [
  {
    id: 'from-ad',
    log: 'any',
    stage: 'ad',
    kind: 'record',
    pattern: /^FromAD: (?<name>command line|FSP)\s*=\s*(?<value>.*)$/i,
    meaning:
      'The installation properties that the site publishes to Active Directory. They count only when the command line gives none.',
    certainty: 'reported',
    sources: ['logHttpsOnly'],
  },
  {
    id: 'ad-query',
    log: 'any',
    stage: 'ad',
    kind: 'progress',
    pattern: /^Performing AD query: '(?<query>.+)'$/i,
    meaning: 'A search in Active Directory. The filter holds the site code that ccmsetup looks for.',
    causes: [{ item: 'SMSSITECODE', text: 'The code in the filter is the one on the command line.' }],
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
      'A management point that was found in Active Directory. SSLState 63 in the capabilities means HTTPS only.',
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
      "The management point that was found in Active Directory can't serve this client. It was seen with an HTTPS-only management point and no client certificate. It's logged as plain information.",
    causes: [
      {
        item: '/UsePKICert',
        text: 'The management point is HTTPS only, and the client has no certificate.',
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
      'How many usable management points Active Directory has for the site. 0 means that none is published for this code.',
    causes: [
      {
        item: 'SMSSITECODE',
        text: "The code is wrong, or the site doesn't publish to this forest.",
        remedy: "Check the three characters of SMSSITECODE. If they're right, add /mp and SMSMP.",
      },
      {
        item: '/mp',
        text: 'Without records, the files can only come from /mp or /source.',
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
      "Active Directory has no answer: the device is in a workgroup or another forest, or the site doesn't publish its data.",
    causes: [
      {
        item: '/mp',
        text: 'A lookup in Active Directory finds nothing.',
        remedy: 'Add /mp, SMSMP, and SMSSITECODE. With a working /mp, you can ignore the message.',
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
      "The site version isn't in Active Directory, so ccmsetup asks the management point next. That's normal for a workgroup device.",
    causes: [
      {
        item: '/mp',
        text: 'Only a management point of /mp can answer.',
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
    meaning: 'No boundary group in Active Directory covers the device.',
    causes: [
      {
        item: 'SMSSITECODE',
        text: 'AUTO or no code, and the device is in no boundary.',
        remedy: 'Add the boundary, or write the code with SMSSITECODE=<code>.',
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
    meaning: "ccmsetup couldn't read installation properties from Active Directory.",
    causes: [
      {
        item: '/mp',
        text: 'Nothing is on the command line, and nothing in Active Directory.',
        remedy: 'Add SMSSITECODE, and /mp or /source.',
      },
      {
        text: "Netlogon doesn't run, or the trust with the domain is broken.",
        remedy: 'Start Netlogon, and check the secure channel of the device.',
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
    meaning: 'ccmsetup found no management point in Active Directory.',
    causes: [
      {
        item: '/mp',
        text: '/mp is missing, and nothing is published.',
        remedy: 'Add /mp:<management point>.',
      },
      { item: '/source', text: 'You can bring the files along instead.', remedy: 'Add /source:<folder>.' },
      {
        item: 'SMSSITECODE',
        text: 'AUTO needs a published site.',
        remedy: 'Add /mp, and SMSSITECODE with the code of the site.',
      },
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
    meaning: "Whether the device is in a domain. If it isn't, it can't look up anything in Active Directory.",
    causes: [{ item: '/mp', text: "Outside of a domain, it's needed.", remedy: 'Add /mp and SMSSITECODE.' }],
    certainty: 'reported',
    sources: ['logBits404', 'logHttpsOnly'],
  },
  {
    id: 'ad-location',
    log: 'any',
    stage: 'ad',
    kind: 'record',
    pattern: /^Domain joined client is in (?<where>Intranet|Internet|Unknown location)/i,
    meaning: 'Where the client believes it is. ccmsetup treats "Unknown location" as the internet.',
    causes: [
      {
        item: 'CCMALWAYSINF',
        text: 'It makes the client use the internet always.',
        remedy: 'Use CCMALWAYSINF only for devices that never return to the intranet.',
      },
      { item: 'CCMHOSTNAME', text: "It's needed as soon as the client is on the internet." },
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
    meaning: 'The Active Directory site and forest of the device; a workgroup device has none.',
    certainty: 'reported',
    sources: ['logBits404', 'logHttpsOnly'],
  },
  {
    id: 'ad-refreshed',
    log: 'any',
    stage: 'ad',
    kind: 'progress',
    pattern: /^Successfully refresh(ed)? bootstrap information from AD\.$/i,
    meaning: 'ccmsetup could read the published settings.',
    certainty: 'reported',
    sources: ['logHttpsOnly'],
  },
];
