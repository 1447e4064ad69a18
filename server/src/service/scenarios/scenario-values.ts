/** What stands in the values of a scenario: the organization's own, what the catalog lists, or the shape of what is unknown. */
import type { ScenarioItem } from '../../catalog/scenarios';
import type { CatalogEntry, ValueKind } from '../../catalog/types';
import { cmgPathSegment } from '../../catalog/values/cmg-address';
import type { SiteFacts } from '../../rules/rule';
import { catalogText } from '../../rules/support/catalog-text';
import { siteChoices, type ValueChoice } from '../completion/site-choices';

/** A part of a value that people fill in. Where the same one stands in two values, both get the same text. */
export interface Slot {
  /** What belongs there, in the words of a placeholder: `site-code`. */
  readonly name: string;
  /** What is known to fit, the likeliest first. */
  readonly values: readonly ValueChoice[];
  /** Whether the values are those of the organization. */
  readonly isOwn?: boolean;
}

/** A value: fixed texts, and slots. */
export type Shape = readonly (string | Slot)[];

const slotNames: Readonly<Record<string, string>> = {
  '/mp': 'management-point',
  '/source': 'folder',
  SMSMP: 'management-point',
  SMSMPLIST: 'management-point',
  CCMHOSTNAME: 'management-point-fqdn',
  FSP: 'fallback-status-point',
  DNSSUFFIX: 'dns-suffix',
  AADCLIENTAPPID: 'client-app-id',
  AADRESOURCEURI: 'server-app-uri',
  AADTENANTID: 'tenant-id',
  SMSSIGNCERT: 'certificate-file',
  SMSPUBLICROOTKEY: 'key',
  SMSROOTKEYPATH: 'key-file',
  CCMCERTSTORE: 'store',
  CCMCERTISSUERS: 'issuers',
};
const kindNames: Partial<Record<ValueKind, string>> = {
  token: 'token',
  'site-code': 'site-code',
  'deployment-id': 'deployment-id',
};

const scheme = /^https?:\/\//i;

function withoutScheme(choices: readonly ValueChoice[]): ValueChoice[] {
  return choices.map(({ value, detail }) => ({ value: value.replace(scheme, ''), detail }));
}

/** The organization's own values, without those of servers that are something else in the scenario. */
function ownValues({ name }: CatalogEntry, site: SiteFacts | undefined): ValueChoice[] {
  if (name === '/mp') return siteChoices('SMSMP', site, '');
  // Without a CMG it's an internet-based management point, and a site doesn't say which of its own are.
  return name === 'CCMHOSTNAME' ? [] : siteChoices(name, site, '');
}

/** The values that the catalog lists and the documentation has; automatic assignment only where it is meant. */
function listedValues({ name, values }: CatalogEntry): ValueChoice[] {
  return values
    .filter(({ value }) => !value.endsWith(':') && !(name === 'SMSSITECODE' && value === 'AUTO'))
    .map(({ value, meaning }) => ({ value, detail: catalogText(meaning) }));
}

function slotOf(name: string, values: readonly ValueChoice[] = []): Slot {
  return { name, values };
}

/** The shape of the value of an entry in a scenario; undefined where it takes none. */
export function valueShape(
  entry: CatalogEntry,
  { value = '', cmg }: ScenarioItem,
  site: SiteFacts | undefined,
): Shape | undefined {
  const { name, takesValue, valueKind } = entry;
  if (takesValue !== 'required') return undefined;
  const before = scheme.test(value) ? value : '';
  if (value !== before) return [value];
  if (cmg === true && ['CCMHOSTNAME', '/mp'].includes(name)) {
    const own = siteChoices('CCMHOSTNAME', site, '');
    return own.length > 0
      ? [before, { ...slotOf('cmg', own), isOwn: true }]
      : [before, slotOf('cmg-host'), `/${cmgPathSegment}/`, slotOf('cmg-id')];
  }
  if (valueKind === 'certificate-selection') return ['SubjectStr:', slotOf('certificate-subject')];
  const own = ownValues(entry, site);
  const values = own.length > 0 ? own : listedValues(entry);
  const slot = {
    ...slotOf(slotNames[name] ?? kindNames[valueKind] ?? name.toLowerCase(), values),
    isOwn: own.length > 0,
  };
  return before === '' ? [slot] : [before, { ...slot, values: withoutScheme(values) }];
}

/** The whole values that a shape can have as far as they are known, the likeliest first. */
export function knownValues(shape: Shape): ValueChoice[] {
  const slots = shape.filter((part) => typeof part !== 'string');
  const [slot] = slots;
  if (slots.length > 1) return [];
  if (slot === undefined) return [{ value: sampleValue(shape), detail: '' }];
  return slot.values.map(({ value, detail }) => ({
    value: shape.map((part) => (typeof part === 'string' ? part : value)).join(''),
    detail,
  }));
}

/** Whether nothing of a value is left to fill in: each slot has the one value that the organization has for it. */
export function isKnown(shape: Shape): boolean {
  return shape.every((part) => typeof part === 'string' || (part.isOwn === true && part.values.length === 1));
}

/** What stands in a slot before it is filled in. */
export function sampleOf({ name, values }: Slot): string {
  return values[0]?.value ?? `<${name}>`;
}

/** A value as it is before it is filled in. */
export function sampleValue(shape: Shape): string {
  return shape.map((part) => (typeof part === 'string' ? part : sampleOf(part))).join('');
}
