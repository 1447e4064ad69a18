/** Values that only say what belongs in their place: SMSSITECODE=MySiteCode, "/mp:Management Point FQDN". */
import type { ValueKind } from '../types';
import { deploymentIdPattern, siteCodePattern } from './identifiers';

/** The words of which such values consist. */
const words =
  'my|your|our|the|this|of|an?|here|enter|insert|put|set|some|example|sample|placeholder|todo|tbd|three|3|letters?|digits?|characters?|chars?' +
  '|site|sitecode|code|primary|central|id|guid|uuid|app|application|client|native|tenant|azure|aad|entra|directory' +
  '|name|value|string|management|point|mp|fqdn|server|host|hostname|cmg|cloud|gateway|fallback|status|fsp|fully|qualified' +
  '|domain|dns|suffix|url|uri|address|internet|intranet|based|sms|sccm|mecm|configmgr|deployment|package|task|sequence|ts';
const standIn = new RegExp(`^(?:(?:${words})[-_ .]*)+$`, 'i');

/** Longer texts are prose. In characters. */
const longest = 60;

/** What the value of a kind is, and what its stand-ins speak of. A text that can be a value is never a stand-in. */
interface Form {
  readonly isValue: (text: string) => boolean;
  readonly speaksOf: RegExp;
}

const blankless: Form = { isValue: (text) => !text.includes(' '), speaksOf: /[a-z][-_ .]+[a-z]/i };
const forms: Partial<Record<ValueKind, Form>> = {
  'site-code': { isValue: (text) => siteCodePattern.test(text), speaksOf: /site|code/i },
  guid: { isValue: (text) => /\d/.test(text), speaksOf: /id|app|client|tenant/i },
  'deployment-id': { isValue: (text) => deploymentIdPattern.test(text), speaksOf: /id|deployment/i },
  'fqdn-or-cmg': {
    isValue: (text) => text.includes('.') && !text.includes(' '),
    speaksOf: /name|fqdn|address/i,
  },
  host: blankless,
  'host-or-url': blankless,
  'management-point': blankless,
  domain: blankless,
};

/** Whether a text cannot be a value of a kind and reads as the name of what belongs there. */
export function isStandIn(kind: ValueKind, text: string): boolean {
  const form = forms[kind];
  if (form === undefined || text.length > longest || form.isValue(text)) return false;
  return form.speaksOf.test(text) && standIn.test(text);
}
