/** "Convert To…": a command line as another kind of file has it. What is written is read again before it is given out. */
import { t } from '@vscode/l10n';
import { vocabulary } from '../../catalog/vocabulary';
import type { Host, Region } from '../../hosts/host';
import type { CommandLine } from '../../language/ast';
import { parse } from '../../language/parser';
import { ccmsetupLine, wrapperOf } from '../../language/query';
import { maskText } from '../../lint/secrets/mask';
import { grouped } from '../../rules/support/grouped';
import type { AnalysisOptions, DocumentFinding } from '../analysis';
import { canTake } from './can-take';
import {
  isDoubtfulInside,
  isForPackage,
  isSingleQuoted,
  isUnbalanced,
  outside,
  saidOfResult,
} from './conversion-checks';
import { leftOutOf } from './left-out';
import { errorReason, errorsOf, findingsOf } from './line-errors';
import type { Alternatives } from '../alternatives';
import { markedText, written, type Hole } from './marked';
import {
  areSame,
  holesOf,
  isSame,
  programOf,
  sourceArguments,
  type SourceArgument,
  type Surroundings,
} from './source-arguments';
import {
  answerFileLimits,
  answerLength,
  targets,
  type ConversionTarget,
  type Target,
  type WritableLine,
} from './targets';

/** The result, or why there is none. */
export type Conversion =
  | {
      readonly text: string;
      readonly languageId: string;
      /** What the result lacks, or what to know about it; a sentence each. */
      readonly notes: readonly string[];
    }
  | {
      readonly refused: string;
      /** Whether there is a result all the same, with less in it. */
      readonly canForce: boolean;
    };

/** What is converted to what. */
export interface ConversionRequest {
  /** The text of the document. */
  readonly source: string;
  /** What the call may run; the first is converted. */
  readonly alternatives: Alternatives;
  /** What the rules say of the document. */
  readonly findings: readonly DocumentFinding[];
  /** How the result is judged. */
  readonly options: AnalysisOptions;
  readonly target: ConversionTarget;
  /** Leaves out what the target cannot hold, and names it. */
  readonly anyway: boolean;
  /** The host of a document. */
  readonly hostOf: (languageId: string, fileName: string) => Host | undefined;
}

const longestForm = 60;

/** The names of arguments, each once. */
function listed(args: readonly SourceArgument[]): string {
  return each(args.map(({ head }) => shown(written(head, (text) => text) ?? head.text)));
}

function each(names: readonly string[]): string {
  return [...new Set(names)].join(', ');
}

/** A piece of a source, as a message shows it. */
function shown(text: string): string {
  const safe = maskText(text).replace(/\s+/g, ' ');
  return safe.length > longestForm ? `${safe.slice(0, longestForm)}…` : safe;
}

/** The arguments of the first command line of a text, without what its target has of its own. */
function readBack(text: string, region: Region, { own = [] }: Target): SourceArgument[] | undefined {
  const tree = parse(region.text, { vocabulary, holes: region.holes });
  const all = sourceArguments({ region, source: text }, ccmsetupLine(tree));
  const isOwn = (argument: SourceArgument): boolean => own.some((other) => isSame(other, argument));
  return own.every((each) => all.some((argument) => isSame(each, argument)))
    ? all.filter((argument) => !isOwn(argument))
    : undefined;
}

/** Nobody takes a line with it for anything else. */
const evidence: SourceArgument = {
  kind: 'property',
  key: 'SMSSITECODE',
  head: markedText('SMSSITECODE'),
  separator: '=',
  value: markedText('P01'),
  quoted: false,
  unclear: false,
};

/** The document, when reading it gives the same arguments. */
function writeAndRead(line: WritableLine, host: Host, target: Target): string | undefined {
  const text = target.write(line);
  if (text === undefined) return undefined;
  const { regions } = host.find(text);
  // In some files a line with few arguments could be anything, so that it is not looked at.
  const sure = { ...line, args: [evidence, ...line.args] };
  const sureText = target.write(sure) ?? '';
  const found = host.find(sureText).regions;
  const [args, region, source] =
    regions.length < found.length ? [sure.args, found[0], sureText] : [line.args, regions[0], text];
  const back = region && readBack(source, region, target);
  return areSame(args, back) ? text : undefined;
}

/** The program to start: the one of the line, when it is ccmsetup.exe and the target can name it. */
function programFor(
  place: Surroundings,
  tree: CommandLine,
  fits: (hole: Hole) => boolean,
): { readonly program: WritableLine['program']; readonly lost: boolean } {
  const own = tree.form === 'exe' ? programOf(place, tree) : undefined;
  const standard = markedText('ccmsetup.exe');
  if (own === undefined) return { program: standard, lost: false };
  const known = own.holes.every((hole) => hole === undefined || fits(hole));
  return known ? { program: own, lost: false } : { program: standard, lost: true };
}

/** Converts a command line. */
export function convert(request: ConversionRequest): Conversion {
  const { source, alternatives, anyway, hostOf } = request;
  const [{ region, tree }, ...others] = alternatives;
  const target = targets[request.target];
  const host = hostOf(target.languageId, target.fileName);
  const refused = (reason: string): Conversion => ({ refused: reason, canForce: false });
  if (host === undefined) throw new RangeError(`no host reads ${target.fileName}`);
  if (tree.form === 'msi' && wrapperOf(tree)?.value === undefined)
    return refused(t('ccmsetup.exe gets no arguments here: the command line has no CCMSETUPCMD.'));

  const place = { region, source };
  const isInstall = ({ key, kind }: SourceArgument): boolean => kind === 'property' && key === 'INSTALL';
  const own = ccmsetupLine(tree);
  const given = sourceArguments(place, own);
  const singles = given.filter((_, index) => {
    const argument = own.args[index];
    return argument !== undefined && isSingleQuoted(argument);
  });
  const isConfig = ({ key, kind }: SourceArgument): boolean => kind === 'parameter' && key === 'CONFIG';
  // A client configuration file is what /config names.
  const all = given.filter(
    (argument) => !isInstall(argument) && !(request.target === 'tcf' && isConfig(argument)),
  );
  const open = all.filter(({ unclear }) => unclear);
  if (open.length > 0)
    return refused(t("It isn't clear where {0} ends. Check the quotation marks.", listed(open)));
  if (isUnbalanced(tree) || isUnbalanced(own))
    return refused(t('A quotation mark has no partner. Remove it, or add the missing one.'));

  const fits = (hole: Hole): boolean => canTake(target.languageId, host, hole);
  const { program, lost } = programFor(place, tree, fits);
  const line = (args: readonly SourceArgument[]): WritableLine => ({ program, args });
  const reasons: string[] = errorReason(errorsOf(request.findings, region));
  const notes: string[] = [...reasons];
  const left: SourceArgument[] = [];
  const leave = (args: readonly SourceArgument[], reason: (names: string) => string): void => {
    if (args.length === 0) return;
    left.push(...args);
    reasons.push(reason(listed(args)));
  };

  const { lost: outer, installer } = outside(place, tree);
  leave(outer, (names) =>
    t("These stand outside CCMSETUPCMD, so ccmsetup.exe doesn't get them: {0}.", names),
  );
  leave(singles, (names) =>
    t(
      "Single quotation marks don't group text. Use double quotation marks for the values of these: {0}.",
      names,
    ),
  );
  const rejected = all.filter((argument) => !left.includes(argument) && target.takes?.(argument) === false);
  leave(rejected.filter(isForPackage), (names) =>
    t('ccmsetup.exe takes these only inside CCMSETUPCMD: {0}.', names),
  );
  leave(
    rejected.filter((argument) => !isForPackage(argument)),
    (names) =>
      t(
        'The file takes only properties of the client. On the command line of ccmsetup.exe, next to /config, write these: {0}.',
        names,
      ),
  );
  const unknown = (args: readonly SourceArgument[]): void => {
    leave(args, (names) =>
      t(
        'These placeholders mean nothing in the result: {0}. They belong to {1}.',
        each(args.flatMap(holesOf).map(({ form }) => shown(form))),
        names,
      ),
    );
  };
  if (request.target === 'ccmsetupcmd' || own.style === 'inner')
    leave(
      all.filter((argument) => !left.includes(argument) && isDoubtfulInside(argument)),
      (names) =>
        t(
          "How a backslash before a quotation mark is read inside CCMSETUPCMD isn't documented. Remove it from the values of these: {0}.",
          names,
        ),
    );
  const rest = all.filter((argument) => !left.includes(argument));
  unknown(rest.filter((argument) => !holesOf(argument).every(fits)));
  const free = rest.filter((argument) => !left.includes(argument));
  const whole = writeAndRead(line(free), host, target);
  const unwritable =
    whole === undefined
      ? free.filter((argument) => writeAndRead(line([argument]), host, target) === undefined)
      : [];
  unknown(unwritable.filter((argument) => holesOf(argument).length > 0));
  leave(
    unwritable.filter((argument) => holesOf(argument).length === 0),
    (names) => t("The result can't hold the values of these as they are: {0}.", names),
  );
  const kept = free.filter((argument) => !unwritable.includes(argument));
  if (kept.length === 0 && !target.starts)
    return refused([...reasons, t('Nothing is left to write.')].join(' '));
  const text = whole ?? writeAndRead(line(kept), host, target);
  if (text === undefined)
    return refused(t("The command line can't be written there so that it stays the same."));

  const { against, all: told } = saidOfResult(
    text,
    host,
    findingsOf(request.findings, region),
    request.options,
  );
  reasons.push(...against);
  notes.push(...told);
  if (others.length > 0) {
    reasons.push(t('The script decides which of several command lines is used.'));
    notes.push(t('The script decides which of several command lines is used. The result is one of them.'));
  }
  if (region.groups !== undefined) {
    reasons.push(t('The script uses some of the arguments only in some cases.'));
    notes.push(t('The result also has the arguments that the script uses only in some cases.'));
  }
  const length = request.target === 'unattend' ? answerLength(line(kept)) : 0;
  if (length > answerFileLimits.line) {
    const tooLong = t(
      'The command has {0} characters. An answer file takes {1}.',
      grouped(length),
      grouped(answerFileLimits.line),
    );
    reasons.push(tooLong);
    notes.push(tooLong);
  } else if (length > answerFileLimits.path)
    notes.push(
      t(
        'The command has {0} characters, and the system takes {1}, so it runs when an administrator signs in for the first time.',
        grouped(length),
        grouped(answerFileLimits.path),
      ),
    );
  if (lost && target.starts)
    notes.push(t("The folder of ccmsetup.exe isn't taken along. Only a script knows it."));
  if (reasons.length > 0 && !anyway) return { refused: reasons.join(' '), canForce: true };
  const forLater = host.id === 'ccmcmd' ? kept.flatMap(holesOf) : [];
  if (forLater.length > 0)
    notes.push(
      t('Replace these before you use the result: {0}.', each(forLater.map(({ form }) => shown(form)))),
    );
  if (installer.length > 0)
    notes.unshift(t('Left out, because only Windows Installer reads them: {0}.', listed(installer)));
  const { comments } = leftOutOf(source, region);
  if (comments > 0)
    notes.unshift(comments === 1 ? t('Left out 1 comment.') : t('Left out {0} comments.', grouped(comments)));
  if (left.length > 0) notes.unshift(t('Left out: {0}.', listed(left)));
  return { text, languageId: target.languageId, notes };
}
