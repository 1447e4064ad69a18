/** How values are written that are filled in later. */

/**
 * `${NAME}`, `$NAME`, `$(…)`, `%NAME%`, `%1`, `%~dp0`, `!NAME!`, `{{NAME}}`, `{0}`. What follows `%1` must not make it the code
 * of a character.
 */
export const holePattern =
  /\$\{[^{}\s]+\}|\$\([^()\r\n]{1,200}\)|\$[A-Za-z_][\w:]*|%[A-Za-z_][\w.-]*%|%[1-9](?![\w%])|%~[A-Za-z]*\d|![A-Za-z_]\w*!|\{\{[^{}\r\n]*\}\}|\{\d{1,2}\}/g;

/** What every hole has; looking for it first is much cheaper. */
export const holeSign = /[$%!{]/;

const whole = new RegExp(`^(?:${holePattern.source})$`);

/** Whether a text is such a value and nothing else. */
export function isHoleForm(text: string): boolean {
  return whole.test(text);
}
