/** The clauses of the sentence on a command line that installs the client. */
import { t } from '@vscode/l10n';
import { automaticSiteCode, siteCodePattern } from '../../catalog/values/identifiers';
import { isCmg, parseAddress } from '../../rules/support/cmg-address';
import { listing } from '../../rules/support/phrases';
import type { Said, SaidItem } from './said-arguments';

/** How values are written. */
export interface Saying {
  /** A value on its own. */
  readonly code: (text: string) => string;
  /** Hides what may be a secret. */
  readonly mask: (text: string) => string;
}

const hostPattern = /^[a-z\d](?:[\w.-]*[a-z\d])?$/i;
const folderPattern = /^(?:[a-z]:[\\/]|\\\\|\.{1,2}[\\/]|\w)[^<>|"*?`:\p{Cc}]*$/iu;
const fileNamePattern = /^[^<>|"*?`:\p{Cc}]+$/u;
const deploymentPattern = /^[a-z\d]{1,20}$/i;
/** No path is longer. */
const longest = 260;

/** What all of the arguments of a name say. */
function itemsOf(said: readonly Said[], name: string): SaidItem[] {
  return said.filter((each) => each.name === name).flatMap(({ items }) => items);
}

function isSaid(said: readonly Said[], name: string): boolean {
  return said.some((each) => each.name === name);
}

/** The one value of a name; undefined for several, since which one counts isn't documented. */
function valueOf(said: readonly Said[], name: string): SaidItem | undefined {
  const [first, ...others] = itemsOf(said, name);
  return first !== undefined && others.every(({ text }) => text === first.text) ? first : undefined;
}

/** The texts among some items that have the form of such values. */
function textsOf(items: readonly (SaidItem | undefined)[], form: RegExp): string[] {
  return items.flatMap((item) => {
    const text = item?.text;
    return text !== undefined && text.length <= longest && form.test(text) ? [text] : [];
  });
}

/** The host of an address, and whether it's that of a CMG; undefined for what nobody could reach. */
function hostIn(text: string, needsScheme: boolean): { host: string; cmg: boolean } | undefined {
  const address = parseAddress(text);
  const cmg = isCmg(address);
  const right = needsScheme && cmg ? /^https:\/\/$/i : needsScheme ? /^(?:https?:\/\/)?$/i : /^$/;
  if (!right.test(address.scheme) || !hostPattern.test(address.host)) return undefined;
  return { host: address.host, cmg };
}

function siteOf(said: readonly Said[], { code }: Saying): string[] {
  const site = valueOf(said, 'SMSSITECODE');
  if (site?.hole) return [t('for a site that is known only at run time')];
  const text = site?.text?.toUpperCase();
  if (text === undefined || text === automaticSiteCode || !siteCodePattern.test(text)) return [];
  return [t('for site {0}', code(text))];
}

/** The server on the internet. */
function gatewayOf(said: readonly Said[]): ReturnType<typeof hostIn> {
  const text = valueOf(said, 'CCMHOSTNAME')?.text;
  return text === undefined ? undefined : hostIn(text, false);
}

/** What is installed for which site, and through what it's reached. */
export function destination(said: readonly Said[], saying: Saying): string {
  // Of a client that is installed both tell something else, and which of them counts isn't documented.
  const [force, logon] = [isSaid(said, '/forceinstall'), isSaid(said, '/logon')];
  const deed =
    force && !logon ? t('Uninstalls an existing client and installs a new one') : t('Installs the client');
  const gateway = gatewayOf(said);
  const host = gateway && saying.code(saying.mask(gateway.host));
  const over =
    gateway === undefined || host === undefined
      ? []
      : [gateway.cmg ? t('over the CMG {0}', host) : t('over the internet-based management point {0}', host)];
  const main = [deed, ...siteOf(said, saying), ...over].join(' ');
  return logon && !force ? t('{0} unless a client is already installed', main) : main;
}

/** The servers that are asked for the place of the files, without the one that is named already. */
function askedServers(said: readonly Said[], { code, mask }: Saying): string[] {
  const named = gatewayOf(said)?.host.toLowerCase();
  const servers = itemsOf(said, '/mp').flatMap(({ text }) =>
    text === undefined ? [] : (hostIn(text, true) ?? []),
  );
  return servers
    .filter(({ host, cmg }) => !cmg || host.toLowerCase() !== named)
    .map(({ host, cmg }) => (cmg ? t('the CMG {0}', code(mask(host))) : code(mask(host))));
}

function downloads(said: readonly Said[], { code, mask }: Saying): string[] {
  const asked = askedServers(said, { code, mask });
  const folders = textsOf(itemsOf(said, '/source'), folderPattern).map((folder) => code(mask(folder)));
  const hole = itemsOf(said, '/source').some((item) => item.hole);
  const from = [...folders, ...(hole ? [t('a folder that is known only at run time')] : [])];
  return [
    ...(asked.length === 0 ? [] : [t('asks {0} where to download', listing(asked, 'or'))]),
    ...(from.length === 0
      ? []
      : [
          isSaid(said, '/mp')
            ? t('falls back to {0}', listing(from, 'or'))
            : t('downloads from {0}', listing(from, 'or')),
        ]),
  ];
}

/** The management points of the installed client. */
function managementPoints(said: readonly Said[], { code, mask }: Saying): string[] {
  const hosts = ['SMSMP', 'SMSMPLIST'].flatMap((name) =>
    itemsOf(said, name).flatMap(({ text }) => (text === undefined ? [] : (hostIn(text, true)?.host ?? []))),
  );
  const each = [...new Set(hosts)].map((host) => code(mask(host)));
  if (each.length === 0) return [];
  return [
    each.length === 1
      ? t('uses the management point {0}', each[0] ?? '')
      : t('uses the management points {0}', listing(each)),
  ];
}

/** A switch, or a value that turns something on, and what it does. */
function effectsOf(
  said: readonly Said[],
  effects: readonly (readonly [name: string, does: string, on?: string])[],
): string[] {
  return effects.flatMap(([name, does, on]) => {
    const holds = on === undefined ? isSaid(said, name) : valueOf(said, name)?.text?.toUpperCase() === on;
    return holds ? [does] : [];
  });
}

/** What an installation does besides, the most important first. */
export function clausesOf(said: readonly Said[], saying: Saying): string[] {
  const { code, mask } = saying;
  const [deployment] = textsOf([valueOf(said, 'PROVISIONTS')], deploymentPattern);
  const [status] = textsOf([valueOf(said, 'FSP')], hostPattern);
  const [file] = textsOf([valueOf(said, '/config')], fileNamePattern);
  return [
    ...effectsOf(said, [
      ['SMSSITECODE', t('assigns its site automatically'), automaticSiteCode],
      ['/IgnoreSkipUpgrade', t('also upgrades a client that is excluded from upgrades')],
      ['/regtoken', t('registers with a token')],
      ['/UsePKICert', t('uses a PKI certificate')],
    ]),
    ...downloads(said, saying),
    ...effectsOf(said, [['UPGRADETOLATEST', t('asks for the latest client version')]]),
    ...managementPoints(said, saying),
    ...(status === undefined ? [] : [t('reports to the fallback status point {0}', code(mask(status)))]),
    ...(file === undefined ? [] : [t('reads properties from {0}', code(mask(file)))]),
    ...(deployment === undefined ? [] : [t('starts deployment {0}', code(mask(deployment)))]),
    ...effectsOf(said, [
      ['CCMALWAYSINF', t('never connects to the intranet'), '1'],
      ['/AlwaysExcludeUpgrade', t('keeps the client out of automatic upgrades'), 'TRUE'],
      ['/forcereboot', t('restarts the computer if needed')],
      ['CCMALLOWSILENTREBOOT', t('may restart the computer without warning')],
    ]),
  ];
}
