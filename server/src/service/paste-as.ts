/** "Paste as": a command line from elsewhere, written for the string or the line that it is pasted into. */
import { t } from '@vscode/l10n';
import { catalogContext } from '../catalog/contexts';
import { vocabulary } from '../catalog/vocabulary';
import { areArguments } from '../hosts/commands/evidence';
import { regionOf } from '../hosts/text/region';
import { plain } from '../hosts/text/encodings';
import { writtenText } from '../hosts/text/text';
import { pieceAt, toText, type Encoding } from '../hosts/text/offset-map';
import type { Host, Region } from '../hosts/host';
import type { CommandLine } from '../language/ast';
import { parse } from '../language/parser';
import { ccmsetupLine, lineAt, wrapperOf } from '../language/query';
import { sliceSpan, span, touches, type Span } from '../language/span';
import { entryOf } from './entry-of';
import { regionsIn } from './regions';
import { argumentText } from './writing/argument-text';
import { sourceArguments } from './writing/source-arguments';

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

/** The command line as the place takes it; undefined when its quotes are not clear. */
function textFor(text: string, tree: CommandLine, form: Form): string | undefined {
  const isBare = tree.executable === undefined && wrapperOf(tree) === undefined;
  if (
    form === 'whole' ||
    (form === 'wrapper' && wrapperOf(tree) !== undefined && tree.executable === undefined)
  )
    return text;
  if (isBare && (form === 'arguments' || (form === 'inner' && !text.includes('"')))) return text;
  const region = regionOf(writtenText(text, span(0, text.length), plain), { host: 'text' });
  const args = sourceArguments({ region, source: text }, ccmsetupLine(tree));
  if (args.some(({ unclear }) => unclear)) return undefined;
  const style = form === 'arguments' ? 'crt' : 'inner';
  const line = args.map((each) => argumentText(each, { style }).text).join(' ');
  return form === 'wrapper' ? `CCMSETUPCMD="${line}"` : line;
}

/** The text of a region, with what stands in the document for values that only the run knows. */
function shownText({ map, text }: Region, source: string): string {
  return map.segments
    .map((segment) =>
      sliceSpan(
        ...(segment.kind === 'hole'
          ? ([source, segment.document] as const)
          : ([text, segment.text] as const)),
      ),
    )
    .join('');
}

/** A command line in the literal of a landing: in one, or in one for each of its words. */
function encoded({ region: { map }, offset, probe }: Landing, text: string): string | undefined {
  const first = pieceAt(map, offset + 1);
  const last = pieceAt(map, offset + probe.length);
  if (first === undefined || last === undefined) return undefined;
  const encode = (encoding: Encoding, part: string): string | undefined => encoding.encode(part);
  if (first === last) return encode(first.encoding, text);
  const words = text.split(/\s+/).map((word) => encode(first.encoding, word));
  return words.includes(undefined) ? undefined : words.join(' ');
}

/**
 * Writes a command line for a place.
 *
 * @param source the text of the document
 * @param at the range that it replaces
 * @param clipboard what was copied
 */
export function pasteAs(source: string, host: Host, at: Span, clipboard: string): Pasted {
  const text = clipboard.trim().replace(/\s*[\r\n]\s*/g, ' ');
  const tree = parse(text.length > longest ? '' : text, { vocabulary });
  if (!isCommandLine(text, tree) || tree.source === '')
    return { reason: t("What you copied isn't a command line of ccmsetup.") };
  const landing = landingAt(source, host, at);
  if (landing === undefined)
    return {
      reason: t('Nothing here gives a command line to ccmsetup. Put the cursor in the string that should.'),
    };
  const line = textFor(text, tree, formFor(landing));
  if (line === undefined)
    return {
      reason: t("It isn't clear where the values of the command line end. Check its quotation marks."),
    };
  const cannot = {
    reason: t(
      "The place can't hold the command line as it is. Other quotation marks around the string may help.",
    ),
  };
  const newText = encoded(landing, line);
  if (newText === undefined) return cannot;
  const { region, offset, probe } = landing;
  const before = shownText(region, landing.source);
  // Holes before the place are longer as they are shown.
  const start = before.length - shownText({ ...region, map: after(region, offset) }, landing.source).length;
  const wanted = replaced(before, span(start, start + probe.length), line);
  const pasted = replaced(source, at, newText);
  const holds = regionsIn(pasted, host, host.find).regions.some(
    (found) => toText(found.map, at.start) !== undefined && shownText(found, pasted) === wanted,
  );
  return holds ? { newText } : cannot;
}

/** The part of a map from an offset on. */
function after({ map }: Region, offset: number): Region['map'] {
  const segments = map.segments.flatMap((segment) => {
    if (segment.text.end <= offset) return [];
    if (segment.text.start >= offset) return [segment];
    return [{ ...segment, text: span(offset, segment.text.end) }];
  });
  return { ...map, segments };
}
