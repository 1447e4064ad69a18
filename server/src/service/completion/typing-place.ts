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
import { isCut } from '../../language/query';
import { span } from '../../language/span';
import { contextOf, type AnalyzedLine } from '../analysis';
import { isNearCommandLine } from './near-command-line';
import { openQuote } from './open-quote';
import { placeAt, placeIn, type Place } from '../place';
import { probed } from './probe';
import { isProgramBegun, namesProgram } from './program-names';
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
  if (host.id === 'ccmcmd' && after.trim() === '' && blanks === before.length) return emptyPlace(offset);
  const isBehind = blanks > 0 && (after === '' || /^\s/.test(after));
  const behind = isBehind ? placeBehind(subject, offset, blanks) : undefined;
  const here = placeAt(analysis, offset);
  // Blanks before a line that is continued are no part of the command line.
  const isApart = here !== undefined && isBlank(here.analyzed.region.text[here.offset - 1]);
  if (behind !== undefined && !isApart) return behind;
  if (here !== undefined) return withBeginning(here);
  return host.id === 'ccmcmd' ? undefined : triedPlace(subject, parted);
}

/** Where a command line goes on behind the blanks at its end, or between two of its parts. */
function placeBehind({ analysis, host }: Subject, offset: number, blanks: number): Place | undefined {
  const place = placeAt(analysis, offset - blanks);
  if (place === undefined || isCutAt(place)) return undefined;
  const { map, inert } = place.analyzed.region;
  const last = map.segments.find(({ document }) => document.end === offset - blanks);
  const isWritten = last?.kind === 'copy' && last.mention === undefined;
  if (host.id === 'ccmcmd') return { ...place, argument: undefined, insertAt: offset };
  if (!isWritten || inert) return undefined;
  return { ...place, argument: undefined, insertAt: offset };
}

/** Whether the value at a place has an opening quote only, so that what follows belongs to it. */
function isCutAt({ argument }: Place): boolean {
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
  return startingPlace('', documentOffset, plain, 'ccmcmd', 'either');
}

/** A place in which nothing but the beginning of a program, or nothing at all, stands. */
function startingPlace(
  written: string,
  start: number,
  encoding: Encoding,
  host: string,
  begins: Place['begins'],
): Place {
  const text = writtenText(written, span(0, written.length), encoding, start);
  const region = regionOf(text, { host });
  const tree = parse(region.text, { vocabulary });
  const context = host === 'ccmcmd' ? 'ccmsetupcmd' : 'manual';
  return { ...placeIn({ region, tree, context }, written.length), begins };
}

/** Contexts in which a program, or ccmsetup.msi, is a part of what is written. */
const programContexts: ReadonlySet<InstallContext> = new Set<InstallContext>([
  'manual',
  'ccmsetupcmd',
  'intuneLob',
  'packageProgram',
  'logonScript',
]);

/** Adds whether a program can stand in a place of a command line: nothing but the first word is there. */
function withBeginning(place: Place): Place {
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
  if (executable === undefined) return { ...place, begins: 'either' };
  const isBegun = executable.span.end === offset && !executable.fileName.includes('.');
  return isBegun ? { ...place, begins: 'program' } : place;
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
  const isNear = isNearCommandLine(analysis, text, offset, 0) || namesProgram(before);
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
      place = withBeginning(placeIn(analyzed(found.region), found.offset));
      break;
    }
  }
  const isSettled = place !== undefined && (place.begins !== undefined || !isBare(place));
  if (!isProgram || isSettled) return place;
  const at = span(offset - word.length, offset);
  // The quotes may hold the whole command line, or its program alone.
  for (const tail of [...tails.map((each) => ` /logon${each}`), ...tails]) {
    const found = probed(text, host, find, { at, text: program, tail });
    if (found === undefined || !startsWith(found.region.text, found.offset)) continue;
    const encoding = pieceAt(found.region.map, found.offset + word.length)?.encoding ?? plain;
    return startingPlace(word, at.start, encoding, host.id, place === undefined ? 'program' : 'either');
  }
  return place;
}

const program = 'ccmsetup.exe';

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
