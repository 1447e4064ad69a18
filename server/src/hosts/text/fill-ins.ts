/** Values that are filled in before a command line is run, in the forms of the usual tools. */
import { slice } from './slice';
import { textOf, type Text } from './text';
import { rewritten } from './rewritten';

/**
 * Forms of such values: `${{ x }}`, `{{ x }}`, `{% x %}` (pipelines, Jinja), `${x}`, `$(x)`, `%(x)`, `@(x)`, `$x`, `%x%`, `%~dp0`,
 * `#{x}`, `__X__`, `{0}`.
 */
const forms =
  /\$?\{\{[^{}\r\n]{0,400}\}\}|\{%[^{}%\r\n]{0,400}%\}|[$#]\{[^{}\s]{1,200}\}|[$%@]\([^()\r\n]{1,200}\)|\$[A-Za-z_][\w:]*|%[A-Za-z_][\w.()-]{0,200}%|%~[A-Za-z]*\d|\b__[A-Z]\w*?__(?!\w)|\{\d{1,2}\}/g;

/** Forms that are filled in before a script sees them, so that they are none of its own syntax. */
const outerForms = /\$?\{\{[^{}\r\n]{0,400}\}\}|\{%[^{}%\r\n]{0,400}%\}|\$\([A-Za-z_][\w.]{0,200}\)/g;

/**
 * A text with a hole for each value that is filled in later.
 *
 * @param script whether the text is a script, whose own variables its own language reads
 */
export function withFillIns(source: Text, script: boolean): Text {
  return withHoles(source, script ? outerForms : forms);
}

/** A text with a hole for whatever a global pattern matches; an empty one is no place any more. */
export function withHoles(source: Text, global: RegExp): Text {
  return source.text === '' ? textOf([], source.partial) : rewritten(source, global, () => undefined);
}

/** A text without the blanks around it when there are line breaks among them: the layout of the place it stands in. */
export function withoutLayout(source: Text): Text {
  const { text } = source;
  const before = text.length - text.trimStart().length;
  const after = text.trimEnd().length;
  const start = /[\r\n]/.test(text.slice(0, before)) ? before : 0;
  const end = /[\r\n]/.test(text.slice(after)) ? Math.max(after, start) : text.length;
  return start === 0 && end === text.length ? source : slice(source, start, end);
}
