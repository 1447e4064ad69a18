/** Reads which lines a patch without context adds and deletes: what `git diff --unified=0` prints. */
import type { ChangedLines, LineRange } from '../input/line-set';

/** What a backslash and a letter stand for in a name that git quotes (https://git-scm.com/docs/git-config, core.quotePath). */
const escapes: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** The name in a header line, without the prefix; as bytes, one per character. */
function nameOf(header: string): string {
  const [, quoted] = /^"(.*)"\t?$/s.exec(header) ?? [];
  const name =
    quoted?.replace(/\\([0-7]{3}|.)/gs, (_, code: string) =>
      code.length === 3 ? String.fromCharCode(parseInt(code, 8)) : (escapes[code] ?? code),
    ) ?? header.replace(/\t$/, '');
  return Buffer.from(name.replace(/^b\//, ''), 'latin1').toString('utf8');
}

/** The number of lines in a hunk's header; 1 when it is not told. */
function lengthOf(count: string | undefined): number {
  return count === undefined ? 1 : Number(count);
}

/**
 * The added and deleted lines of each file, by its path from the top folder.
 *
 * @param patch with the prefixes `a/` and `b/`, without context lines
 */
export function changedLines(patch: Uint8Array): Map<string, ChangedLines> {
  const text = Buffer.from(patch.buffer, patch.byteOffset, patch.byteLength).toString('latin1');
  const files = new Map<string, ChangedLines>();
  let ranges: LineRange[] = [];
  let deleted: LineRange[] = [];
  // How many lines follow that are text of the files, whatever they look like.
  let content = 0;
  for (let at = 0; at < text.length;) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    if (content > 0) content--;
    else if (text.startsWith('+++ ', at)) {
      ranges = [];
      deleted = [];
      files.set(nameOf(text.slice(at + '+++ '.length, end)), { added: ranges, deleted });
    } else if (text.startsWith('@@ -', at)) {
      const [, removed, first, added] =
        /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(text.slice(at, end)) ?? [];
      const length = lengthOf(added);
      content = lengthOf(removed) + length;
      // Where nothing is added, the number is that of the line before.
      const before = length === 0 ? Number(first) : Number(first) - 1;
      if (length > 0) ranges.push([before + 1, before + length]);
      if (lengthOf(removed) > length) deleted.push([before, before + length]);
    }
    at = end + 1;
  }
  return files;
}
