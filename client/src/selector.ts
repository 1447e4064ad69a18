/** The documents that the extension looks at. */
import type { TextDocument, Uri } from 'vscode';
import { languages, logLanguage } from './languages';

/** Where documents live that people edit; never the read-only sides of a diff or of version control. */
export const schemes = [
  'file',
  'untitled',
  'vscode-remote',
  'vscode-vfs',
  'vscode-test-web',
  'memfs',
] as const;

/** The selector for documents that can hold command lines. */
export const selector = schemes.flatMap((scheme) => languages.map((language) => ({ scheme, language })));

/** The selector for install logs. */
export const logs = schemes.map((scheme) => ({ scheme, language: logLanguage }));

/** The selector for configuration files. */
export const configurationFiles = schemes.map((scheme) => ({
  scheme,
  pattern: '**/.ccmsetup{rc,-baseline}.json',
}));

/** Whether a document is in a language that can hold command lines, and in a place that the server serves. */
export function isServed({ languageId, uri }: TextDocument): boolean {
  return selector.some(({ scheme, language }) => language === languageId && scheme === uri.scheme);
}

/** Whether a document is an install log in a place that the server serves; it may turn out to be another's. */
export function isLog({ languageId, uri }: TextDocument): boolean {
  return languageId === logLanguage && isEditedPlace(uri);
}

/** Whether a document is a configuration file. */
export function isConfiguration({ uri }: TextDocument): boolean {
  return isEditedPlace(uri) && /\/\.ccmsetup(?:rc|-baseline)\.json$/.test(uri.path);
}

/** Whether a place is one where people edit documents. */
export function isEditedPlace({ scheme }: Uri): boolean {
  return schemes.some((each) => each === scheme);
}
