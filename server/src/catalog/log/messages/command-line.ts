/** The command line that ccmsetup received, and the values in effect. */
import type { LogMessage } from '../types';

export const commandLineMessages = [
  {
    id: 'command-line',
    log: 'ccmsetup',
    stage: 'command-line',
    kind: 'record',
    secret: true,
    pattern: /^Ccmsetup command line: (?<command>.+)$/i,
    meaning:
      'The command line as this process received it. In the launcher it is what was typed. In the service it starts with /runservice, the parameters are in quotes, and the properties have new quotes and are sorted by name.',
    causes: [
      {
        text: 'Everything that is wrong on the line can be seen here, also what a wrapper, Intune or a policy made of it.',
        remedy: 'Check this command line as any other; its findings are shown at this line.',
      },
    ],
    certainty: 'reported',
    sources: ['logBits404', 'logHttpsOnly'],
  },
  {
    id: 'command-line-2',
    log: 'ccmsetup',
    stage: 'command-line',
    kind: 'record',
    secret: true,
    pattern: /^Command line: (?<command>.+)$/i,
    meaning: 'Second record of the same command line, written by older versions.',
    certainty: 'reported',
    sources: ['logBits404'],
  },
  {
    id: 'command-line-used',
    log: 'ccmsetup',
    stage: 'command-line',
    kind: 'record',
    pattern: /^Command line parameters for ccmsetup have been specified\.\s+No registry lookup/i,
    meaning: 'Arguments were given, so values that group policy provisioned in the registry are not read.',
    causes: [
      {
        text: 'One argument is enough to switch off the registry values.',
        remedy: 'Give all values on the line, or none and let the policy supply them.',
      },
    ],
    certainty: 'reported',
    sources: ['logBits404', 'logHttpsOnly'],
  },
  {
    id: 'ssl-state',
    log: 'ccmsetup',
    stage: 'command-line',
    kind: 'record',
    pattern: /^SslState value: (?<value>\d+)$/i,
    meaning:
      'Bit field of the HTTPS settings; 224 was seen with an HTTP site, 63 with an HTTPS-only site. The single bits are not documented.',
    causes: [
      {
        item: 'CCMHTTPSSTATE',
        text: 'The value comes from the property or from the site.',
        remedy: 'Leave CCMHTTPSSTATE out; the site supplies it.',
      },
    ],
    certainty: 'reported',
    sources: ['logBits404', 'logHttpsOnly'],
  },
  {
    id: 'property-echo',
    log: 'ccmsetup',
    stage: 'command-line',
    kind: 'record',
    pattern:
      /^(?<name>CCMHTTPPORT|CCMHTTPSPORT|CCMHTTPSSTATE|CCMHTTPSCERTNAME|FSP|CCMCERTSTORE|CCMCERTISSUERS|CCMCERTSEL|CCMFIRSTCERT|CCMPKICERTOPTIONS|MANAGEDINSTALLER):\s*(?<value>.*)$/i,
    meaning:
      'Value in effect after command line, registry, Active Directory and defaults were merged. A value that nobody typed was published by the site.',
    certainty: 'reported',
    sources: ['logBits404', 'logHttpsOnly'],
  },
  {
    id: 'config-file',
    log: 'ccmsetup',
    stage: 'command-line',
    kind: 'record',
    pattern: /^Config file:\s*(?<path>.*)$/i,
    meaning: 'Configuration file in use, empty when none was given; client push uses MobileClient.tcf.',
    causes: [
      {
        item: '/config',
        text: 'A file that is not in the folder ccmsetup runs from is not read.',
        remedy: 'Put the file into %WinDir%\\ccmsetup, or beside ccmsetup.exe with /noservice.',
      },
    ],
    certainty: 'reported',
    sources: ['logBits404', 'logHttpsOnly', 'reference'],
  },
  {
    id: 'retry-time',
    log: 'ccmsetup',
    stage: 'command-line',
    kind: 'record',
    pattern: /^Retry time:\s*(?<minutes>\d+) minute\(s\)$/i,
    meaning: 'Pause between two download attempts, 10 minutes unless /retry says otherwise.',
    causes: [{ item: '/retry', text: 'Shows the value in effect.', remedy: 'Lower /retry for tests only.' }],
    certainty: 'reported',
    sources: ['logBits404', 'logHttpsOnly', 'reference'],
  },
  {
    id: 'msi-log-file',
    log: 'ccmsetup',
    stage: 'command-line',
    kind: 'record',
    pattern: /^MSI log file:\s*(?<path>.+)$/i,
    meaning: 'Where client.msi writes its own log; open it when the install fails with an MSI code.',
    certainty: 'reported',
    sources: ['logBits404', 'logHttpsOnly'],
  },
  {
    id: 'msi-properties',
    log: 'ccmsetup',
    stage: 'command-line',
    kind: 'record',
    secret: true,
    pattern: /^MSI properties:\s*(?<properties>.*)$/i,
    meaning:
      'The properties handed to client.msi as NAME="value" pairs, with what ccmsetup added (INSTALL, SMSMPLIST, CCMHTTPPORT and so on). A misspelt name is passed on like a real one and has no effect.',
    causes: [
      {
        item: 'SMSSITECODE',
        text: 'Missing here, or present only under a misspelt name: the client installs and is not assigned.',
        remedy:
          'Compare every name with the catalog; correct the spelling on the command line and install again.',
      },
      {
        text: 'A name that is neither documented nor added by ccmsetup is a typo or an invented property.',
        remedy: 'Write the documented name.',
      },
    ],
    certainty: 'reported',
    sources: ['logBits404', 'logHttpsOnly', 'typoLab'],
  },
  {
    id: 'source-list',
    log: 'ccmsetup',
    stage: 'command-line',
    kind: 'record',
    pattern: /^Source List:$/i,
    meaning:
      'Heading; the lines up to "MPs:" are the folders of /source. Nothing between the two headings means that no /source was given.',
    causes: [
      {
        item: '/source',
        text: 'Given together with /mp it is not used (user report).',
        remedy: 'Give one of the two.',
      },
    ],
    certainty: 'reported',
    sources: ['logBits404', 'logHttpsOnly', 'issue286'],
  },
  {
    id: 'mp-list',
    log: 'ccmsetup',
    stage: 'command-line',
    kind: 'record',
    pattern: /^MPs:$/i,
    meaning:
      'Heading; the indented lines after it are the management points of /mp, or those found in Active Directory.',
    causes: [{ item: '/mp', text: 'Management points in effect, one a line.' }],
    certainty: 'reported',
    sources: ['logBits404', 'logHttpsOnly'],
  },
  {
    id: 'site-code',
    log: 'ccmsetup',
    stage: 'command-line',
    kind: 'record',
    pattern: /^SiteCode:\s*(?<code>\S*)$/i,
    meaning: 'Site code in effect; empty when none was given or found.',
    causes: [
      { item: 'SMSSITECODE', text: 'Shows what arrived.', remedy: 'Compare with the code you meant.' },
    ],
    certainty: 'reported',
    sources: ['logBits404', 'logHttpsOnly'],
  },
  {
    id: 'site-version',
    log: 'ccmsetup',
    stage: 'command-line',
    kind: 'record',
    pattern: /^SiteVersion:\s*(?<version>\S*)$/i,
    meaning:
      'Version of the site, from Active Directory or from the management point. The client should not be newer.',
    certainty: 'reported',
    sources: ['logBits404', 'logHttpsOnly', 'assignClients'],
  },
  {
    id: 'parameter-invalid-state',
    log: 'ccmsetup',
    stage: 'command-line',
    kind: 'error',
    role: 'root',
    pattern: /STATEID='307'|Sending state '307'/i,
    meaning: 'ccmsetup reports to the fallback status point that its command line is not valid.',
    causes: [
      {
        text: 'A parameter could not be read. The text of the message in ccmsetup.log itself is not documented.',
        remedy:
          'Check the command-line record of this process for slashes, colons, quotes and unknown parameters.',
      },
    ],
    certainty: 'documented',
    sources: ['stateMessages', 'setupStep'],
  },
] as const satisfies readonly LogMessage[];
