/** What each key of a configuration means: for the schema of `.ccmsetuprc.json` and for the settings of VS Code. */
import type { Configuration, Level, Preset, siteLists, siteTexts } from '../../src/lint/configuration';

/** The keys of a configuration, in the order in which they are offered; one or two sentences each. */
export const keys: Readonly<Record<keyof Configuration, string>> = {
  extends: 'The rules that are on until you change any of them.',
  rules: 'The level of each rule, by its name: a severity, or off.',
  targetVersion:
    'The version of Configuration Manager that you install, such as "2403". Parameters and properties that need a later one are reported.',
  site: "Your organization's own values. Completion offers them first, and other values are reported.",
  contexts:
    "Where the command lines of files are used, by pattern, for files that don't say so themselves. The last pattern that matches counts.",
  overrides: 'Other levels for rules in some files, by pattern. The last pattern that matches counts.',
  ignore: 'Patterns of files in which nothing is reported.',
};

/** What `extends` means in a file, which can say more than the settings. */
export const extendsMeaning =
  'What this configuration builds on: "recommended" or "strict", another file such as "./base.json", an npm package, or a list of them. Later ones win.';

/** What a pattern is. */
export const patterns =
  'A pattern without a slash matches the name of a file, such as "*.test.ps1". A pattern with a slash matches its path from the folder of the configuration, such as "archive/**". "*" and "?" match characters, "**" matches folders, "[a-z]" and "[!a-z]" match one character, and "{a,b}" matches either text. A backslash takes the next character as it is.';

/** The keys of `site`. */
export const siteKeys: Readonly<
  Record<(typeof siteLists)[number] | (typeof siteTexts)[number] | 'renamed', string>
> = {
  siteCodes: 'Your site codes, for SMSSITECODE.',
  managementPoints: 'The names of your management points, without https://, for /mp, SMSMP and SMSMPLIST.',
  cmg: 'The addresses of your cloud management gateways, as CCMHOSTNAME takes them.',
  tenantId: 'The ID of your Microsoft Entra tenant, for AADTENANTID.',
  clientAppId: 'The application ID of your native client app, for AADCLIENTAPPID.',
  resourceUri: 'The identifier of your server app, for AADRESOURCEURI.',
  fallbackStatusPoint: 'The name of your fallback status point, for FSP.',
  renamed:
    'Old names of servers, or addresses of cloud management gateways, with their new ones. Whatever still has the old name is reported, and the fix writes the new one.',
};

/** What each value of `extends` turns on. */
export const presetMeanings: Readonly<Record<Preset, string>> = {
  recommended: 'All rules except those that are off by default.',
  strict: 'All rules.',
};

/** What each level does. */
export const levelMeanings: Readonly<Record<Level, string>> = {
  off: 'The rule is off.',
  error: 'Makes ccmsetup-lint fail.',
  warning: 'Probably a mistake.',
  information: 'Worth knowing.',
  hint: 'Shown unobtrusively in the editor.',
};
