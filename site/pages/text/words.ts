/** How the words of the tables are told to a reader. */
import type { Allowance, CatalogEntry, ValueKind } from '../../../server/src/catalog/types';
import type { LogCertainty, LogMessage, LogName, LogStage } from '../../../server/src/catalog/log/types';
import type { Certainty } from '../../../server/src/rules/severity';

export const readers: Readonly<Record<CatalogEntry['reader'], string>> = {
  'ccmsetup.exe': 'Parameter of ccmsetup.exe',
  'ccmsetup.msi': 'Property of ccmsetup.msi',
  'client.msi': 'Property of client.msi',
  msi: 'Property of Windows Installer',
};

export const statuses: Readonly<Record<CatalogEntry['status'], string>> = {
  documented: 'Documented',
  legacy: 'From older versions',
  undocumented: 'Not documented',
};

export const valueKinds: Readonly<Record<ValueKind, string>> = {
  none: 'No value',
  boolean: 'TRUE or FALSE',
  bit: '0 or 1',
  enum: 'One of the values below',
  integer: 'A whole number',
  host: 'A host name, short or as an FQDN',
  'host-or-url': 'A host name, with http:// or https:// before it where needed',
  'management-point': 'A management point or the address of a CMG, with http:// or https:// where needed',
  'fqdn-or-cmg': 'An FQDN or the address of a CMG, without https://',
  domain: 'A domain name',
  url: 'An address with its scheme',
  guid: 'A GUID',
  'site-code': 'A site code of three characters, or AUTO',
  'deployment-id': 'The ID of a deployment',
  token: 'A token',
  file: 'The path of a file',
  folder: 'The path of a folder',
  'file-name': 'The name of a file',
  account: 'An account or a group',
  'certificate-selection': 'Criteria for a certificate',
  'certificate-issuers': 'Names of certificate issuers',
  'config-source-letters': 'Letters that name the sources',
  key: 'A key',
  'command-line': 'A command line in quotation marks',
  text: 'Text',
};

export const allowances: Readonly<Record<Allowance, string>> = {
  yes: 'Yes',
  no: 'No',
  undocumented: 'Not documented',
  disputed: 'The documentation contradicts itself',
  'not-useful': 'Not useful',
};

export const certainties: Readonly<Record<Certainty, string>> = {
  certain: 'the documentation states the rule',
  inferred: 'it follows from documented facts, but no page states it',
  folklore: "people report it, but it isn't documented",
};

export const logCertainties: Readonly<Record<LogCertainty, string>> = {
  documented: 'Documented by Microsoft',
  reported: 'Seen in public logs or reported by practitioners',
  folklore: 'Remembered, without a source that can be checked',
};

export const stages: Readonly<Record<LogStage, string>> = {
  start: 'Start',
  'command-line': 'Command line',
  certificate: 'Client certificate',
  ad: 'Active Directory',
  source: 'Sources and management points',
  http: 'HTTP requests',
  tls: 'TLS',
  token: 'Tokens and Microsoft Entra ID',
  download: 'Download',
  install: 'Installation',
  state: 'State messages',
  exit: 'Exit',
  assignment: 'Site assignment',
  registration: 'Registration',
  'co-management': 'Co-management',
};

/** The file of a log. */
export function logFile(log: LogName): string {
  return log === 'any' ? 'Several logs' : `${log}.log`;
}

/** What a message means for a failed install. */
export function weightOf({ kind, role, benign }: LogMessage): string {
  if (benign === true) return 'Harmless';
  if (kind !== 'error') return kind === 'exit' ? 'Result' : kind === 'progress' ? 'Step' : 'Record';
  return role === 'root' ? 'Cause' : role === 'soft' ? 'Possible cause' : 'Effect of something earlier';
}
