/** A change of a file as a patch that `git apply` takes. */
import { structuredPatch } from 'diff';
import type { Source } from '../input/source';
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

/** The text of a patch, or why there is none. */
export type Patch = { readonly text: string } | { readonly problem: Problem };

/**
 * The patch that changes a file.
 *
 * @param path from the current folder, with `/`
 * @returns an empty text where nothing changes
 */
export function patchOf(path: string, { text, encoding }: Source, changed: string): Patch {
  if (text === changed) return { text: '' };
  const mark = encoding === 'utf-8-bom' ? '\uFEFF' : '';
  const { hunks } = structuredPatch('', '', mark + text, mark + changed, '', '', { context });
  const lines = hunks.flatMap((hunk) => [
    `@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`,
    ...hunk.lines,
  ]);
  const patch = [header('---', `a/${path}`), header('+++', `b/${path}`), ...lines, ''].join('\n');
  const isPlain = encoding === 'utf-8' || encoding === 'utf-8-bom';
  // In the other encodings of one byte a letter, what is plain is the same.
  const fits = isPlain || (encoding === 'windows-1252' && !/[^\0-\x7f]/.test(lines.join('')));
  return fits ? { text: patch } : { problem: otherEncoding };
}
