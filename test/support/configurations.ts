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
const code = 'A site code has three letters or digits. AUX, CON, NUL, PRN, SMS, and ENV are reserved.';
const server = 'The name of a server has no https://, port, or path here.';
const like = (example: string): string => ` Write it like this: "${example}".`;
const guid = '5d0e7f2a-63b1-4c8e-9a4d-0f1e2d3c4b5a';

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
  '{ "site": { "siteCodes": ["p01", "ABC"], "managementPoints": ["MP_1", "10.1.2.3", "mü.fabrikam.com"] } }',
  `{ "site": { "tenantId": "${guid}", "clientAppId": "${guid.toUpperCase()}", "fallbackStatusPoint": "fsp1" } }`,
  '{ "site": { "resourceUri": "https://ConfigMgrService", "cmg": ["cmg.fabrikam.com"], "renamed": {} } }',
  '{ "site": { "renamed": { "mp01": "mp02", "old.cloudapp.net/CCM_Proxy_MutualAuth/1": "new.fabrikam.com/CCM_Proxy_MutualAuth/2" } } }',
  '{ "contexts": { "**/*.ps1": "clientPush", "intune/**": "intuneLob" } }',
  '{ "overrides": { "archive/**": { "aad-guid": "off" }, "*.ps1": {} } }',
  '{ "ignore": ["archive/**", "*.old.ps1",] }',
  '{ "extends": ["strict", "./base.json", "../company/base.jsonc", "@fabrikam/rules", "rules"] }',
];

const wrongBase =
  '"extends" takes "recommended", "strict", a path such as "./base.json", or the name of an npm package.';

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
  { marked: '{ "extends": «"All rules"» }', says: [wrongBase] },
  { marked: '{ "extends": ["strict", «"../base.txt"»] }', says: [wrongBase] },
  { marked: '{ "extends": «"stict"» }', says: [`${wrongBase} Did you mean "strict"?`] },
  {
    marked: '{ "ignore": [«"!keep.ps1"», «"../other/"», «"C:/scripts/*.cmd"», "/a/..b", "a!b"] }',
    says: [
      'A pattern can\'t take files back. For a name that begins with "!", write "\\\\!".',
      "A pattern can't leave the folder of the configuration, so this one has no effect. Remove it.",
      "A pattern can't leave the folder of the configuration, so this one has no effect. Remove it.",
    ],
  },
  { marked: '{ "extends": «null» }', says: [`"extends" must be a string that isn't empty.`] },
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
    says: [`There is no "siteCode" in "site". Did you mean "siteCodes"?`],
  },
  {
    marked: '{ "site": { "siteCodes": «"P01"», "tenantId": «["a"]» } }',
    says: [
      '"site.siteCodes" must be a list of strings.',
      '"site.tenantId" must be a string that isn\'t empty.',
    ],
  },
  {
    marked: '{ "site": { "siteCodes": ["P01", «"PRIM"», «"con"», «" P02 "»] } }',
    says: [code + like('P01'), code + like('P01'), `${code} Write "P02".`],
  },
  {
    marked:
      '{ "site": { "managementPoints": [«"https://mp01.fabrikam.com/"», «"mp01:8080"», «"mp 01"»], "fallbackStatusPoint": «"\\\\\\\\fsp1"» } }',
    says: [
      `${server} Write "mp01.fabrikam.com".`,
      `${server} Write "mp01".`,
      server + like('mp01.corp.fabrikam.com'),
      server + like('mp01.corp.fabrikam.com'),
    ],
  },
  {
    marked:
      '{ "site": { "cmg": [«"https://cmg.fabrikam.com/CCM_Proxy_MutualAuth/1/"», «"cmg.fabrikam.com/1"»] } }',
    says: [
      'The address of a CMG is its name, without https://, and its path. Write "cmg.fabrikam.com/CCM_Proxy_MutualAuth/1".',
      `The address of a CMG is its name, without https://, and its path.${like('cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101')}`,
    ],
  },
  {
    marked: `{ "site": { "tenantId": «"{${guid}}"», "clientAppId": «"${guid.replaceAll('-', '')}"» } }`,
    says: [
      `An ID is a GUID with hyphens and without braces. Write "${guid}".`,
      `An ID is a GUID with hyphens and without braces. Write "${guid}".`,
    ],
  },
  {
    marked: '{ "site": { "tenantId": «"fabrikam"», "resourceUri": «"ConfigMgrService"» } }',
    says: [
      `An ID is a GUID with hyphens and without braces.${like(guid)}`,
      `An App ID URI begins with its scheme, such as api:// or https://.${like('https://ConfigMgrService')}`,
    ],
  },
  { marked: '{ "site": { "renamed": «["mp01"]» } }', says: ['"site.renamed" must be an object.'] },
  {
    marked: '{ "site": { "renamed": { «"https://mp01"»: "mp02", "mp03": «1» } } }',
    says: [
      'The name of a server has no https:// here, and only that of a CMG has a path. Write "mp01".',
      "The new name must be a string that isn't empty.",
    ],
  },
  {
    marked: '{ "site": { "renamed": { "mp01": "mp02", «"MP01"»: "mp03", "mp04": «"MP05."» } } }',
    says: [
      'The name of a server has no https:// here, and only that of a CMG has a path. Write "MP05".',
      '"MP01" appears more than once. The first one counts.',
    ],
    elsewhere: 'for the schema two letter cases are two names',
  },
  {
    marked: '{ "site": { "renamed": { "mp01": «"MP01"» } } }',
    says: ['"MP01" is the old name itself. Write the new one.'],
  },
  {
    marked: '{ "site": { "renamed": { "a.net": «"b.net/CCM_Proxy_MutualAuth/1"» } } }',
    says: ['Write both names with the path of a CMG, or both without one.'],
  },
  {
    marked: '{ "site": { "renamed": { "a": «"B"», "b": "c", "d": "a.net" } } }',
    says: ['"B" has a new name, too. Write "c".'],
  },
  {
    marked: '{ "site": { "renamed": { "a": «"b"», "b": «"c"», "c": «"a"», "x": "y" } } }',
    says: [
      'These names lead in a circle, so they aren\'t used: "a" → "b" → "c" → "a".',
      'These names lead in a circle, so they aren\'t used: "b" → "c" → "a" → "b".',
      'These names lead in a circle, so they aren\'t used: "c" → "a" → "b" → "c".',
    ],
  },
  {
    marked:
      '{ "site": { "managementPoints": [«"mp01"», "mp02"], "cmg": [«"OLD.net/CCM_Proxy_MutualAuth/1"»], "renamed": { "MP01": "mp02", "old.net": "new.net" } } }',
    says: [
      'This has a new name in "renamed". Write "mp02".',
      'This has a new name in "renamed". Write "new.net/CCM_Proxy_MutualAuth/1".',
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
