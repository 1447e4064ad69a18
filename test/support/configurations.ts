/** Right and wrong texts of `.ccmsetuprc.json`: what the reader says of them, and that an editor with the schema agrees. */

/** A text; `«` and `»` mark the places that are at fault, in the order of the problems. */
export interface ConfigurationCase {
  readonly marked: string;
  /** What is said of each place. */
  readonly says: readonly string[];
  /** Why an editor does not point at the same place, where it does not. */
  readonly elsewhere?: string;
}

/** A text without its marks, and the marked places. */
export function unmarked(marked: string): {
  readonly text: string;
  readonly places: readonly { readonly start: number; readonly end: number }[];
} {
  const places: { start: number; end: number }[] = [];
  let text = '';
  let start = 0;
  for (const part of marked.split(/([«»])/)) {
    if (part === '«') start = text.length;
    else if (part === '»') places.push({ start, end: text.length });
    else text += part;
  }
  return { text, places };
}

const levels = '"off", "error", "warning", "information", "hint"';
const siteKeys =
  '"siteCodes", "managementPoints", "cmg", "tenantId", "clientAppId", "resourceUri", "fallbackStatusPoint"';

/** Texts that say something, or nothing, that can be used. */
export const rightConfigurations: readonly string[] = [
  '',
  '{}',
  '\r\n  {\r\n}\r\n',
  '// 😀 a comment\n{ /* another */ }',
  '{ "extends": "strict", }',
  '{ "rules": { "crl-check-off": "off", "aad-guid": "hint", } }',
  '{ "rules": { "unused-suppression": "error", "invalid-configuration": "off", "ad-lookup-off": "off" } }',
  '{ "targetVersion": "2403" }',
  '{ "site": {} }',
  '{ "site": { "siteCodes": ["P01"], "managementPoints": [], "cmg": ["cmg.fabrikam.com/CCM_Proxy_MutualAuth/1"] } }',
  '{ "site": { "tenantId": "a", "clientAppId": "b", "resourceUri": "c", "fallbackStatusPoint": "d" } }',
  '{ "contexts": { "**/*.ps1": "clientPush", "intune/**": "intuneLob" } }',
  '{ "overrides": { "archive/**": { "aad-guid": "off" }, "*.ps1": {} } }',
  '{ "ignore": ["archive/**", "*.old.ps1",] }',
];

/** Texts with something that cannot be used. */
export const wrongConfigurations: readonly ConfigurationCase[] = [
  { marked: '«[]»', says: ['The configuration must be an object.'] },
  { marked: '«"strict"»', says: ['The configuration must be an object.'] },
  {
    marked: '{ «"rule"»: {} }',
    says: ['There is no setting "rule". Did you mean "rules"?'],
  },
  { marked: '{ «"severity"»: "error" }', says: ['There is no setting "severity".'] },
  { marked: '{ "$schema": «1» }', says: ['"$schema" must be a string.'] },
  { marked: '{ "extends": «"all"» }', says: ['"extends" must be one of "recommended", "strict".'] },
  { marked: '{ "extends": «["strict"]» }', says: ['"extends" must be one of "recommended", "strict".'] },
  { marked: '{ "extends": «null» }', says: ['"extends" must be one of "recommended", "strict".'] },
  { marked: '{ "rules": «["aad-guid"]» }', says: ['"rules" must be an object.'] },
  {
    marked: '// 😀\r\n{ "rules": { «"crl-check-of"»: "off", "aad-guid": "off" } }',
    says: ['There is no rule "crl-check-of". Did you mean "crl-check-off"?'],
  },
  { marked: '{ "rules": { «"x"»: "off" } }', says: ['There is no rule "x".'] },
  {
    marked: '{ "rules": { "aad-guid": «"Off"», "crl-check-off": «0» } }',
    says: [
      `The level of "aad-guid" must be one of ${levels}.`,
      `The level of "crl-check-off" must be one of ${levels}.`,
    ],
  },
  {
    marked: '{ "rules": { "aad-guid": "off", «"aad-guid"»: "hint" } }',
    says: ['"aad-guid" appears more than once. The last one counts.'],
  },
  {
    marked: '{ "extends": "strict", «"extends"»: "recommended" }',
    says: ['"extends" appears more than once. The last one counts.'],
  },
  {
    marked: '{ "targetVersion": «2403» }',
    says: ['"targetVersion" must be a version of Configuration Manager, such as "2403".'],
  },
  {
    marked: '{ "targetVersion": «"24.03"» }',
    says: ['"targetVersion" must be a version of Configuration Manager, such as "2403".'],
  },
  { marked: '{ "site": «"P01"» }', says: ['"site" must be an object.'] },
  {
    marked: '{ "site": { «"siteCode"»: ["P01"] } }',
    says: [`There is no "siteCode" in "site". Did you mean "siteCodes"? Use one of these: ${siteKeys}.`],
  },
  {
    marked: '{ "site": { "siteCodes": «"P01"», "tenantId": «["a"]» } }',
    says: [
      '"site.siteCodes" must be a list of strings.',
      '"site.tenantId" must be a string that isn\'t empty.',
    ],
  },
  {
    marked: '{ "site": { "siteCodes": ["P01", «1», «""»] } }',
    says: [
      'An item of "site.siteCodes" must be a string that isn\'t empty.',
      'An item of "site.siteCodes" must be a string that isn\'t empty.',
    ],
  },
  {
    marked: '{ "contexts": { "*.ps1": «"clientpush"» } }',
    says: ['The context of "*.ps1" must be one of "manual", "ccmsetupcmd", '],
  },
  { marked: '{ "contexts": «["*.ps1"]» }', says: ['"contexts" must be an object.'] },
  {
    marked: '{ "contexts": { «""»: "manual" } }',
    says: ["A pattern must be a string that isn't empty."],
  },
  {
    marked: '{ "overrides": { "*.ps1": «"off"», «""»: {} } }',
    says: ["A pattern must be a string that isn't empty.", 'The override for "*.ps1" must be an object.'],
  },
  {
    marked: '{ "overrides": { "*.ps1": { «"aad-guids"»: "off" } } }',
    says: ['There is no rule "aad-guids". Did you mean "aad-guid"?'],
  },
  { marked: '{ "ignore": «"archive/**"» }', says: ['"ignore" must be a list of strings.'] },
  {
    marked: '{ "ignore": [«""», «{}»] }',
    says: ["A pattern must be a string that isn't empty.", "A pattern must be a string that isn't empty."],
  },
  {
    marked: `{ "ignore": [«"${'a'.repeat(1001)}"»] }`,
    says: ['A pattern can have 1,000 characters at most.'],
  },
  {
    marked: '{ "extends": "strict" «"ignore"»: [] }',
    says: ["The configuration isn't valid JSON here: comma expected."],
  },
  {
    marked: '{ "extends": "strict"«»',
    says: ["The configuration isn't valid JSON here: closing brace expected."],
    elsewhere: 'an editor points at the last character',
  },
  { marked: '{ "extends": «}»', says: ["The configuration isn't valid JSON here: value expected."] },
  {
    marked: '{ «\'extends\'»: "strict" }',
    says: ["The configuration isn't valid JSON here: invalid symbol."],
  },
  { marked: '{} «x»', says: ["The configuration isn't valid JSON here: invalid symbol."] },
];
