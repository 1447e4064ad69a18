/** Folders that only the run knows, of which it is known all the same whether they end in a backslash. */
import { programWordEnd } from '../../language/program-word';
import type { Remark } from '../../language/remark';
import { span, type Span } from '../../language/span';
import type { Region, Segment } from '../host';
import { toDocument } from '../text/offset-map';

/** What gives a path with a backslash at its end: `%~dp0` and its like in a batch file (`for /?`), the folder of a .NET program. */
const closed =
  /^(?:%%?~(?=[ds]*p)[dps]+\w|\$?(?:System\.)?App(?:Domain(?:\.|::)CurrentDomain\.|Context(?:\.|::))BaseDirectory)$/i;

/** What gives one without, unless it is the root of a drive. */
const open =
  /^\$*(?:PSScriptRoot|__dirname|(?:Split-Path(?!.*-(?:Leaf|Qualifier)\b)|(?:\w+\.)?GetParentFolderName|(?:os\.)?path\.dirname|(?:System\.IO\.)?Path\.GetDirectoryName)[^+&|;]*)$/i;

/** Files whose command lines are no part of a batch file, so that `%~dp0` is filled in by nobody, or nobody knows by whom. */
const data: ReadonlySet<string> = new Set(['ccmcmd', 'json', 'xml', 'ini', 'tcf', 'reg', 'hcl', 'bicep']);

/** Whether a `%` before an offset means what it means in a batch file: on a line that `cmd /c` gets it does not. */
function inBatch(host: string, source: string, offset: number): boolean {
  if (host === 'batch') return true;
  const [line = ''] = /[^\r\n]*$/.exec(source.slice(Math.max(0, offset - 1000), offset)) ?? [];
  return !data.has(host) && !/\bcmd(?:\.exe)?["']?\s+(?:\/\w+\s+)*\/[ck]\b/i.test(line);
}

/** A reference to a variable, right before an offset of a batch file. */
const reference = /[%!][^%!\s"=]{1,60}[%!]$/;

/** Nothing that gives a folder is written longer. */
const longest = 240;

/** The characters before an offset that can be a reference. */
function referenceBefore(source: string, offset: number): string {
  return reference.exec(source.slice(Math.max(0, offset - 64), offset))?.[0] ?? '';
}

/** What is to be said of the folder in a hole that ends a quoted value, if it is known how it ends. */
function remarkOf({ host, text, map }: Region, source: string, hole: Segment): Remark | undefined {
  const { document } = hole;
  if (document.end - document.start > longest) return undefined;
  const backslash = text[hole.text.end] === '\\';
  const written = source.slice(document.start, document.end);
  if (!(backslash ? open : closed).test(written.replace(/[\s()[\]{}]/g, ''))) return undefined;
  if (written.startsWith('%') && !inBatch(host, source, document.start)) return undefined;
  const at = hole.text.end + (backslash ? 1 : 0);
  const quote = toDocument(map, span(at, at + 1));
  if (quote.start === quote.end) return undefined;
  if (backslash) {
    const sign = toDocument(map, span(at - 1, at));
    const adjacent = sign.end === quote.start && sign.start < sign.end;
    const edits = [{ span: sign, newText: '' }];
    return adjacent
      ? { kind: 'escaped-quote', document: span(sign.start, quote.end), edits, written: '\\' }
      : undefined;
  }
  // Where a variable brings the folder in, the dot belongs behind the variable: others may read it.
  const used = document.end === quote.start ? written : referenceBefore(source, quote.start);
  const place: Span = span(quote.start - used.length, quote.end);
  const edits = [{ span: span(quote.start, quote.start), newText: '.' }];
  return { kind: 'escaped-quote', document: place, edits, written: used };
}

/**
 * A region with remarks about the quotes that a folder's backslash escapes: `/source:"%~dp0"`.
 *
 * @param source the document
 */
export function withFolders(region: Region, source: string): Region {
  const { text, holes, inert, map, remarks = [] } = region;
  if (holes.length === 0 || inert || !text.includes('"')) return region;
  const found: Remark[] = [];
  let quoted = false;
  const nameEnd = programWordEnd(text, 0);
  let from = 0;
  for (const segment of map.segments) {
    if (segment.kind !== 'hole') continue;
    const end = segment.text.end;
    for (let at = text.indexOf('"', from); at >= 0 && at < end; at = text.indexOf('"', at + 1))
      quoted = !quoted;
    from = end;
    if (!quoted || end < nameEnd || !/^\\?"/.test(text.slice(end, end + 2))) continue;
    const remark = remarkOf(region, source, segment);
    if (remark !== undefined) found.push(remark);
  }
  return found.length === 0 ? region : { ...region, remarks: [...remarks, ...found] };
}
