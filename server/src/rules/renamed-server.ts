import { t } from '@vscode/l10n';
import { sources } from '../catalog';
import type { CommandLine, Parameter, Property } from '../language/ast';
import { replace } from '../language/edit';
import { isCut, spanInValue } from '../language/query';
import { span, type Span } from '../language/span';
import type { Change, Report, Rule, RuleContext } from './rule';
import { addressesOf, addressesWritten, type GivenAddress } from './support/addresses';
import { isHostName } from './support/host-name';
import { newNames, type NewName, type Place } from './support/renames';
import { shown } from './support/shown';

/** The server of a share, where a path begins, or of a URL. */
const serverPattern =
  /(?:(?<=^|[\s"'=;,])(?:\\\\|\/\/)|(?<=[A-Za-z]:)\/\/)([A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*\.?)(?=[\\/:;,"\s]|$)/g;

/** What is said of an old name. */
function report(old: string, now: string, at: Span, changes?: Change): Report {
  return {
    span: at,
    message: t('{0} has a new name in the configuration. Write {1}.', shown(old), shown(now)),
    fixes: [
      {
        title: t('Change to {0}', now),
        safe: true,
        edits: [replace(at, now)],
        ...(changes && { changes }),
      },
    ],
  };
}

function ofAddress(given: GivenAddress, newName: NewName): Report | undefined {
  const { address, host, path, exact } = given;
  const now = newName(address);
  if (now === undefined) return undefined;
  // A CMG that has another number is renamed as a whole; a port between its parts stays.
  const said =
    now.path === address.path
      ? report(address.host, now.host, host)
      : report(
          address.host + address.port + address.path,
          now.host + address.port + now.path,
          span(host.start, path.end),
        );
  return exact ? said : { ...said, fixes: [] };
}

/** The addresses of which only the run knows a part, but not the host: one with a variable for its port or its path. */
function partlyKnown(argument: Parameter | Property): GivenAddress[] {
  const { value } = argument;
  if (value?.opaque !== true || isCut(value)) return [];
  const known = new Set(addressesOf(argument).map(({ span: { start } }) => start));
  return addressesWritten(argument).filter(
    ({ text, span: { start }, address: { scheme, userInfo, host } }) =>
      !known.has(start) &&
      isHostName(host.replace(/\.$/, '')) &&
      // A name alone can stand for one that somebody fills in.
      text.length > scheme.length + userInfo.length + host.length,
  );
}

/** The servers that a text names in shares and URLs. */
function* serversIn(text: string): Generator<{ readonly name: string; readonly start: number }> {
  for (const { 0: whole, 1: name = '', index } of text.matchAll(serverPattern))
    yield { name, start: index + whole.length - name.length };
}

function* ofValue({ value }: Parameter | Property, newName: NewName): Generator<Report> {
  if (value === undefined || value.inner !== undefined || isCut(value)) return;
  for (const { name, start } of serversIn(value.text)) {
    const now = newName(serverOf(name));
    if (now !== undefined) yield report(name, now.host, spanInValue(value, start, start + name.length));
  }
}

/** The program or the package, which may be started from a share. */
function* ofProgram(
  { executable, package: packaged, source }: CommandLine,
  newName: NewName,
): Generator<Report> {
  for (const file of [executable, packaged]) {
    if (file === undefined) continue;
    const { start: from, end } = file.span;
    for (const { name, start } of serversIn(source.slice(from, end))) {
      const now = newName(serverOf(name));
      const at = span(from + start, from + start + name.length);
      if (now !== undefined) yield report(name, now.host, at, 'program');
    }
  }
}

function serverOf(host: string): Place {
  return { host, path: '' };
}

function* oldNames({ line, lines, named, addresses }: RuleContext, newName: NewName): Generator<Report> {
  // Before the values: a package can be the value of a switch of msiexec, too.
  yield* ofProgram(line, newName);
  for (const [key, given] of addresses)
    for (const address of [...given, ...(named.get(key) ?? []).flatMap(partlyKnown)]) {
      const found = ofAddress(address, newName);
      if (found !== undefined) yield found;
    }
  for (const { args } of lines)
    for (const argument of args)
      if (argument.kind !== 'stray' && !addresses.has(argument.name.key)) yield* ofValue(argument, newName);
}

/** Servers under a name that they had before. */
export const renamedServer: Rule = {
  slug: 'renamed-server',
  severity: 'warning',
  certainty: 'certain',
  topic: 'place',
  summary: 'A server or CMG has a new name in your configuration, and the command line has the old one.',
  why: 'The configuration lists old names with their new ones under site.renamed, for a CMG that moved or a management point that was replaced. The rule looks at addresses, at the servers of shares and URLs, and at the program itself. Names are compared as a whole, in any letter case.',
  source: sources.reference,
  falsePositives:
    'None known. If a server is known by a short and a full name, list both: one is never taken for the other.',
  examples: {
    bad: [
      {
        text: 'ccmsetup.exe /mp:https://MP01 /UsePKICert SMSMP=mp1.fabrikam.com SMSSITECODE=P01',
        site: { renamed: [{ from: 'mp01', to: 'mp02' }] },
        fixed: 'ccmsetup.exe /mp:https://mp02 /UsePKICert SMSMP=mp1.fabrikam.com SMSSITECODE=P01',
      },
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
        site: {
          renamed: [
            {
              from: 'cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101',
              to: 'cmg2.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248999',
            },
          ],
        },
        fixed:
          'CCMSETUPCMD="CCMHOSTNAME=cmg2.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248999 SMSSITECODE=P01"',
      },
      {
        text: String.raw`ccmsetup.exe /source:"\\srv1\SMS_P01\Client" SMSSITECODE=P01 SMSMP=mp1.fabrikam.com FSP=fsp1`,
        site: { renamed: [{ from: 'srv1', to: 'srv2' }] },
        fixed: String.raw`ccmsetup.exe /source:"\\srv2\SMS_P01\Client" SMSSITECODE=P01 SMSMP=mp1.fabrikam.com FSP=fsp1`,
      },
      {
        text: String.raw`\\srv1\client$\ccmsetup.exe SMSSITECODE=P01 SMSMP=mp1.fabrikam.com`,
        site: { renamed: [{ from: 'srv1', to: 'srv2' }] },
        fixed: String.raw`\\srv2\client$\ccmsetup.exe SMSSITECODE=P01 SMSMP=mp1.fabrikam.com`,
      },
    ],
    good: [
      {
        text: 'ccmsetup.exe /mp:mp01.fabrikam.com SMSMP=mp012 SMSSITECODE=P01 FSP=mp02',
        site: { renamed: [{ from: 'mp01', to: 'mp02' }] },
      },
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
        site: {
          renamed: [
            {
              from: 'cmg.fabrikam.com/CCM_Proxy_MutualAuth/1',
              to: 'cmg2.fabrikam.com/CCM_Proxy_MutualAuth/1',
            },
          ],
        },
      },
      { text: 'ccmsetup.exe /mp:mp01 SMSMP=mp01 SMSSITECODE=P01' },
    ],
    unknown: [
      {
        text: 'ccmsetup.exe /mp:https://cmg.fabrikam.com/CCM_Proxy_MutualAuth/%CMG% SMSSITECODE=P01',
        site: {
          renamed: [
            {
              from: 'cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101',
              to: 'cmg2.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248999',
            },
          ],
        },
      },
      {
        text: 'ccmsetup.exe /mp:{{mp}} SMSMP=$mp SMSSITECODE=P01',
        site: { renamed: [{ from: 'mp', to: 'mp2' }] },
      },
      {
        text: String.raw`ccmsetup.exe /mp:mp1 /source:\\srv1%SUFFIX%\client SMSSITECODE=P01`,
        site: { renamed: [{ from: 'srv1', to: 'srv2' }] },
      },
    ],
  },
  fix: { summary: 'Writes the new name.', safe: true, changes: 'writing' },
  yieldsTo: ['invalid-host'],
  *check(context) {
    const renamed = context.site?.renamed;
    if (renamed !== undefined) yield* oldNames(context, newNames(renamed));
  },
};
