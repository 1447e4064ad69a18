import { t } from '@vscode/l10n';
import { automaticSiteCode, sources } from '../catalog';
import { upperAscii } from '../language/characters';
import { replace } from '../language/edit';
import type { Span } from '../language/span';
import type { Fix, Report, Rule, RuleContext, SiteFacts } from './rule';
import { nearestFirst } from './spelling';
import type { GivenAddress } from './support/addresses';
import { isCmg, parseAddress, withoutScheme } from './support/cmg-address';
import { addressesIn } from './support/given';
import { givenValues } from './support/known-value';
import { listing } from './support/phrases';
import { shown, tokenIn } from './support/shown';

/** More or longer values are no help in a message. */
const mostOwn = 3;
const longestWithOwn = 80;

/** What a report says: the value that is not the organization's own, and those that are. */
function message(text: string, name: string, own: readonly string[]): string {
  const value = shown(text);
  // What looks like a token is not shown.
  const short = own.length <= mostOwn && own.every((each) => tokenIn(each) < 0);
  const known = short ? listing(own.map(shown), 'or') : '';
  return known === '' || value.length + known.length > longestWithOwn
    ? t("{0} isn't a configured value for {1}. Correct it, or update the configuration.", value, name)
    : t("{0} isn't a configured value for {1}. Write {2}, or update the configuration.", value, name, known);
}

/** A host name for comparison: without scheme, port, path, final dot and letter case. */
function hostOf(text: string): string {
  return parseAddress(text).host.toLowerCase().replace(/\.$/, '');
}

/** Tells whether a host is among some; a short name stands for the host whose full name begins with it. */
function hostsOf(texts: readonly string[]): (host: string) => boolean {
  const full = new Set(texts.map(hostOf));
  const first = new Set([...full].map((host) => host.replace(/\..*$/s, '')));
  return (host) =>
    full.has(host) || (host.includes('.') ? full.has(host.replace(/\..*$/s, '')) : first.has(host));
}

/** Tells whether an address is that of one of some CMGs; without a path the host alone counts. */
function cmgsOf(texts: readonly string[]): (text: string) => boolean {
  const key = (text: string): string => hostOf(text) + pathOf(text);
  const pathOf = (text: string): string => parseAddress(text).path.toLowerCase().replace(/\/$/, '');
  const whole = new Set(texts.map(key));
  const hosts = new Set(texts.map(hostOf));
  return (text) =>
    pathOf(text) === '' ? hosts.has(hostOf(text)) : whole.has(key(text)) || whole.has(hostOf(text));
}

/** The most values that are offered in the place of one. */
const mostOffered = 5;

/** A longer text is hard to compare, and none of its own kind. */
const longestCompared = 200;

/** Fixes that write one of the organization's own values, the nearest first. */
function replacements(span: Span, text: string, own: readonly string[]): Fix[] {
  return nearestFirst(text.slice(0, longestCompared), own)
    .slice(0, mostOffered)
    .map((value) => ({ title: t('Change to {0}', value), safe: false, edits: [replace(span, value)] }));
}

/** How an address of the organization is written in the place of another one. */
function writtenAs(own: string, name: string, { address, address: { scheme, port } }: GivenAddress): string {
  const plain = withoutScheme(own);
  if (name === 'CCMHOSTNAME') return plain;
  if (isCmg(address)) return name === '/mp' ? `https://${plain}` : plain;
  return scheme + plain + port;
}

function* foreignAddresses(
  context: RuleContext,
  { managementPoints, cmg, renamed = [] }: SiteFacts,
): Generator<Report> {
  // What something is renamed to is their own, listed or not.
  const now = renamed.map(({ to }) => to);
  const isOwnHost = hostsOf([...(managementPoints ?? []), ...(cmg ?? []), ...now]);
  const isOwnCmg = cmgsOf([...(cmg ?? []), ...now]);
  for (const name of ['/mp', 'SMSMP', 'SMSMPLIST', 'CCMHOSTNAME']) {
    for (const given of addressesIn(context, name)) {
      const { text, span, address } = given;
      const gateway = isCmg(address);
      // CCMHOSTNAME without a path can be a CMG under a name of its own, of which only its list could tell.
      const told = name !== 'CCMHOSTNAME' || cmg !== undefined;
      const own = gateway ? cmg : told ? managementPoints : undefined;
      if (own === undefined || (gateway ? isOwnCmg(text) : isOwnHost(hostOf(text)))) continue;
      const choices = own.map((each) => writtenAs(each, name, given));
      yield {
        span,
        message: message(text, name, own),
        fixes: replacements(span, text, choices),
        unlisted: gateway
          ? { key: 'cmg', value: address.host + address.path }
          : { key: 'managementPoints', value: address.host },
      };
    }
  }
}

/** A property that has one value in the organization, or one of a few. */
interface Expectation {
  readonly name: string;
  readonly own: readonly string[] | undefined;
  /** A value that is right everywhere. */
  readonly always?: string;
  /** How values are compared. */
  readonly as: (text: string) => string;
}

function expectations(site: SiteFacts): Expectation[] {
  const one = (text: string | undefined): string[] | undefined => (text === undefined ? undefined : [text]);
  const guid = (text: string): string => upperAscii(text).replace(/[{}]/g, '');
  const uri = (text: string): string => text.toLowerCase().replace(/\/$/, '');
  return [
    { name: 'SMSSITECODE', own: site.siteCodes, always: automaticSiteCode, as: upperAscii },
    { name: 'AADTENANTID', own: one(site.tenantId), as: guid },
    { name: 'AADCLIENTAPPID', own: one(site.clientAppId), as: guid },
    { name: 'AADRESOURCEURI', own: one(site.resourceUri), as: uri },
  ];
}

function* foreignValues(context: RuleContext, site: SiteFacts): Generator<Report> {
  for (const { name, own, always, as } of expectations(site)) {
    if (own === undefined) continue;
    const known = new Set(own.map(as));
    for (const { text, span } of givenValues(context, name)) {
      if (known.has(as(text)) || as(text) === always) continue;
      const unlisted = { key: 'siteCodes', value: upperAscii(text) } as const;
      yield {
        span,
        message: message(text, name, own),
        fixes: replacements(span, text, own),
        ...(name === 'SMSSITECODE' && { unlisted }),
      };
    }
  }
  const { fallbackStatusPoint, renamed = [] } = site;
  if (fallbackStatusPoint === undefined) return;
  const isOwn = hostsOf([fallbackStatusPoint, ...renamed.map(({ to }) => to)]);
  for (const { text, span } of givenValues(context, 'FSP')) {
    if (isOwn(hostOf(text))) continue;
    const own = [fallbackStatusPoint];
    yield { span, message: message(text, 'FSP', own), fixes: replacements(span, text, own) };
  }
}

/** Values that are not the organization's own. */
export const notThisSite: Rule = {
  slug: 'not-this-site',
  severity: 'warning',
  certainty: 'certain',
  topic: 'place',
  summary: "A site code, server, or Microsoft Entra ID isn't one that your configuration lists.",
  why: "The configuration lists your site codes, servers, and Microsoft Entra IDs under site. Another value is probably left over from somewhere else. The rule says nothing about kinds of values that the configuration doesn't list.",
  source: sources.reference,
  falsePositives:
    "New values that aren't in the configuration yet. Letter case and the scheme of a server don't matter, and a short name matches the server whose full name begins with it.",
  examples: {
    bad: [
      { text: 'ccmsetup.exe SMSSITECODE=P02', site: { siteCodes: ['P01'] } },
      {
        text: 'ccmsetup.exe /mp:mp9.fabrikam.com SMSMP=mp1.fabrikam.com SMSSITECODE=P01',
        site: { managementPoints: ['mp1.fabrikam.com'] },
      },
      { text: 'ccmsetup.exe SMSSITECODE=P01 FSP=fsp9', site: { fallbackStatusPoint: 'fsp1.fabrikam.com' } },
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
        site: { cmg: ['cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248999'] },
      },
    ],
    good: [
      { text: 'ccmsetup.exe SMSSITECODE=AUTO', site: { siteCodes: ['P01'] } },
      {
        text: 'ccmsetup.exe /mp:https://MP1.fabrikam.com /UsePKICert SMSMP=mp1 SMSSITECODE=p01',
        site: { siteCodes: ['P01'], managementPoints: ['mp1.fabrikam.com'] },
      },
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=CMG.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
        site: { cmg: ['cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101'], managementPoints: [] },
      },
      { text: 'ccmsetup.exe /mp:mp9.fabrikam.com SMSMP=mp9.fabrikam.com SMSSITECODE=P02' },
    ],
    unknown: [
      { text: 'ccmsetup.exe SMSSITECODE={{site}}', site: { siteCodes: ['P01'] } },
      {
        text: 'ccmsetup.exe /mp:%MP% SMSMP=$mp SMSSITECODE=P01',
        site: { managementPoints: ['mp1.fabrikam.com'] },
      },
    ],
  },
  fix: { summary: 'Writes one of the values that the configuration lists.', safe: false, changes: 'writing' },
  yieldsTo: ['renamed-server', 'site-code-format', 'site-code-reserved', 'invalid-host', 'aad-guid'],
  *check(context) {
    if (context.site === undefined) return;
    yield* foreignAddresses(context, context.site);
    yield* foreignValues(context, context.site);
  },
};
