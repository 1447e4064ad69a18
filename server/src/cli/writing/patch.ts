/** A change of a file as a patch that `git apply` takes. */
import { structuredPatch, type StructuredPatchHunk } from 'diff';
import type { Span } from '../../language/span';
import { masked } from '../../service/service';
import type { Source } from '../input/source';
import { visible } from '../output/visible';
import type { Problem } from '../problem';

/** How many unchanged lines stand around a change. */
const context = 3;

const otherEncoding: Problem = {
  what: "would be changed, but isn't in the patch, because a patch can't hold its encoding",
  remedy: 'to change it, run with --fix',
};

/** Escapes of one letter in a quoted name, as git writes them. */
const letters: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '"': '\\"',
  '\\': '\\\\',
};

/** A name as git writes it: in quotes, with escapes, where it has to be. */
function quoted(name: string): string {
  if (!/[\p{Cc}"\\]/u.test(name)) return name;
  const escaped = name.replace(
    /[\p{Cc}"\\]/gu,
    (character) => letters[character] ?? `\\${(character.codePointAt(0) ?? 0).toString(8).padStart(3, '0')}`,
  );
  return `"${escaped}"`;
}

/** The header line of one side. Behind a name with a space stands a tab, as git has it, so that nothing else is taken for a date. */
function header(sign: string, name: string): string {
  return `${sign} ${quoted(name)}${name.includes(' ') ? '\t' : ''}`;
}

/** A text, and where secrets stand in it. */
export interface Secretive {
  readonly text: string;
  readonly secrets: readonly Span[];
}

/** What can be shown of a change. */
export interface Patch {
  /** Empty where nothing changes, or where nothing of it can be shown. */
  readonly text: string;
  /** What is left out of it, and why. */
  readonly problems: readonly Problem[];
}

/** Whether a pipeline or a terminal could take a part of a line for something else than text. */
function isOdd(line: string): boolean {
  return visible(line, '\t') !== line;
}

/** The numbers of the lines, from 1, in which there is a part of a secret. */
function secretLines({ text, secrets }: Secretive): Set<number> {
  const hidden = masked(text, secrets).split('\n');
  return new Set(text.split('\n').flatMap((line, index) => (line === hidden[index] ? [] : [index + 1])));
}

function leftOut(line: number, why: string): Problem {
  return {
    what: `line ${line} would be changed, but isn't in the patch, because ${why}`,
    remedy: 'to change it, run with --fix',
  };
}

/** Why a part of the change is not shown; undefined when it is. */
function objection(
  { oldStart, oldLines, newStart, newLines, lines }: StructuredPatchHunk,
  before: ReadonlySet<number>,
  after: ReadonlySet<number>,
): Problem | undefined {
  const first =
    oldStart +
    Math.max(
      0,
      lines.findIndex((line) => !line.startsWith(' ')),
    );
  const has = (set: ReadonlySet<number>, start: number, count: number): boolean =>
    Array.from({ length: count }, (_, index) => start + index).some((line) => set.has(line));
  if (has(before, oldStart, oldLines) || has(after, newStart, newLines))
    return leftOut(first, 'a secret is in it or near it');
  // A carriage return ends a line, and a mark stands only at the beginning of a file.
  const texts = lines.map((line) =>
    line
      .slice(1)
      .replace(/\r$/, '')
      .replace(/^\uFEFF/, ''),
  );
  return texts.some(isOdd)
    ? leftOut(first, 'a pipeline or terminal could take a part of it, or of a line near it, for a command')
    : undefined;
}

const outside: Problem = {
  what: "would be changed, but isn't in the patch, because a patch can't name a file outside of the current folder",
  remedy: 'run in a folder above the file, or run with --fix',
};

/** Whether a path leads out of the current folder, so that `git apply` refuses it. */
function isOutside(path: string): boolean {
  return /^(?:\.\.(?:\/|$)|\/|[A-Za-z]:)/.test(path);
}

const oddName: Problem = {
  what: "would be changed, but isn't in the patch, because a pipeline or terminal could take its name for a command",
  remedy: 'to change it, run with --fix',
};

/**
 * The patch that changes a file. What would show a secret, or could give a command to a pipeline or terminal, is left out.
 *
 * @param path from the current folder, with `/`
 * @param before the text of the file, and where its secrets are
 * @param after the same of the changed text
 */
export function patchOf(
  path: string,
  { encoding }: Pick<Source, 'encoding'>,
  before: Secretive,
  after: Secretive,
): Patch {
  if (before.text === after.text) return { text: '', problems: [] };
  const mark = encoding === 'utf-8-bom' ? '\uFEFF' : '';
  const { hunks } = structuredPatch('', '', mark + before.text, mark + after.text, '', '', { context });
  const isPlain = encoding === 'utf-8' || encoding === 'utf-8-bom';
  // In the other encodings of one byte a letter, what is plain is the same.
  const fits =
    isPlain ||
    (encoding === 'windows-1252' && !/[^\0-\x7f]/.test(hunks.flatMap(({ lines }) => lines).join('')));
  if (!fits) return { text: '', problems: [otherEncoding] };
  if (isOutside(path)) return { text: '', problems: [outside] };
  if (isOdd(quoted(path))) return { text: '', problems: [oddName] };
  const hiddenBefore = secretLines(before);
  const hiddenAfter = secretLines(after);
  const judged = hunks.map((hunk) => ({ hunk, problem: objection(hunk, hiddenBefore, hiddenAfter) }));
  // What is left out moves the lines behind it no more.
  let moved = 0;
  const lines = judged.flatMap(({ hunk, problem }) => {
    if (problem !== undefined) {
      moved += hunk.oldLines - hunk.newLines;
      return [];
    }
    const { oldStart, oldLines, newStart, newLines } = hunk;
    return [`@@ -${oldStart},${oldLines} +${newStart + moved},${newLines} @@`, ...hunk.lines];
  });
  const problems = judged.flatMap(({ problem }) => (problem === undefined ? [] : [problem]));
  const text =
    lines.length === 0
      ? ''
      : [header('---', `a/${path}`), header('+++', `b/${path}`), ...lines, ''].join('\n');
  return { text, problems };
}
