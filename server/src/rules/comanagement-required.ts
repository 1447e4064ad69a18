import { t } from '@vscode/l10n';
import { sources } from '../catalog';
import type { CommandLine } from '../language/ast';
import { wrapperOf } from '../language/query';
import type { Span } from '../language/span';
import { insertAt } from '../language/edit';
import type { Fix, Rule, RuleContext } from './rule';
import { isCmg, parseAddress, withoutScheme } from './support/cmg-address';
import { given, lacks } from './support/given';
import { nameSpan } from './support/written-name';

/** Where the command line can be completed: the name CCMSETUPCMD, or the first of its arguments on their own. */
function placeOf(line: CommandLine): Span | undefined {
  const wrapper = wrapperOf(line);
  if (wrapper !== undefined) return wrapper.name.span;
  if (line.form !== 'arguments') return undefined;
  const first = line.args.find((argument) => argument.kind !== 'stray');
  return first && nameSpan(first);
}

/** Whether the line asks for an installation: it says something, and neither /uninstall nor /?. */
function installs(context: RuleContext): boolean {
  const says = context.ccmsetup.args.some((argument) => argument.kind !== 'stray');
  return says && ['/uninstall', '/?'].every((name) => given(context, name).length === 0);
}

/** Whether a management point is named that is no CMG, or that only the run knows: a client of the intranet. */
function namesIntranetHost(context: RuleContext): boolean {
  return ['/mp', 'SMSMP', 'SMSMPLIST'].some((name) =>
    given(context, name).some(({ value }) =>
      value?.items.some(({ text, opaque }) => opaque || (text !== '' && !isCmg(parseAddress(text)))),
    ),
  );
}

/** What every command line for co-management has, with what stands for its value until it is written. */
const required = { CCMHOSTNAME: 'YOUR-CMG-ADDRESS', SMSSITECODE: 'YOUR-SITE-CODE' } as const;

/** The most values that are offered. */
const mostOffered = 3;

/** Fixes that add a property: with the organization's own values, or with a text to write over. */
function additions({ ccmsetup, site }: RuleContext, name: keyof typeof required): Fix[] {
  const end = ccmsetup.args.at(-1)?.span.end;
  if (end === undefined) return [];
  const own = (name === 'CCMHOSTNAME' ? site?.cmg?.map(withoutScheme) : site?.siteCodes) ?? [];
  if (own.length > 0)
    return own.slice(0, mostOffered).map((value) => ({
      title: t('Add {0}={1}', name, value),
      safe: false,
      edits: [insertAt(end, ` ${name}=${value}`)],
    }));
  const edit = { ...insertAt(end, ` ${name}=`, required[name]), stop: 1 };
  return [{ title: t('Add {0}', name), safe: false, edits: [edit] }];
}

/** A command line for co-management without CCMHOSTNAME or SMSSITECODE. */
export const comanagementRequired: Rule = {
  slug: 'comanagement-required',
  severity: 'warning',
  certainty: 'certain',
  contexts: ['ccmsetupcmd'],
  topic: 'place',
  summary: 'CCMHOSTNAME or SMSSITECODE is missing inside CCMSETUPCMD.',
  why: 'The article about co-management always requires both: CCMHOSTNAME has the CMG that the client reaches from the internet, and SMSSITECODE the site to which the client is assigned.',
  source: sources.coManagement,
  falsePositives:
    "A line-of-business app for clients on the intranet has /mp, SMSMP, SMSSITECODE, and DNSSUFFIX instead. The rule is silent when /mp, SMSMP, or SMSMPLIST has a server that isn't a CMG.",
  examples: {
    bad: [
      { text: 'CCMSETUPCMD="SMSSITECODE=P01"' },
      { text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101"' },
      { text: 'msiexec.exe /i ccmsetup.msi /q CCMSETUPCMD="/logon"' },
      { text: 'SMSSITECODE=P01 FSP=fsp1.fabrikam.com', context: 'intunePolicy' },
    ],
    good: [
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      },
      {
        text: 'CCMSETUPCMD="/mp:mp1.fabrikam.com SMSMP=mp1.fabrikam.com SMSSITECODE=P01 DNSSUFFIX=fabrikam.com"',
        context: 'intuneLob',
      },
      { text: 'msiexec.exe /i ccmsetup.msi /q CCMSETUPCMD="/uninstall"' },
      { text: 'msiexec.exe /i ccmsetup.msi /q' },
    ],
    unknown: [
      { text: 'CCMSETUPCMD="SMSSITECODE=P01 {{properties}}"' },
      { text: 'CCMSETUPCMD="/mp:{{mp}} SMSSITECODE=P01"' },
      { text: 'CCMSETUPCMD="SMSSITECODE=P01 /config:client.tcf"' },
    ],
  },
  fix: {
    summary: 'Adds the property, with a value that the configuration lists or with a text to replace.',
    safe: false,
    changes: 'addition',
  },
  yieldsTo: ['regtoken-companions'],
  *check(context) {
    const span = placeOf(context.line);
    if (span === undefined || !installs(context) || namesIntranetHost(context)) return;
    for (const name of ['CCMHOSTNAME', 'SMSSITECODE'] as const) {
      if (!lacks(context, name)) continue;
      yield {
        span,
        message:
          name === 'CCMHOSTNAME'
            ? t('Co-management requires CCMHOSTNAME. Add it with the address of your CMG.')
            : t('Co-management requires SMSSITECODE. Add it with the code of your primary site.'),
        fixes: additions(context, name),
        about: `missing ${name}`,
      };
    }
  },
};
