/** Cuts the inside of a template into characters, escapes, expressions and directives. */
import { hasHalves, unescaped } from '../../literals';
import { createEnds, type Quoting } from '../interpolation';

/** How quoted templates are written. */
export const quoting: Quoting = {
  quote: '"',
  signs: /\\[^\r\n]|\$\$\{|%%\{|[$%]\{|["{}\r\n]/,
  opens: (sign) => sign === '${' || sign === '%{',
};

/** A part of a template. Offsets are offsets of the template's inside. */
export interface Part {
  readonly kind: 'copy' | 'escape' | 'hole' | 'directive';
  readonly start: number;
  readonly end: number;
  /** What an escape stands for; the first word of a directive. */
  readonly text: string;
  /** Whether it takes the blanks before and behind it away. */
  readonly trims?: { readonly before: boolean; readonly behind: boolean };
}

/**
 * The parts of a template.
 *
 * @param quoted whether a backslash begins an escape and a line break is an error
 * @returns undefined when it is broken
 */
export function partsOf(content: string, quoted: boolean): Part[] | undefined {
  const parts: Part[] = [];
  const ends = createEnds(content, quoting);
  const pattern = quoted
    ? /\\(?:u[\da-fA-F]{4}|U[\da-fA-F]{8}|[^])|([$%])\1\{|[$%]\{|["\r\n]/g
    : /([$%])\1\{|[$%]\{/g;
  let from = 0;
  const copyTo = (end: number): void => {
    if (from < end) parts.push({ kind: 'copy', start: from, end, text: content.slice(from, end) });
  };
  for (let found = pattern.exec(content); found !== null; found = pattern.exec(content)) {
    const [sign] = found;
    const start = found.index;
    copyTo(start);
    if (sign === '${' || sign === '%{') {
      const end = ends.expression(start + 2);
      if (end === undefined) return undefined;
      const inner = content.slice(start + 2, end - 1);
      const [word = ''] = /[a-z]+/.exec(inner) ?? [];
      const trims = { before: inner.startsWith('~'), behind: inner.endsWith('~') };
      parts.push({ kind: sign === '${' ? 'hole' : 'directive', start, end, text: word, trims });
      from = pattern.lastIndex = end;
      continue;
    }
    from = start + sign.length;
    const text = sign.endsWith('{') ? sign.slice(1) : unescaped(sign, 'nrt"\\');
    if (text === undefined || hasHalves(text)) return undefined;
    parts.push({ kind: 'escape', start, end: from, text });
  }
  copyTo(content.length);
  return parts;
}

/** The parts without the blanks that expressions and directives take away. */
export function trimmedParts(parts: readonly Part[]): Part[] {
  return parts.flatMap((part, index) => {
    if (part.kind !== 'copy') return [part];
    let { start, end, text } = part;
    if (parts[index - 1]?.trims?.behind === true) {
      text = text.trimStart();
      start = end - text.length;
    }
    if (parts[index + 1]?.trims?.before === true) {
      text = text.trimEnd();
      end = start + text.length;
    }
    return start < end ? [{ ...part, start, end, text }] : [];
  });
}

/** A template without its directives. */
interface Settled {
  readonly parts: readonly Part[];
  /** Whether some of its lines may be left out, or stand there more than once. */
  readonly partial: boolean;
}

/**
 * The parts without directives: what stands between `%{ if … }` and `%{ endif }` is a hole where it is part of a line,
 * and stays where it is lines of its own.
 */
export function withoutDirectives(parts: readonly Part[]): Settled {
  const result: Part[] = [];
  let partial = false;
  const open: { readonly at: number; readonly breaks: number; readonly start: number }[] = [];
  let breaks = 0;
  for (const part of parts) {
    if (part.kind !== 'directive') {
      if (/[\r\n]/.test(part.text) && part.kind !== 'hole') breaks++;
      result.push(part);
    } else if (part.text === 'if' || part.text === 'for') {
      open.push({ at: result.length, breaks, start: part.start });
    } else if (part.text !== 'else') {
      const begun = open.pop();
      if (begun === undefined || begun.breaks < breaks) {
        partial = true;
        continue;
      }
      result.length = begun.at;
      result.push({ kind: 'hole', start: begun.start, end: part.end, text: '' });
    }
  }
  return { parts: result, partial: partial || open.length > 0 };
}
