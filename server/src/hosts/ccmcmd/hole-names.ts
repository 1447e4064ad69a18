/** The names of values that are filled in later. */
import { span, type Span } from '../../language/span';
import { matchAt } from '../text/sticky';
import { isHoleForm } from './hole-forms';

/** The name of what is filled in. */
export interface HoleName {
  readonly text: string;
  /** Where it stands in the hole. */
  readonly span: Span;
  /** Equal for all holes of one name, however they are written. */
  readonly key: string;
}

/** A way to write a hole: its name stands between `open` and what `rest` matches up to the end. */
interface Form {
  readonly open: RegExp;
  readonly name: RegExp;
  readonly rest: RegExp;
  /** Forms of one family read the same names. */
  readonly family: '$' | '$()' | '%' | '{{';
}

const word = /[A-Za-z_]\w*(?::[A-Za-z_]\w*)*/y;
const dotted = /[A-Za-z_]\w*(?:[.:][A-Za-z_]\w*)*/y;

/** In the order in which they are tried. */
const forms: readonly Form[] = [
  // Behind the name may stand what a shell makes of it, such as a default.
  { open: /^\$\{/, name: dotted, rest: /^(?:[^\w.].*)?\}$/s, family: '$' },
  { open: /^\$\(\s*/, name: /[A-Za-z_]\w*(?:\.\w+)*/y, rest: /^\s*\)$/, family: '$()' },
  { open: /^\$/, name: word, rest: /^:?[\w:]*$/, family: '$' },
  { open: /^%(?=[^%]+%$)/, name: /[A-Za-z_][\w.-]*/y, rest: /^%$/, family: '%' },
  { open: /^!/, name: /[A-Za-z_]\w*/y, rest: /^!$/, family: '%' },
  {
    open: /^\{\{\s*/,
    name: /\.?[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*/y,
    rest: /^\s*(?:\|.*)?\}\}$/s,
    family: '{{',
  },
];

/** The name of a hole; undefined for what has none: a number, or an expression. */
export function holeName(hole: string): HoleName | undefined {
  for (const { open, name, rest, family } of forms) {
    const start = open.exec(hole)?.[0].length;
    if (start === undefined) continue;
    const text = matchAt(name, hole, start)?.[0];
    if (text === undefined || !rest.test(hole.slice(start + text.length))) continue;
    // Only in cmd letter case says nothing.
    const key = `${family} ${family === '%' ? text.toUpperCase() : text}`;
    return { text, span: span(start, start + text.length), key };
  }
  return undefined;
}

/** A hole under another name; undefined where that cannot be its name. */
export function renamedHole(hole: string, name: string): string | undefined {
  const known = holeName(hole);
  if (known === undefined) return undefined;
  const changed = hole.slice(0, known.span.start) + name + hole.slice(known.span.end);
  return isHoleForm(changed) && holeName(changed)?.text === name ? changed : undefined;
}
