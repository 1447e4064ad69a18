/** The command line that ccmsetup received, and the values in effect. */
import type { LogMessage } from '../types';

export const commandLineMessages = (): readonly LogMessage[] => [
  {
    id: 'command-line',
    log: 'ccmsetup',
    stage: 'command-line',
    kind: 'record',
    secret: true,
    pattern: /^Ccmsetup command line: (?<command>.+)$/i,
    meaning:
      "The command line as this process received it. In the launcher, it's what somebody typed. In the service, it begins with /runservice, the parameters are in quotes, and the properties have new quotes and are sorted by name.",
    causes: [
      {
        text: "It shows everything that's wrong with the line, including what a wrapper, Intune, or a policy made of it.",
        remedy: 'Check this command line like any other; its findings are shown at this line.',
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
    meaning: 'A second record of the same command line, which older versions write.',
    certainty: 'reported',
    sources: ['logBits404'],
  },
  {
    id: 'command-line-used',
    log: 'ccmsetup',
    stage: 'command-line',
    kind: 'record',
    pattern: /^Command line parameters for ccmsetup have been specified\.\s+No registry lookup/i,
    meaning:
      "Arguments were given, so ccmsetup doesn't read the values that group policy wrote to the registry.",
    causes: [
      {
        text: 'One argument is enough to turn off the registry values.',
        remedy: 'Give all values on the command line, or none, and let the policy supply them.',
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
      "The bits of the HTTPS settings. 224 was seen with an HTTP site, 63 with an HTTPS-only site. The single bits aren't documented.",
    causes: [
      {
        item: 'CCMHTTPSSTATE',
        text: 'The value comes from the property or from the site.',
        remedy: 'Remove CCMHTTPSSTATE; the site supplies the value.',
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
      'The value in effect after the command line, the registry, Active Directory, and the defaults were merged. The site published a value that nobody typed.',
    certainty: 'reported',
    sources: ['logBits404', 'logHttpsOnly'],
  },
  {
    id: 'config-file',
    log: 'ccmsetup',
    stage: 'command-line',
    kind: 'record',
    pattern: /^Config file:\s*(?<path>.*)$/i,
    meaning: 'The configuration file in use; empty without one. Client push uses MobileClient.tcf.',
    causes: [
      {
        item: '/config',
        text: "ccmsetup doesn't read a file that isn't in the folder it runs from.",
        remedy: 'Put the file into %WinDir%\\ccmsetup, or with /noservice, next to ccmsetup.exe.',
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
    meaning: 'The pause between two download attempts: 10 minutes, unless /retry sets another time.',
    causes: [
      { item: '/retry', text: 'The value in effect.', remedy: 'Use a smaller /retry for tests only.' },
    ],
    certainty: 'reported',
    sources: ['logBits404', 'logHttpsOnly', 'reference'],
  },
  {
    id: 'msi-log-file',
    log: 'ccmsetup',
    stage: 'command-line',
    kind: 'record',
    pattern: /^MSI log file:\s*(?<path>.+)$/i,
    meaning: 'Where client.msi writes its own log. Open it when the install fails with an MSI code.',
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
      'The properties that go to client.msi as NAME="value" pairs, with those that ccmsetup added, such as INSTALL, SMSMPLIST, and CCMHTTPPORT. A misspelled name is passed on like any other, and has no effect.',
    causes: [
      {
        item: 'SMSSITECODE',
        text: "It's missing here, or only a misspelled name is there: the client installs, but isn't assigned.",
        remedy:
          'Compare each name with the documentation, correct the spelling on the command line, and install again.',
      },
      {
        text: "A name that isn't documented, and that ccmsetup didn't add, is a typo or an invention.",
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
      'A heading. The lines up to "MPs:" are the folders of /source. No lines between the two headings mean that no /source was given.',
    causes: [
      {
        item: '/source',
        text: "With /mp, it isn't used (a user report).",
        remedy: 'Give only /source or only /mp.',
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
      'A heading. The indented lines after it are the management points of /mp, or those found in Active Directory.',
    causes: [{ item: '/mp', text: 'The management points in effect, one on each line.' }],
    certainty: 'reported',
    sources: ['logBits404', 'logHttpsOnly'],
  },
  {
    id: 'site-code',
    log: 'ccmsetup',
    stage: 'command-line',
    kind: 'record',
    pattern: /^SiteCode:\s*(?<code>\S*)$/i,
    meaning: 'The site code in effect; empty when none was given or found.',
    causes: [
      {
        item: 'SMSSITECODE',
        text: 'The code that arrived.',
        remedy: 'Compare it with the code that you meant.',
      },
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
      "The version of the site, from Active Directory or the management point. The client shouldn't be newer.",
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
    meaning: "ccmsetup reports to the fallback status point that its command line isn't valid.",
    causes: [
      {
        text: "A parameter couldn't be read. How ccmsetup.log words that isn't documented.",
        remedy:
          'Check the command line that this process recorded for slashes, colons, quotes, and unknown parameters.',
      },
    ],
    certainty: 'documented',
    sources: ['stateMessages', 'setupStep'],
  },
];
