/** "Paste as": a command line from elsewhere, written for the string or the line that it is pasted into. */
import { t } from '@vscode/l10n';
import { catalogContext } from '../../catalog/contexts';
import { vocabulary } from '../../catalog/vocabulary';
import { areArguments } from '../../hosts/commands/evidence';
import { ccmcmdHost } from '../../hosts/ccmcmd/ccmcmd';
import { regionOf } from '../../hosts/text/region';
import { psBare, psSingle } from '../../hosts/powershell/encodings';
import { plain } from '../../hosts/text/encodings';
import { writtenText } from '../../hosts/text/text';
import { pieceAt, toText } from '../../hosts/text/offset-map';
import type { Host, Region } from '../../hosts/host';
import type { CommandLine } from '../../language/ast';
import { parse } from '../../language/parser';
import { ccmsetupLine, lineAt, wrapperOf } from '../../language/query';
import { span, touches, type Span } from '../../language/span';
import { entryOf } from '../entry-of';
import { regionsIn } from '../regions';
import { sourceText } from './source-text';
import { folded } from './one-line';
import { written } from './marked';
import { argumentText } from './argument-text';
import { isSame, sourceArguments, type SourceArgument } from './source-arguments';

/** The text to put in, or why there is none. */
export type Pasted = { readonly newText: string } | { readonly reason: string };

/** In characters. No process can be given more. */
const longest = 32_767;

/** Command lines that every literal holds as they are: where one lands tells how text is written there. */
const probes = ['SMSSITECODE=P01 SMSMP=mp1', 'ccmsetup.exe SMSSITECODE=P01 SMSMP=mp1'] as const;

/** A place in a document that takes a command line. */
interface Landing {
  readonly region: Region;
  readonly source: string;
  readonly probe: string;
  /** Where the probe stands in the text of the region. */
  readonly offset: number;
}

function replaced(source: string, at: Span, text: string): string {
  return source.slice(0, at.start) + text + source.slice(at.end);
}

/** The place where a range of a document is replaced; undefined where no command line is. */
function landingAt(source: string, host: Host, at: Span): Landing | undefined {
  for (const probe of probes) {
    const probed = replaced(source, at, probe);
    for (const region of regionsIn(probed, host, host.find).regions) {
      const offset = toText(region.map, at.start);
      if (offset !== undefined && region.text.startsWith(probe, offset))
        return { region, source: probed, probe, offset };
    }
  }
  return undefined;
}

/** Whether a text is a command line on its own, rather than one that speaks of it. */
function isCommandLine(text: string, tree: CommandLine): boolean {
  if (tree.executable === undefined && wrapperOf(tree) === undefined) return areArguments(text);
  const { args } = ccmsetupLine(tree);
  const strays = args.filter(({ kind }) => kind === 'stray').length;
  return strays === 0 || (args.some((each) => entryOf(each) !== undefined) && strays * 2 <= args.length);
}

/** What the place has already, so that it is not pasted again. */
type Form = 'whole' | 'arguments' | 'inner' | 'wrapper';

function formFor({ region, offset, probe }: Landing): Form {
  const tree = parse(region.text, { vocabulary, holes: region.holes });
  if (lineAt(tree, offset).style === 'inner') return 'inner';
  const { executable } = tree;
  const starts =
    executable !== undefined && !touches(span(offset, offset + probe.length), executable.span.start);
  if (starts) return tree.form === 'msi' ? 'wrapper' : 'arguments';
  const { context, host } = region;
  if (context === undefined || host === 'ccmcmd') return 'whole';
  switch (catalogContext(context)) {
    case 'ccmsetupcmd':
      return 'wrapper';
    case 'clientPush':
    case 'gpoSetupParameters':
    case 'tcf':
    case 'taskSequence':
      return 'arguments';
    default:
      return 'whole';
  }
}

/** The arguments of a text that is no part of a document. */
function argumentsIn(text: string, tree: CommandLine): SourceArgument[] {
  const region = regionOf(writtenText(text, span(0, text.length), plain), { host: 'text' });
  return sourceArguments({ region, source: text }, ccmsetupLine(tree));
}

/** The command line as the place takes it; undefined when its quotes are not clear. */
function textFor(text: string, tree: CommandLine, form: Form): string | undefined {
  const wrapper = wrapperOf(tree);
  const isBare = tree.executable === undefined && wrapper === undefined;
  if (form === 'whole' || (form === 'wrapper' && wrapper !== undefined && tree.executable === undefined))
    return text;
  if (isBare && (form === 'arguments' || (form === 'inner' && !text.includes('"')))) return text;
  const args = argumentsIn(text, tree);
  if (args.some(({ unclear }) => unclear)) return undefined;
  const style = form === 'arguments' ? 'crt' : 'inner';
  const line = args.map((each) => argumentText(each, { style }).text).join(' ');
  return form === 'wrapper' ? `CCMSETUPCMD="${line}"` : line;
}

/** A command line in the literal of a landing: in one, or word by word where each is a literal of its own. */
function encoded({ region: { map }, offset, probe }: Landing, text: string): string | undefined {
  const first = pieceAt(map, offset + 1)?.encoding;
  const last = pieceAt(map, offset + probe.length)?.encoding;
  if (first === undefined || last === undefined) return undefined;
  if (!first.id.startsWith(psBare.id)) return first === last ? first.encode(text) : undefined;
  const words = argumentsIn(text, parse(text, { vocabulary })).map(nativeWord);
  return words.includes(undefined) ? undefined : words.join(' ');
}

/** An argument of a program that PowerShell starts itself: it puts quotes around what has blanks in it. */
function nativeWord({ head, separator, value, unclear }: SourceArgument): string | undefined {
  const word = head.text + separator + (value?.text ?? '');
  // What becomes of a quote differs by the version of PowerShell.
  if (unclear || word.includes('"') || word.endsWith('\\') || value?.text === '') return undefined;
  const quoted = psSingle.encode(word);
  return (/\s/.test(word) ? undefined : psBare.encode(word)) ?? (quoted && `'${quoted}'`);
}

/** The arguments of a place with those that are pasted in place of the probe. */
function expected({ region, source, probe }: Landing, pasted: readonly SourceArgument[]): SourceArgument[] {
  const own = argumentsOf(region, source);
  const [first] = argumentsIn(probe, parse(probe, { vocabulary }));
  const index = own.findIndex((each) => first !== undefined && isSame(each, first));
  return index < 0 ? own : [...own.slice(0, index), ...pasted, ...own.slice(index + 2)];
}

function argumentsOf(region: Region, source: string): SourceArgument[] {
  const tree = parse(region.text, { vocabulary, holes: region.holes });
  return sourceArguments({ region, source }, ccmsetupLine(tree));
}

/** An argument, with what stands in its source for values that only the run knows. */
function shownArgument({ kind, key, separator, value }: SourceArgument): unknown[] {
  return [kind, key, separator, value && written(value, (text) => text)];
}

/** Whether a document holds the command line of a landing with another text in the place of the probe. */
function holds(landing: Landing, line: string, found: Region, source: string): boolean {
  const { region, offset, probe } = landing;
  const { length } = region.text;
  const before = sourceText(region, landing.source, span(0, offset));
  const behind = sourceText(region, landing.source, span(offset + probe.length, length));
  if (sourceText(found, source) === before + line + behind) return true;
  const pasted = argumentsIn(line, parse(line, { vocabulary }));
  const said = (args: readonly SourceArgument[]): string => JSON.stringify(args.map(shownArgument));
  return said(expected(landing, pasted)) === said(argumentsOf(found, source));
}

/** The places that hold one argument alone. */
const oneArgument = /Word\b/;

/** What was copied on one line: as a `.ccmcmd` file has it, without comments and the signs at the ends of lines. */
function copiedLine(clipboard: string): string {
  // What is too long to be given to a program needs no look.
  if (clipboard.length > 4 * longest) return '';
  // A paragraph may have blank lines around its parts where it comes from a page.
  const copied = clipboard.trim().replace(/(?:[ \t]*\r?\n){2,}/g, '\n');
  const { regions } = ccmcmdHost().find(copied);
  return regions.map((region) => folded(sourceText(region, copied)).trim()).join(' ');
}

/**
 * Writes a command line for a place.
 *
 * @param source the text of the document
 * @param at the range that it replaces
 * @param clipboard what was copied
 */
export function pasteAs(source: string, host: Host, at: Span, clipboard: string): Pasted {
  const text = copiedLine(clipboard);
  const tree = parse(text.length > longest ? '' : text, { vocabulary });
  if (tree.source === '' || !isCommandLine(text, tree))
    return { reason: t("What you copied isn't a command line of ccmsetup.") };
  const landing = landingAt(source, host, at);
  if (landing === undefined)
    return { reason: t('Nothing here gives a command line to ccmsetup. Put the cursor where one belongs.') };
  const line = textFor(text, tree, formFor(landing));
  if (line === undefined)
    return {
      reason: t("It isn't clear where the values of the command line end. Check its quotation marks."),
    };
  const newText = encoded(landing, line);
  if (newText === undefined) {
    const { id = '' } = pieceAt(landing.region.map, landing.offset + 1)?.encoding ?? {};
    return {
      reason: oneArgument.test(id)
        ? t('This place holds one argument alone, and what you copied has several or needs quotation marks.')
        : t("What you copied has characters that can't be written here."),
    };
  }
  const pasted = replaced(source, at, newText);
  const { regions } = regionsIn(pasted, host, host.find);
  const isRight = regions.some(
    (found) => toText(found.map, at.start) !== undefined && holds(landing, line, found, pasted),
  );
  return isRight ? { newText } : { reason: t("Pasted here, it wouldn't be the same command line.") };
}
