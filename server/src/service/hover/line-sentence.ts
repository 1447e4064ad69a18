/** What a command line does, in one sentence. It says what is known, leaves out what isn't, and tells no secret. */
import { t } from '@vscode/l10n';
import type { CommandLine } from '../../language/ast';
import { allLines, isClosed, wrapperOf } from '../../language/query';
import { sliceSpan } from '../../language/span';
import { maskText } from '../../lint/secrets/mask';
import { messageMask } from '../../lint/secrets/message';
import { grouped } from '../../rules/support/grouped';
import { knownArgumentsOf } from '../../rules/support/known-arguments';
import type { AnalysisOptions, AnalyzedLine } from '../analysis';
import { lengthOf, type LineLength } from '../reading/document-status';
import { clausesOf, destination, type Saying } from './sentence-clauses';
import { saidOn, type Said } from './said-arguments';

/** What the sentence depends on besides the line. */
export interface SentenceOptions extends Pick<AnalysisOptions, 'configuration' | 'now'> {
  /** Writes values as code, so that Markdown shows them as they are. */
  readonly markdown?: boolean;
}

/** What a line of Windows Installer does with the package; undefined where that isn't clear. */
function packageDeed(tree: CommandLine): 'install' | 'uninstall' | undefined {
  const program = tree.executable?.fileName ?? '';
  const own = tree.package?.fileName === 'ccmsetup.msi';
  if (program.endsWith('.msi')) return own ? 'install' : undefined;
  const deeds = tree.args.flatMap((argument) => {
    if (argument.kind === 'property' && argument.name.key === 'REMOVE') return [undefined];
    if (argument.kind !== 'parameter' || sliceSpan(tree.source, argument.prefix) !== '/') return [];
    const { name, value } = argument;
    if (/^(?:I|PACKAGE)$/.test(name.key))
      return [own || value?.opaque === true ? ('install' as const) : undefined];
    return /^(?:X|UNINSTALL)$/.test(name.key) ? [own ? ('uninstall' as const) : undefined] : [];
  });
  if (deeds.length === 0) return program === '' ? 'install' : undefined;
  return deeds.length === 1 ? deeds[0] : undefined;
}

/** Whether a line may ask for help or for the removal of the client, in whatever way that is written. */
function mayRemove(line: CommandLine): boolean {
  return line.args.some((argument) =>
    /^[-/\\]*(?:uninstall|\?)$/i.test(argument.kind === 'stray' ? argument.text : argument.name.key),
  );
}

/** Whether something that a line says speaks for an installation: a removal can run in the foreground, too. */
function isInstalling(said: readonly Said[]): boolean {
  return said.some(({ name }) => name !== '/noservice' && name !== '/service');
}

/** The clauses on what ccmsetup does with its arguments, the main one first. */
function ccmsetupDeeds(analyzed: AnalyzedLine, start: string, saying: Saying): string[] {
  const { region, tree } = analyzed;
  const open = !region.complete || !isClosed(tree);
  const more = open ? [t('may get more arguments at run time')] : [];
  const line = tree.form === 'msi' ? wrapperOf(tree)?.value?.inner : tree;
  const all = line === undefined ? [] : saidOn(line, analyzed);
  const said = all.flatMap((each) => each ?? []);
  if (said.some(({ name }) => name === '/?')) return [t('Shows the list of parameters and installs nothing')];
  if (said.some(({ name }) => name === '/uninstall')) return [t('Removes the client'), ...more];
  const clear = line === undefined || !mayRemove(line);
  const plain = !open && all.length === said.length;
  // What isn't known may just as well remove the client.
  if (!clear || (!plain && !isInstalling(said))) return [start, ...more];
  return [destination(said, saying), ...clausesOf(said, saying), ...more];
}

function deedsOf(analyzed: AnalyzedLine, saying: Saying): string[] {
  const { tree } = analyzed;
  const program = tree.executable?.fileName;
  const start =
    program === undefined ? t('Passes arguments to ccmsetup.exe') : t('Starts {0}', saying.code(program));
  const deed = tree.form === 'msi' ? packageDeed(tree) : 'install';
  if (deed === undefined) return [start];
  if (deed === 'uninstall') return [t('Uninstalls {0}', saying.code('ccmsetup.msi'))];
  return ccmsetupDeeds(analyzed, start, saying);
}

function lengthClause({ used, atLeast, limit }: LineLength): string {
  const length = grouped(used);
  if (limit === undefined)
    return atLeast ? t('at least {0} characters', length) : t('{0} characters', length);
  return atLeast
    ? t('at least {0} of {1} characters', length, grouped(limit))
    : t('{0} of {1} characters', length, grouped(limit));
}

/**
 * The sentence on a command line, such as "Installs the client for site P01 over the CMG cmg.fabrikam.com, downloads from
 * \\srv\Client; 412 of 1,024 characters."
 */
export function lineSentence(
  analyzed: AnalyzedLine,
  { markdown = false, ...options }: SentenceOptions,
): string {
  const { tree } = analyzed;
  const code = (text: string): string => (markdown ? `\`${text}\`` : text);
  const mask = messageMask(tree, allLines(tree).flatMap(knownArgumentsOf)) ?? maskText;
  const deeds = deedsOf(analyzed, { code, mask }).join(', ');
  return `${deeds}; ${lengthClause(lengthOf(analyzed, options))}.`;
}
