/** The text of a configuration file with what the command lines of some documents tell of the organization. */
import { automaticSiteCode, reservedSiteCodes, sampleValues, siteCodePattern } from '../../catalog/values';
import { upperAscii } from '../../language/characters';
import { hasForm, siteForms, type SiteForm } from '../../lint/site-values';
import type { RuleContext, SiteFacts } from '../../rules/rule';
import { isCmg } from '../../rules/support/cmg-address';
import { addressesIn, judged } from '../../rules/support/given';
import { isGuid } from '../../rules/support/guid';
import { tokenIn } from '../../rules/support/shown';
import { ruleContextOf } from '../analysis';
import type { Subject } from '../subject';

/** Counts values; letter case and a slash at the end tell no two apart. */
interface Tally {
  readonly add: (value: string) => void;
  /** The most used first, as they were seen first. */
  readonly values: () => string[];
}

const samples = [
  sampleValues.domain,
  sampleValues.cmgHost,
  ...sampleValues.cmgNumbers,
  ...sampleValues.guids,
];

/** Whether a value is one of the official samples, or holds what nobody may read. */
function isUnfit(value: string): boolean {
  const folded = value.toLowerCase();
  return samples.some((sample) => folded.includes(sample)) || tokenIn(value) >= 0;
}

/** Counts the values of a key as a configuration has them; one that the reader would not take is none. */
function tally(form: SiteForm): Tally {
  const seen = new Map<string, { readonly value: string; count: number }>();
  return {
    add: (text) => {
      const value = hasForm(form, text) ? text : form.meant(text);
      if (!hasForm(form, value) || isUnfit(value)) return;
      const key = value.toLowerCase().replace(/\/$/, '');
      const known = seen.get(key);
      if (known === undefined) seen.set(key, { value, count: 1 });
      else known.count++;
    },
    values: () =>
      [...seen.values()].sort((left, right) => right.count - left.count).map(({ value }) => value),
  };
}

function isSiteCode(text: string): boolean {
  const code = upperAscii(text);
  return (
    siteCodePattern.test(text) &&
    code !== automaticSiteCode &&
    !reservedSiteCodes.some((reserved) => reserved === code)
  );
}

/** A value that a document uses, under the key that a configuration has for it; plain data. */
export interface SiteUse {
  readonly key: keyof typeof siteForms;
  readonly text: string;
}

/** What the command lines of a document use, in their order; what is commented out tells nothing. */
export function siteUses({ analysis, configuration }: Subject): SiteUse[] {
  const uses: SiteUse[] = [];
  const look = (context: RuleContext): void => {
    const add = (key: SiteUse['key'], texts: readonly string[]): void => {
      for (const text of texts) uses.push({ key, text });
    };
    const textsOf = (name: string): string[] => judged(context, name).map(({ text }) => text);
    add('siteCodes', textsOf('SMSSITECODE').filter(isSiteCode).map(upperAscii));
    for (const name of ['CCMHOSTNAME', '/mp', 'SMSMP', 'SMSMPLIST'])
      for (const { text, address } of addressesIn(context, name)) {
        const isGateway = isCmg(address);
        // CCMHOSTNAME without the path of a CMG can be a management point of the internet, or a CMG.
        if (isGateway || name !== 'CCMHOSTNAME') add(isGateway ? 'cmg' : 'managementPoints', [text]);
      }
    add('tenantId', textsOf('AADTENANTID').filter(isGuid));
    add('clientAppId', textsOf('AADCLIENTAPPID').filter(isGuid));
    add('resourceUri', textsOf('AADRESOURCEURI'));
    add(
      'fallbackStatusPoint',
      addressesIn(context, 'FSP').map(({ text }) => text),
    );
  };
  for (const line of analysis.lines)
    if (!line.region.inert) look(ruleContextOf(line, { configuration, now: 0 }));
  return uses;
}

/** What the uses of some documents tell of the organization. */
export function siteOf(uses: readonly SiteUse[]): SiteFacts {
  const valuesOf = (key: SiteUse['key']): string[] => {
    const { add, values } = tally(siteForms[key]);
    for (const use of uses) if (use.key === key) add(use.text);
    return values();
  };
  const list = (key: SiteUse['key']): string[] | undefined => {
    const values = valuesOf(key);
    return values.length > 0 ? values : undefined;
  };
  return {
    siteCodes: list('siteCodes'),
    managementPoints: list('managementPoints'),
    cmg: list('cmg'),
    tenantId: valuesOf('tenantId')[0],
    clientAppId: valuesOf('clientAppId')[0],
    resourceUri: valuesOf('resourceUri')[0],
    fallbackStatusPoint: valuesOf('fallbackStatusPoint')[0],
  };
}

/** The text of a new configuration file. An empty list in it would say that every value is wrong. */
export function configurationDraft(uses: readonly SiteUse[]): string {
  return `${JSON.stringify({ extends: 'recommended', site: siteOf(uses) }, undefined, 2)}\n`;
}
