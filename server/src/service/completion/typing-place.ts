/** The place of a command line in which somebody types, also where nothing of it is written yet. */
import type { Position } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { InstallContext } from '../../catalog/contexts';
import { vocabulary } from '../../catalog/vocabulary';
import { plain } from '../../hosts/text/encodings';
import { pieceAt, type Encoding } from '../../hosts/text/offset-map';
import { regionOf } from '../../hosts/text/region';
import { writtenText } from '../../hosts/text/text';
import { isBlank } from '../../language/characters';
import { parse } from '../../language/parser';
import { hasTrace } from '../../hosts/trace';
import { isCut, lineAt } from '../../language/query';
import { sliceSpan, span } from '../../language/span';
import { contextOf, type AnalyzedLine } from '../analysis';
import { isNearCommandLine } from './near-command-line';
import { openQuote } from './open-quote';
import { placeAt, placeIn, type Place } from '../place';
import { probed } from './probe';
import { isPathBegun, isProgramBegun, isWrapperField, namesProgram } from './program-names';
import type { Subject } from '../subject';

/** A line of a document, parted at the cursor. */
interface Parted {
  readonly offset: number;
  readonly before: string;
  readonly after: string;
}

function partedAt(document: TextDocument, position: Position): Parted {
  const { line } = position;
  const after = document.getText({ start: position, end: { line: line + 1, character: 0 } });
  return {
    offset: document.offsetAt(position),
    before: document.getText({ start: { line, character: 0 }, end: position }),
    after: after.replace(/[\r\n]+$/, ''),
  };
}

/**
 * The place for typing at a position. Blanks behind a command line, empty lines of a `.ccmcmd` file, empty strings, and
 * strings that are not closed yet are no part of any command line, but one can go on or begin there.
 */
export function typingPlaceAt(subject: Subject, position: Position): Place | undefined {
  const { document, analysis, host } = subject;
  // Nobody writes a log.
  if (host.id === 'log') return undefined;
  const parted = partedAt(document, position);
  const { offset, before, after } = parted;
  const blanks = before.length - before.trimEnd().length;
  if (host.id === 'ccmcmd') {
    if ((before + after).trimStart().startsWith('#')) return undefined;
    if (after.trim() === '' && blanks === before.length) {
      const above = continuedPlace(subject, offset);
      if (above === undefined) return emptyPlace(offset);
      return isInValue(above) ? undefined : { ...above, argument: undefined, insertAt: offset };
    }
  }
  const here = placeAt(analysis, offset);
  if (here?.within === 'gap') return placeInGap(here, parted);
  // What gives a value is no part of the command line.
  if (here?.within !== undefined) return undefined;
  const isBehind = blanks > 0 && (after === '' || /^\s/.test(after));
  const behind = isBehind ? placeBehind(subject, offset, blanks) : undefined;
  // Blanks before a line that is continued are no part of the command line.
  const isApart = here !== undefined && isBlank(here.analyzed.region.text[here.offset - 1]);
  if (behind !== undefined && !isApart) return behind;
  if (here !== undefined) return withBeginning(here, host.id);
  return host.id === 'ccmcmd' ? undefined : triedPlace(subject, parted);
}

/** Where a command line goes on behind the blanks at its end, or between two of its parts. */
function placeBehind({ analysis, host }: Subject, offset: number, blanks: number): Place | undefined {
  const place = placeAt(analysis, offset - blanks);
  if (place === undefined || place.within !== undefined || isCutAt(place)) return undefined;
  const { map, inert } = place.analyzed.region;
  const last = map.segments.find(({ document }) => document.end === offset - blanks);
  const isWritten = last?.kind === 'copy' && last.mention === undefined;
  if (host.id === 'ccmcmd') return { ...place, argument: undefined, insertAt: offset };
  if (!isWritten || inert) return undefined;
  return { ...place, argument: undefined, insertAt: offset };
}

/** What may stand behind a place on a line that goes on in the next one. */
const continuation = /^\s*[\^`\\]?\s*$/;

/** Where a command line that is written over several lines goes on: in the blanks between two of its arguments. */
function placeInGap(place: Place, { offset: cursor, before, after }: Parted): Place | undefined {
  const { analyzed, offset } = place;
  const { region, tree } = analyzed;
  const written = region.map.segments.filter(
    ({ kind, text }) =>
      kind !== 'inserted' && (kind === 'hole' || sliceSpan(region.text, text).trim() !== ''),
  );
  const from = written.reduce(
    (most, { document: { end } }) => (end <= cursor ? Math.max(most, end) : most),
    0,
  );
  const to = written.reduce(
    (least, { document: { start } }) => (start >= cursor ? Math.min(least, start) : least),
    Infinity,
  );
  const left = before.slice(Math.max(0, before.length - (cursor - from)));
  // Behind what continues a line nothing can stand.
  if (left.trim() !== '' || !continuation.test(after.slice(0, to - cursor))) return undefined;
  const behind = offset + (/^\s*/.exec(region.text.slice(offset))?.[0].length ?? 0);
  const line = lineAt(tree, offset);
  if (region.inert || line.args.some((each) => each.span.start < offset && behind <= each.span.end))
    return undefined;
  return { ...place, within: undefined, line, argument: undefined, insertAt: cursor };
}

/** An empty line of a `.ccmcmd` file on which the paragraph above goes on. */
function continuedPlace(subject: Subject, offset: number): Place | undefined {
  const { document, host, configuration, find = host.find } = subject;
  const text = document.getText();
  if (!/\S[^\S\n]*\n[^\S\n]*$/.test(text.slice(Math.max(0, offset - longestLine), offset))) return undefined;
  const found = probed(text, host, find, { at: span(offset, offset), text: '/logon', tail: '' });
  if (found === undefined || found.region.text.slice(0, found.offset).trim() === '') return undefined;
  const tree = parse(found.region.text, { vocabulary, holes: found.region.holes });
  return placeIn(
    { region: found.region, tree, context: contextOf(found.region, tree, configuration.context) },
    found.offset,
  );
}

/** Whether a place is in a value that is no command line, or behind one that is not closed. */
function isInValue({ line, offset }: Place): boolean {
  const argument = line.args.filter(({ span: { start } }) => start < offset).at(-1);
  return argument !== undefined && (offset < argument.span.end || isCutAt({ argument }));
}

/** Whether the value at a place has an opening quote only, so that what follows belongs to it. */
function isCutAt({ argument }: Pick<Place, 'argument'>): boolean {
  return (
    argument !== undefined &&
    argument.kind !== 'stray' &&
    argument.value !== undefined &&
    argument.value.inner === undefined &&
    isCut(argument.value)
  );
}

/** A place where a command line could begin: an empty line of a `.ccmcmd` file. */
function emptyPlace(documentOffset: number): Place {
  return startingPlace('', documentOffset, plain, 'ccmcmd', 'either', true);
}

/** A place in which nothing but the beginning of a program, or nothing at all, stands. */
function startingPlace(
  written: string,
  start: number,
  encoding: Encoding,
  host: string,
  begins: Place['begins'],
  takesWrapper: boolean,
): Place {
  const text = writtenText(written, span(0, written.length), encoding, start);
  const region = regionOf(text, { host });
  const tree = parse(region.text, { vocabulary });
  const context = host === 'ccmcmd' ? 'ccmsetupcmd' : 'manual';
  return { ...placeIn({ region, tree, context }, written.length), begins, takesWrapper };
}

/** Contexts in which a program, or ccmsetup.msi, is a part of what is written. */
const programContexts: ReadonlySet<InstallContext> = new Set<InstallContext>([
  'manual',
  'ccmsetupcmd',
  'intuneLob',
  'packageProgram',
  'logonScript',
]);

/** Contexts whose texts ccmsetup.msi reads. */
const wrapperContexts: ReadonlySet<InstallContext> = new Set<InstallContext>([
  'ccmsetupcmd',
  'intuneLob',
  'intunePolicy',
]);

/** Adds whether a program can stand in a place of a command line: nothing but the first word is there. */
function withBeginning(place: Place, host: string): Place {
  const { analyzed, argument, offset, line } = place;
  const { tree, context } = analyzed;
  if (line !== tree || !programContexts.has(context)) return place;
  const isFirst = tree.args.every((each) => each === argument || each.span.start >= offset);
  const isWord =
    argument === undefined ||
    argument.kind === 'stray' ||
    (argument.kind === 'property' && argument.separator === undefined);
  if (!isFirst || !isWord) return place;
  const { executable } = tree;
  const takesWrapper = host === 'ccmcmd' || wrapperContexts.has(context);
  if (executable === undefined) return { ...place, begins: 'either', takesWrapper };
  const isBegun = executable.span.end === offset && !executable.fileName.includes('.');
  return isBegun ? { ...place, begins: 'program', takesWrapper } : place;
}

/** The place that the host finds with something written at the cursor. */
function triedPlace(subject: Subject, parted: Parted): Place | undefined {
  const { document, host, configuration, analysis, find = host.find } = subject;
  const { offset, before } = parted;
  // Right behind a string nothing goes on.
  if (/["'`]$/.test(before) && openQuote(before) === undefined) return undefined;
  const [word = ''] = /[A-Za-z][\w.]*$/.exec(before) ?? [];
  const isProgram = isProgramBegun(host.id, before, word);
  const text = document.getText();
  const isNear =
    isNearCommandLine(analysis, text, offset, 0) ||
    namesProgram(before) ||
    (host.id === 'yaml' && isArgumentItem(text, parted));
  if (!isProgram && !isNear) return undefined;
  const tails = tailsOf(parted);
  const analyzed = (region: AnalyzedLine['region']): AnalyzedLine => {
    const tree = parse(region.text, { vocabulary, holes: region.holes });
    return { region, tree, context: contextOf(region, tree, configuration.context) };
  };
  let place: Place | undefined;
  if (isNear) {
    for (const tail of tails) {
      const found = probed(text, host, find, {
        at: span(offset, offset),
        text: word === '' ? '/logon' : 'x',
        tail,
      });
      if (found === undefined) continue;
      place = withBeginning(placeIn(analyzed(found.region), found.offset), host.id);
      break;
    }
  }
  const isSettled = place !== undefined && (place.begins !== undefined || !isBare(place));
  if (!isProgram || isSettled) return place;
  const at = span(offset - word.length, offset);
  // The quotes may hold the whole command line, or its program alone.
  for (const tail of [...tails.map((each) => argument + each), ...tails]) {
    const found = probed(text, host, find, { at, text: program, tail });
    if (found === undefined || !startsWith(found.region.text, found.offset)) continue;
    const { region } = found;
    const encoding = pieceAt(region.map, found.offset + word.length)?.encoding ?? plain;
    // What is found without arguments of its own, or with those of another text, is a path.
    const isPath = isPathBegun(before, word) || (!tail.startsWith(argument) && isQuoted(before, word));
    const begins = isPath ? 'path' : place === undefined ? 'program' : 'either';
    const takesWrapper =
      (isWrapperField(before, word) && host.id !== 'xml' && host.id !== 'batch') ||
      wrapperContexts.has(region.context ?? 'manual');
    return startingPlace(word, at.start, encoding, host.id, begins, takesWrapper);
  }
  return place;
}

const program = 'ccmsetup.exe';
const argument = ' /logon';

/** Whether the word before the cursor stands in a string. */
function isQuoted(before: string, word: string): boolean {
  return openQuote(before.slice(0, before.length - word.length)) !== undefined;
}

/** Whether an item of a list of arguments begins at the end of a line, with a program not far above it. */
function isArgumentItem(text: string, { offset, before }: Parted): boolean {
  return (
    /^\s*-\s+["']?[\w/]*$/.test(before) && hasTrace(text.slice(Math.max(0, offset - longestLine), offset))
  );
}

/** As much of a document as is looked at before the cursor. In characters. */
const longestLine = 1000;

/** Whether a place tells nothing but that arguments can stand there. */
function isBare({ analyzed: { tree, context } }: Place): boolean {
  return tree.executable === undefined && tree.args.length === 0 && programContexts.has(context);
}

/** Whether nothing but the folder of a program stands before an offset. */
function startsWith(text: string, offset: number): boolean {
  return /^["\s]*(?:[^"\s]*[\\/])?$/.test(text.slice(0, offset));
}

/** What may be missing behind the cursor: nothing, or the end of a string and of what stands around it. */
function tailsOf({ before, after }: Parted): string[] {
  const quote = openQuote(before);
  return quote === undefined || after.includes(quote)
    ? ['']
    : [quote, `${quote})`, `${quote}}`, `${quote}/>`, ''];
}
