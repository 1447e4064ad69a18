/** What may be wrong with a command line that is converted, and with what it becomes. */
import { findProperty } from '../../catalog/lookup';
import { vocabulary } from '../../catalog/vocabulary';
import type { Host } from '../../hosts/host';
import type { Argument, CommandLine } from '../../language/ast';
import { wrapperOf } from '../../language/query';
import { quotePairs } from '../../rules/support/quote-pairs';
import { analyze, type AnalysisOptions, type DocumentFinding } from '../analysis';
import { argumentText } from './argument-text';
import { sourceArguments, type SourceArgument, type Surroundings } from './source-arguments';

/** Arguments on the outer line, which ccmsetup.exe does not get: those for it, and those that msiexec.exe reads. */
export function outside(
  place: Surroundings,
  tree: CommandLine,
): { readonly lost: SourceArgument[]; readonly installer: SourceArgument[] } {
  if (wrapperOf(tree) === undefined) return { lost: [], installer: [] };
  const others = sourceArguments(place, tree).filter(({ key }) => key !== 'CCMSETUPCMD');
  const isClients = ({ key, kind }: SourceArgument): boolean =>
    tree.form !== 'msi' || (kind === 'property' && vocabulary.property(key) !== undefined);
  // The package is what the program of the result takes the place of.
  const isPackage = ({ key, kind }: SourceArgument): boolean =>
    kind === 'parameter' && (key === 'I' || key === 'PACKAGE');
  return {
    lost: others.filter(isClients),
    installer: others.filter((argument) => !isClients(argument) && !isPackage(argument)),
  };
}

/** Whether a quote of a line has no partner: where its arguments end is a guess. */
export function isUnbalanced(line: CommandLine): boolean {
  return quotePairs(line.tokens).some(({ close, open }) => close === undefined && !open.smart);
}

/** Whether a value inside CCMSETUPCMD has a backslash before a quote, of which nobody says who reads it how. */
export function isDoubtfulInside(argument: SourceArgument): boolean {
  const { text } = argumentText(argument, { style: 'inner' });
  return /\\"/.test(text) || (argument.quoted && argument.value?.text.endsWith('\\') === true);
}

/** Whether single quotes stand around a value: the parser tolerates them, and ccmsetup doesn't. */
export function isSingleQuoted(argument: Argument): boolean {
  return argument.kind !== 'stray' && argument.value?.quotes?.kind === 'single';
}

/** Rules that ask for more arguments in another place: the result is right, and not yet all that is needed there. */
const addedThere: ReadonlySet<string> = new Set(['comanagement-required']);

/** What the rules say of the result and didn't say of the source: what speaks against it, and all of it. */
export function saidOfResult(
  text: string,
  host: Host,
  before: readonly DocumentFinding[],
  options: AnalysisOptions,
): { readonly against: string[]; readonly all: string[] } {
  const known = new Set(before.map(({ rule }) => rule));
  const { configuration } = options;
  const judged = analyze(text, host, {
    ...options,
    memory: undefined,
    configuration: { ...configuration, context: undefined },
  });
  const found = judged.findings.filter(
    ({ severity, rule }) => (severity === 'error' || severity === 'warning') && !known.has(rule),
  );
  const told = (some: readonly DocumentFinding[]): string[] => [
    ...new Set(some.map(({ message }) => message)),
  ];
  return { against: told(found.filter(({ rule }) => !addedThere.has(rule))), all: told(found) };
}

/** Whether the documentation has an argument for ccmsetup.msi alone. */
export function isForPackage({ kind, key }: SourceArgument): boolean {
  const { contexts } = (kind === 'property' ? findProperty(key) : undefined) ?? {};
  return contexts?.ccmsetupcmd === 'yes' && contexts.manual === 'no';
}
