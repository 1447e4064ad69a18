/** Values that are filled in before a command line is run, in the forms of the usual tools. */
import { span } from '../../language/span';
import { slice, textWriter, type SourcedText } from './sourced-text';

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
export function withFillIns(source: SourcedText, script: boolean): SourcedText {
  return withHoles(source, script ? outerForms : forms);
}

/** A text with a hole for whatever a global pattern matches. */
export function withHoles(source: SourcedText, global: RegExp): SourcedText {
  const pattern = new RegExp(global);
  const { text } = source;
  let found = pattern.exec(text);
  if (found === null) return source;
  const writer = textWriter();
  let from = 0;
  for (; found !== null; found = pattern.exec(text)) {
    writer.take(source, span(from, found.index));
    from = found.index + found[0].length;
    writer.hole(source, span(found.index, from));
  }
  writer.take(source, span(from, text.length));
  return writer.finish();
}

/** A text without the blanks around it when there are line breaks among them: the layout of the place it stands in. */
export function withoutLayout(source: SourcedText): SourcedText {
  const { text } = source;
  const before = text.length - text.trimStart().length;
  const after = text.trimEnd().length;
  const start = /[\r\n]/.test(text.slice(0, before)) ? before : 0;
  const end = /[\r\n]/.test(text.slice(after)) ? Math.max(after, start) : text.length;
  return start === 0 && end === text.length ? source : slice(source, start, end);
}
