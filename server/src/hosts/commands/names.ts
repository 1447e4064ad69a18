/**
 * What the names of variables, fields, parameters and properties tell about their values, in every language alike. A
 * language or a format adds what only it has. All take names in lower case.
 */
import type { PlaceContext } from '../host';
import { hasItem } from './evidence';

/** What is in the name of something, wherever. */
const parts = {
  /** The arguments of a program. */
  args: 'arg|param|option|opts|switch|flags?$|propert',
  /** A command line, or what becomes a part of one. */
  line: 'install|command|cmd|line|msi|setup|exec|run|script|deploy|client|ccm|sccm|configmgr|mecm',
  /** The path of a program. */
  program:
    'path|file|exe|program|installer|setup|application|process|command|cmd|source|target|tool|image|bin$|^app(?:_?name)?$|^src$',
  /** Text for people, or a pattern. */
  told: 'message|description|comment|synopsis|summary|title|tooltip|caption|regex|pattern|displayname|text_?block',
} as const;

/** The same as the last word of a name, whatever stands before it: `install_msg`, `argumentsHelp`. */
const toldLast = '(?:message|msg|description|comment|title|caption|usage|help|notes?)$';

/** Names of text for people, of what is looked for, or of the path of a log. */
const toldWhole =
  '^(?:help|msg|warnings?|errors?|notes?|logs?|log_?(?:file|path|text|line|entry)|match(?:es)?|label|placeholder|query|search|content_?type)$';

/** Makes the question whether a name is one of some, told by sources of regular expressions. */
export function namesOf(...sources: readonly string[]): (name: string) => boolean {
  const pattern = new RegExp(sources.join('|'));
  return (name) => pattern.test(name);
}

/** Whether something can hold the arguments of a program that stands beside it. */
export const holdsArguments = namesOf(parts.args);

/** Whether something can hold a command line or its arguments. */
export const holdsLine = namesOf(parts.args, parts.line);

/** Whether something can hold the path of a program. */
export const holdsProgram = namesOf(parts.program);

/** Whether the last word of a name says that its value is for people. */
export const endsTold = namesOf(toldLast);

const told = namesOf(parts.told, toldLast, toldWhole);

const vocabulary =
  /^(?:known|allowed|supported|permitted|forbidden)(?:[\s_-]?(?:setup|client|ccmsetup|install))?[\s_-]?(?:args?|arguments?|params?|parameters?|options?|switch(?:es)?|flags?|propert(?:y|ies)|names?)?$/i;

/**
 * Whether a variable or a field of this name lists the parameters and properties that there are, such as
 * `knownParameters` or `allowed_properties`: what a tool knows or lets pass, so that its items together are no command line.
 */
export function isVocabulary(name: string): boolean {
  return vocabulary.test(name);
}

/** Whether something holds text for people, a pattern, or mere names. */
export function isTold(name: string): boolean {
  return told(name) || isVocabulary(name);
}

const wholeArguments = /arguments?$|args$|argv$|parameters?$|list$|switches$|flags$/;

/** Whether a text beside a program of ours is its arguments, by itself or by its name and its beginning. */
export function areLikelyArguments(text: string, name: string): boolean {
  return hasItem(text) || (wholeArguments.test(name) && /^\s*(?:$|[/-]\w|\w+=|["\uFFFC])/.test(text));
}

const installationProperties = ['', 'client'].flatMap((who) => [
  `${who}installationproperty`,
  `${who}installationproperties`,
]);

/** Whether a property, or a parameter that may be abbreviated, holds properties of the client for certain. */
export function isInstallationProperty(name: string): boolean {
  return /installationp/.test(name) && installationProperties.some((whole) => whole.startsWith(name));
}

/** Whether a value of the registry is the one of the policy that holds arguments. In any case. */
export function isPolicyName(name: string): boolean {
  return /^setupparameters$/i.test(name);
}

/** The install context that a field of Microsoft's own settles. */
export function contextOfName(name: string): PlaceContext | undefined {
  if (/^smsclientinstallpropert(?:y|ies)$/.test(name)) return 'taskSequence';
  if (/^configurationmanageragentcommandlinearguments?$/.test(name)) return 'intunePolicy';
  return isPolicyName(name) ? 'gpoSetupParameters' : undefined;
}

/** The members of .NET's `ProcessStartInfo` that hold a program and its arguments. */
export const startInfoMembers = ['filename', 'arguments', 'argumentlist'] as const;
