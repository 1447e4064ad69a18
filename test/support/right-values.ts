/** Right values for everything in the catalog: as ccmsetup reads them, without quotes and escapes. */
import {
  prerequisites,
  reservedSiteCodes,
  type CatalogEntry,
  type ValueKind,
} from '../../server/src/catalog';
import { day, exampleToken } from '../../server/src/rules/support/example-token';
import type { Choices } from './choices';
import { testNow } from './lint';

/** What the values of one line have in common: its site, and the server that internet clients reach. */
export interface Site {
  readonly code: string;
  /** As CCMHOSTNAME takes it. */
  readonly internet: string;
  /** Whether that is a CMG. */
  readonly cmg: boolean;
}

const alphanumeric = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const digits = '0123456789';
const hexadecimal = '0123456789abcdef';

/** A text of `length` signs out of some. */
export function signs(choices: Choices, from: string, length: number): string {
  return Array.from({ length }, () => from.charAt(choices.number(0, from.length - 1))).join('');
}

const cmgHosts = [
  'cmg.fabrikam.com',
  'fabrikamcmg.westeurope.cloudapp.azure.com',
  'fabrikam.usgovcloudapp.net',
];

/** A site with a CMG or with an internet-based management point. */
export function siteFor(choices: Choices): Site {
  const code = signs(choices, alphanumeric, 3);
  const cmg = choices.number(0, 3) > 0;
  return {
    // Three times the same letter is what templates have in the place of a code.
    code: code === 'XXX' || reservedSiteCodes.some((reserved) => reserved === code) ? 'P01' : code,
    cmg,
    internet: cmg
      ? `${choices.one(cmgHosts)}/CCM_Proxy_MutualAuth/7${signs(choices, digits, 16)}`
      : choices.one(['ibcm.fabrikam.com', 'SERVER3.FABRIKAM.COM']),
  };
}

/** A GUID. */
export function guid(choices: Choices): string {
  return [8, 4, 4, 4, 12].map((length) => signs(choices, hexadecimal, length)).join('-');
}

const servers = [
  'mp1.fabrikam.com',
  'https://mp2.fabrikam.com',
  'http://MP3.fabrikam.com',
  'mp4',
  'mp-5.fabrikam.com',
];
const folders = [
  'C:\\Cache',
  'D:\\Client Files\\ccm',
  '\\\\server1.fabrikam.com\\Client$',
  '\\\\server2\\Client Files',
];
const files = ['C:\\Keys\\site.cer', '\\\\server1.fabrikam.com\\Keys$\\site key.txt'];

/** The documented values, or all where none is documented. */
function listedOf({ values }: CatalogEntry): string[] {
  return values.map(({ value }) => value);
}

type Make = (choices: Choices, entry: CatalogEntry, site: Site) => string;

const ofKind: Readonly<Record<Exclude<ValueKind, 'none' | 'command-line'>, Make>> = {
  boolean: (choices, entry) => choices.one(listedOf(entry)),
  bit: (choices, entry) => choices.one(listedOf(entry)),
  enum: (choices, entry) => choices.one(listedOf(entry)),
  integer: (choices, { min = 0, max, default: byDefault }) =>
    String(
      choices.one([min, Number(byDefault ?? min), max ?? min * 7, choices.number(min, max ?? min + 5000)]),
    ),
  host: (choices) => choices.one(['fsp1', 'fsp1.fabrikam.com', 'FS-02.fabrikam.com']),
  'host-or-url': (choices, { separator }) =>
    separator === undefined ? choices.one(servers) : choices.some(servers, 1, 3).join(separator),
  'management-point': (choices) => choices.some(servers, 1, 3).join(';'),
  'fqdn-or-cmg': (_, __, { internet }) => internet,
  domain: (choices) => choices.one(['fabrikam.com', 'corp.fabrikam.com']),
  url: (choices) => choices.one(['https://fabrikamserver', `api://${guid(choices)}/CMG`]),
  guid,
  'site-code': (choices, _, { code }) => choices.one([code, code, code.toLowerCase()]),
  'deployment-id': (choices, _, { code }) => `${code}2${signs(choices, hexadecimal, 4).toUpperCase()}`,
  token: (choices) =>
    exampleToken({ notBefore: testNow - choices.number(1, 60) * 60_000, expires: testNow + day }),
  file: (choices, { separator }) =>
    separator === undefined ? choices.one(files) : choices.some(files, 1, 2).join(separator),
  folder: (choices) => choices.one(folders),
  'file-name': (choices) =>
    choices
      .some(prerequisites, 1, 3)
      .map(({ fileName }) => fileName.replace('*', '64'))
      .join(';'),
  account: (choices) =>
    choices.some(['FABRIKAM\\clients', 'FABRIKAM\\Domain Admins', 'helpdesk'], 1, 3).join(';'),
  'certificate-selection': (choices) =>
    choices.one([
      'SubjectStr:fabrikam.com',
      'Subject:PC 1',
      'SubjectAttr:OU = Computers',
      'SubjectAttr:2.5.4.11 = Computers',
    ]),
  'certificate-issuers': (choices) =>
    choices.some(['CN=Root CA; O=Fabrikam; C=US', 'CN=Other', 'CN=Third CA, DC=fabrikam'], 1, 3).join(' | '),
  'config-source-letters': (choices, entry) => choices.some(listedOf(entry), 1, 4).join(''),
  key: (choices) => signs(choices, '0123456789ABCDEF', 40),
  text: (choices) => choices.one(['Fabrikam', 'Second store']),
};

const flagsOfSize = ['PERCENTDISKSPACE', 'PERCENTFREEDISKSPACE'];

/** Values that the kind does not settle. */
const ofName: Readonly<Record<string, Make>> = {
  '/config': (choices) => choices.one(['client.txt', 'my file.txt']),
  '/retry': (choices) => String(choices.number(1, 59)),
  '/downloadtimeout': (choices) => String(choices.number(60, 2880)),
  '/CCMPKICERTOPTIONS': () => '0',
  SMSCACHEFLAGS: (choices, entry) => {
    const others = listedOf(entry).filter((flag) => !flagsOfSize.includes(flag));
    return [...choices.some(flagsOfSize, 0, 1), ...choices.some(others, 1, 3)].join(';');
  },
  CCMHTTPSSTATE: (choices) => choices.one(['31', '63', '255']),
  CCMCERTID: (choices) => `SMS;${signs(choices, hexadecimal, 40)}`,
  REINSTALL: () => 'ALL',
  REINSTALLMODE: (choices) => choices.one(['omus', 'vomus']),
  INSTALL: () => 'ALL',
};

/** A right value for an entry; undefined where it takes none, or is better without. */
export function valueFor(choices: Choices, entry: CatalogEntry, site: Site): string | undefined {
  const { name, valueKind, takesValue } = entry;
  if (valueKind === 'none' || valueKind === 'command-line') {
    return takesValue === 'optional' && name === 'UPGRADETOLATEST' && choices.coin() ? 'TRUE' : undefined;
  }
  return (ofName[name] ?? ofKind[valueKind])(choices, entry, site);
}
