/** What each key of a configuration means: for the schema of `.ccmsetuprc.json` and for the settings of VS Code. */
import type { Configuration, Level, Preset, siteLists, siteTexts } from '../../src/lint/configuration';

/** The keys of a configuration, in the order in which they are offered; one or two sentences each. */
export const keys: Readonly<Record<keyof Configuration, string>> = {
  extends: 'The rules that are on before anything else is said.',
  rules: 'What rules are set to, by their names: a severity, or off.',
  targetVersion:
    'The version of Configuration Manager that the command lines are for, such as "2403". What is newer is reported.',
  site: "The organisation's own values. Others are reported, and these are the first to be offered.",
  contexts:
    'Where the command lines of files are used, by pattern, for files that do not tell it themselves. The last pattern that matches counts.',
  overrides: 'Other levels for the rules in some files, by pattern. Later ones win.',
  ignore: 'Patterns of files in which nothing is reported.',
};

/** What a pattern is. */
export const patterns =
  'A pattern without a slash is about the name of a file, as in "*.test.ps1"; one with a slash is about its path from the folder of the configuration, as in "archive/**". "*" and "?" stand for characters, "**" for folders, "[a-z]" and "[!a-z]" for one character, "{a,b}" for either; a backslash before a character takes it as it is.';

/** The keys of `site`. */
export const siteKeys: Readonly<Record<(typeof siteLists)[number] | (typeof siteTexts)[number], string>> = {
  siteCodes: 'The site codes, for SMSSITECODE.',
  managementPoints: 'The management points by name, without https://, for /mp, SMSMP and SMSMPLIST.',
  cmg: 'The addresses of the cloud management gateways, as CCMHOSTNAME takes them.',
  tenantId: 'The ID of the Microsoft Entra tenant, for AADTENANTID.',
  clientAppId: 'The application ID of the native client app, for AADCLIENTAPPID.',
  resourceUri: 'The identifier of the server app, for AADRESOURCEURI.',
  fallbackStatusPoint: 'The fallback status point by name, for FSP.',
};

/** What each value of `extends` turns on. */
export const presetMeanings: Readonly<Record<Preset, string>> = {
  recommended: 'All rules but those that are off by default.',
  strict: 'All rules.',
};

/** What each level does. */
export const levelMeanings: Readonly<Record<Level, string>> = {
  off: 'Says nothing.',
  error: 'Makes ccmsetup-lint fail.',
  warning: 'Probably a mistake.',
  information: 'Worth knowing.',
  hint: 'Shown unobtrusively in the editor.',
};
