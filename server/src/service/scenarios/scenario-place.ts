/** Where a command line can begin, and what of it is there already. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position } from 'vscode-languageserver-types';
import type { InstallContext } from '../../catalog/contexts';
import { vocabulary } from '../../catalog/vocabulary';
import type { Encoding, Region } from '../../hosts/host';
import { pieceAt, toDocument } from '../../hosts/text/offset-map';
import { plain } from '../../hosts/text/encodings';
import { hasTrace } from '../../hosts/trace';
import { parse } from '../../language/parser';
import { ccmsetupLine, wrapperOf } from '../../language/query';
import { span, type Span } from '../../language/span';
import type { Subject } from '../subject';
import { isPathBegun } from '../completion/program-names';
import { typingPlaceAt } from '../completion/typing-place';

/** A place where a command line, or the arguments of one, can begin. */
export interface CommandPlace {
  /** What a command line replaces: the word that was begun, else nothing. */
  readonly replaced: Span;
  readonly encoding: Encoding;
  /**
   * What stands before it: nothing of a command line, `ccmsetup.exe`, the package that takes CCMSETUPCMD, or the opening
   * quote of CCMSETUPCMD.
   */
  readonly given: 'nothing' | 'program' | 'package' | 'wrapper';
  /** What the place settles. */
  readonly context: InstallContext | undefined;
  /** Whether it is in a `.ccmcmd` file, which has line breaks and directives. */
  readonly isOwnFormat: boolean;
  /** Whether the name of the program alone is no command line there. */
  readonly needsArguments?: true;
}

/** What makes somebody look for a place: a character that was typed, a question what can be written, or a command. */
export type Occasion = 'typing' | 'question' | 'command';

/** The line around a position, parted there. */
interface Parted {
  readonly offset: number;
  readonly before: string;
  readonly after: string;
}

function partedAt(document: TextDocument, position: Position): Parted {
  const { line } = position;
  return {
    offset: document.offsetAt(position),
    before: document.getText({ start: { line, character: 0 }, end: position }),
    after: document
      .getText({ start: position, end: { line: line + 1, character: 0 } })
      .replace(/[\r\n]+$/, ''),
  };
}

/** A command line that a host finds where a text is put. */
interface Tried {
  readonly region: Region;
  /** Whether it is nothing but that text. */
  readonly isWhole: boolean;
}

/** Puts a text somewhere and looks what the host makes of it there. */
function tried(
  { document, host, find = host.find }: Subject,
  { start, end }: Span,
  text: string,
): Tried | undefined {
  const source = document.getText();
  const { regions } = find(source.slice(0, start) + text + source.slice(end));
  const to = start + text.length;
  const region = regions.find(
    ({ spans, inert }) => !inert && spans.some((each) => each.start <= start && start < each.end),
  );
  if (region === undefined) return undefined;
  return { region, isWhole: region.spans[0]?.start === start && region.spans.at(-1)?.end === to };
}

/** How text is written at an offset of the document. */
function encodingIn({ map: { pieces } }: Region, offset: number): Encoding {
  const piece = pieces.find(({ document: { start, end } }) => start <= offset && offset < end);
  return piece?.encoding ?? plain;
}

/** A line of a `.ccmcmd` file with nothing but the beginning of a word, where no paragraph goes on. */
function ownLineAt(subject: Subject, { offset, before, after }: Parted): CommandPlace | undefined {
  const [, word] = /^\s*([\w-]*)$/.exec(before) ?? [];
  if (word === undefined || after.trim() !== '') return undefined;
  const replaced = span(offset - word.length, offset);
  const found = tried(subject, replaced, 'ccmsetup.exe');
  if (found?.isWhole !== true) return undefined;
  const { context } = found.region;
  return { replaced, encoding: plain, given: 'nothing', context, isOwnFormat: true };
}

/** A place in a command line that has no arguments yet. */
function begunLineAt(subject: Subject, position: Position): CommandPlace | undefined {
  const place = typingPlaceAt(subject, position);
  if (place === undefined || place.analyzed.region.inert) return undefined;
  const { analyzed, line, argument, offset, insertAt } = place;
  const { region, tree } = analyzed;
  const word = argument?.kind === 'stray' && /^[\w-]+$/.test(argument.text) ? argument : undefined;
  const others = line.args.filter((each) => each !== word);
  const given =
    line !== tree
      ? 'wrapper'
      : line.form === 'exe'
        ? 'program'
        : line.form === 'msi' && wrapperOf(line) === undefined
          ? 'package'
          : region.context !== undefined && line.form === 'arguments'
            ? 'nothing'
            : undefined;
  if (given === undefined) return undefined;
  const before = line.executable?.span.end ?? line.package?.span.end ?? line.span.start;
  const isBehind = insertAt !== undefined || offset > before || (given !== 'program' && given !== 'package');
  // The options of msiexec stand before the property.
  const isFree =
    given === 'package'
      ? others.every(({ span: { end } }) => end < offset || (end === offset && insertAt !== undefined))
      : others.length === 0;
  if (!isBehind || !isFree) return undefined;
  const typed = word?.span ?? span(offset, offset);
  return {
    replaced: insertAt === undefined ? toDocument(region.map, typed) : span(insertAt, insertAt),
    encoding: pieceAt(region.map, offset)?.encoding ?? plain,
    given,
    context: region.context,
    isOwnFormat: subject.host.id === 'ccmcmd',
  };
}

/** Before and behind a value that is empty, or the arguments of a program. */
const opening =
  /(?:["'`\u2018-\u201E>|]|[=:]\s*|^\s*(?:[>*-]\s*)*|ccmsetup(?:\.exe)?["']?[ \t]+|ccmsetup\.msi\b.*[ \t])$/i;
const closing = /^(?:["'`\u2018-\u201E<]|\s*$)/;
/** Signs of a place that takes a command, for places that nobody asked about. */
const sign = /cmd|command|install|exec|run|shell|start|process|arg|param|propert|ccm|setup|system|line/i;

/** Arguments that a command line has, and nothing else. */
const probe = '/logon SMSSITECODE=P01';

/** What stands before the probe; undefined where it is not alone, and where nothing settles what it is. */
function givenIn({ region, isWhole }: Tried): CommandPlace['given'] | undefined {
  const tree = parse(region.text, { vocabulary, holes: region.holes });
  const { args, source } = ccmsetupLine(tree);
  const first = args.at(-2);
  const last = args.at(-1);
  if (first === undefined || last === undefined) return undefined;
  if (source.slice(first.span.start, last.span.end) !== probe) return undefined;
  if (tree.form === 'msi' && wrapperOf(tree) === undefined) return 'package';
  if (args.length > 2) return undefined;
  if (tree.form !== 'arguments') return tree.form === 'exe' ? 'program' : 'wrapper';
  return isWhole && region.context !== undefined ? 'nothing' : undefined;
}

/** A bare argument can be followed by others, each on its own. */
function inWords(encoding: Encoding): Encoding {
  if (encoding.encode(' ') !== undefined) return encoding;
  return {
    id: encoding.id,
    encode: (text) => {
      const words = text.split(' ').map((word) => (word === '' ? '' : encoding.encode(word)));
      return words.includes(undefined) ? undefined : words.join(' ');
    },
  };
}

/** Whether what is tried goes on with a command line. */
function isBehindProgram(found: Tried | undefined, offset: number): boolean {
  const [first] = found?.region.spans ?? [];
  return first !== undefined && first.start < offset;
}

/** An empty value or line, or the end of a program, where a host takes a command line for one. */
function emptyPlaceAt(
  subject: Subject,
  { offset, before, after }: Parted,
  occasion: Occasion,
): CommandPlace | undefined {
  const { document, host } = subject;
  if (!opening.test(before) || !closing.test(after) || isPathBegun(before, '')) return undefined;
  if (occasion === 'typing' && !sign.test(before)) return undefined;
  const replaced = span(offset, offset);
  const found = tried(subject, replaced, probe);
  const isOwnFormat = host.id === 'ccmcmd';
  const begun = found && givenIn(found);
  if (found !== undefined && begun !== undefined) {
    const { context } = found.region;
    const isQuoted = /["'`\u2018-\u201E]$/.test(before);
    const encoding = encodingIn(found.region, offset);
    return {
      ...{ replaced, given: begun, context, isOwnFormat },
      encoding: begun === 'program' && !isQuoted ? inWords(encoding) : encoding,
    };
  }
  // An item of a list that has the program already.
  if (/^\s*-\s+["']?$/.test(before) && isBehindProgram(tried(subject, replaced, '/logon'), offset))
    return undefined;
  const started = tried(subject, replaced, `ccmsetup.exe ${probe}`);
  // A text of several words may be several arguments, which are not written as one is.
  if (started?.isWhole !== true || started.region.map.pieces.length > 1) return undefined;
  // The program alone is a command line only where nothing else can be meant.
  const isExpected = tried(subject, replaced, 'ccmsetup.exe')?.isWhole === true;
  if (!isExpected && occasion === 'typing') return undefined;
  if (!isExpected && occasion === 'question' && !hasTrace(document.getText())) return undefined;
  const encoding = encodingIn(started.region, offset);
  return {
    ...{ replaced, encoding, given: 'nothing', context: undefined, isOwnFormat },
    ...(!isExpected && { needsArguments: true }),
  };
}

/** The place where a command line can begin at a position; undefined where none can. */
export function commandPlaceAt(
  subject: Subject,
  position: Position,
  occasion: Occasion,
): CommandPlace | undefined {
  const parted = partedAt(subject.document, position);
  const ownLine = subject.host.id === 'ccmcmd' ? ownLineAt(subject, parted) : undefined;
  return ownLine ?? begunLineAt(subject, position) ?? emptyPlaceAt(subject, parted, occasion);
}
