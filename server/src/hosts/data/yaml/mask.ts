/** Makes templates readable as YAML: what Jinja fills in before the document is one gets other characters of its length. */

const values = /\{\{[^{}\r\n]{0,400}\}\}/g;
const statements = /\{%[^%\r\n]{0,400}%\}|\{#[^#\r\n]{0,400}#\}/g;

/** The document with values as letters and statements as blanks; offsets stay as they are. */
export function masked(source: string): string {
  if (!source.includes('{{') && !source.includes('{%') && !source.includes('{#')) return source;
  return source
    .replace(values, (value, offset: number) =>
      // GitHub's `${{ … }}` is no trouble.
      source[offset - 1] === '$' ? value : 'x'.repeat(value.length),
    )
    .replace(statements, (statement) => ' '.repeat(statement.length));
}
