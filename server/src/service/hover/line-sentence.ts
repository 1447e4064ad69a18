/** What a command line does, in one sentence. It says what is known, leaves out what isn't, and tells no secret. */
import { t } from '@vscode/l10n';
import type { Argument, CommandLine } from '../../language/ast';
import { allLines, isClosed, wrapperOf } from '../../language/query';
import { sliceSpan } from '../../language/span';
import { maskText } from '../../lint/secrets/mask';
import { messageMask } from '../../lint/secrets/message';
import { grouped } from '../../rules/support/grouped';
import { knownArgumentsOf } from '../../rules/support/known-arguments';
import { listing } from '../../rules/support/phrases';
import { areDecided, callLength, isAddition, isConditional, type Alternatives } from '../alternatives';
import type { AnalysisOptions, AnalyzedLine } from '../analysis';
import type { LineLength } from '../reading/document-status';
import { clausesOf, destination, type Saying } from './sentence-clauses';
import { saidOn, type Said } from './said-arguments';

/** What the sentence depends on besides the line. */
export interface SentenceOptions extends Pick<AnalysisOptions, 'configuration' | 'now'> {
  /** Writes values as code, so that Markdown shows them as they are. */
  readonly markdown?: boolean;
}

/** What a command line comes to. */
interface Outcome {
  readonly kind: 'help' | 'removal' | 'package removal' | 'installation' | 'unclear';
  /** What ccmsetup is told, as far as that is known. */
  readonly said: readonly Said[];
  /** Whether the run may add arguments. */
  readonly open: boolean;
}

/** Whether an argument counts. */
type Counts = (argument: Argument) => boolean;

/** What a line of Windows Installer does with the package; undefined where that isn't clear. */
function packageDeed(tree: CommandLine, counts: Counts): 'install' | 'uninstall' | undefined {
  const program = tree.executable?.fileName ?? '';
  const own = tree.package?.fileName === 'ccmsetup.msi';
  if (program.endsWith('.msi')) return own ? 'install' : undefined;
  const deeds = tree.args.filter(counts).flatMap((argument) => {
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

/** Whether arguments may ask for help or for the removal of the client, in whatever way that is written. */
function mayRemove(args: readonly Argument[]): boolean {
  return args.some((argument) =>
    /^[-/\\]*(?:uninstall|\?)$/i.test(argument.kind === 'stray' ? argument.text : argument.name.key),
  );
}

/** Whether something that a line says speaks for an installation: a removal can run in the foreground, too. */
function isInstalling(said: readonly Said[]): boolean {
  return said.some(({ name }) => name !== '/noservice' && name !== '/service');
}

function outcomeOf(analyzed: AnalyzedLine, counts: Counts): Outcome {
  const { region, tree } = analyzed;
  const open = !region.complete || !isClosed(tree);
  const deed = tree.form === 'msi' ? packageDeed(tree, counts) : 'install';
  if (deed !== 'install')
    return { kind: deed === 'uninstall' ? 'package removal' : 'unclear', said: [], open: false };
  const line = tree.form === 'msi' ? wrapperOf(tree)?.value?.inner : tree;
  const args = line?.args.filter(counts) ?? [];
  const all = line === undefined ? [] : saidOn({ ...line, args }, analyzed);
  const said = all.flatMap((each) => each ?? []);
  if (said.some(({ name }) => name === '/?')) return { kind: 'help', said, open: false };
  if (said.some(({ name }) => name === '/uninstall')) return { kind: 'removal', said, open };
  const plain = !open && all.length === said.length;
  // What isn't known may just as well remove the client.
  const unclear = mayRemove(args) || (!plain && !isInstalling(said));
  return { kind: unclear ? 'unclear' : 'installation', said, open };
}

function isSame(one: Said, other: Said): boolean {
  return one.name === other.name && JSON.stringify(one.items) === JSON.stringify(other.items);
}

/** What is certain whatever the script decides. */
function commonOutcome(lines: Alternatives): Outcome {
  const outcomes = lines.flatMap((line) => [
    outcomeOf(line, () => true),
    ...(line.region.groups === undefined
      ? []
      : [outcomeOf(line, ({ span }) => !isConditional(line.region, span))]),
    ...(isAddition(line.region) ? [outcomeOf(line, () => false)] : []),
  ]);
  return outcomes.reduce((one, other) => ({
    kind: one.kind === other.kind ? one.kind : 'unclear',
    said: one.said.filter((each) => other.said.some((same) => isSame(each, same))),
    open: one.open || other.open,
  }));
}

/** Whether what a call runs removes the client and does nothing else. */
export function isRemoval(lines: Alternatives): boolean {
  return /removal$/.test(commonOutcome(lines).kind);
}

/** How the sentence begins when only the program is known. */
function startOf([{ tree }, ...others]: Alternatives, { code }: Saying): string {
  const program = tree.executable?.fileName;
  const same = others.every((other) => other.tree.executable?.fileName === program);
  return program === undefined || !same
    ? t('Passes arguments to ccmsetup.exe')
    : t('Starts {0}', code(program));
}

/** What a call does, in clauses of which the first is the main one, and what only the script knows. */
function deedsOf(lines: Alternatives, saying: Saying): string {
  const { kind, said, open } = commonOutcome(lines);
  const decided = areDecided(lines);
  const more = open && !decided ? [t('may get more arguments at run time')] : [];
  switch (kind) {
    case 'help':
      return t('Shows the list of parameters and installs nothing');
    case 'package removal':
      return t('Uninstalls {0}', saying.code('ccmsetup.msi'));
    case 'removal':
      return listing([t('Removes the client'), ...more]);
    case 'installation': {
      const deeds = listing([destination(said, saying), ...clausesOf(said, saying), ...more]);
      return decided ? t('{0}. What else it does depends on the script', deeds) : deeds;
    }
    case 'unclear': {
      const deeds = listing([startOf(lines, saying), ...more]);
      return decided ? t('{0}. What it does depends on the script', deeds) : deeds;
    }
  }
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
 * The sentence on what a call runs, such as "Installs the client for site P01 over the CMG cmg.fabrikam.com and downloads
 * from \\srv\Client; 412 of 1,024 characters." Where the script decides, it tells what is certain.
 */
export function lineSentence(lines: Alternatives, { markdown = false, ...options }: SentenceOptions): string {
  const [{ tree }] = lines;
  const code = (text: string): string => (markdown ? `\`${text}\`` : text);
  const mask = messageMask(tree, allLines(tree).flatMap(knownArgumentsOf)) ?? maskText;
  const { used, most, atLeast, ...limit } = callLength(lines, options);
  const length = lengthClause({ used, atLeast: atLeast || used < most, ...limit });
  return `${deedsOf(lines, { code, mask })}; ${length}.`;
}
