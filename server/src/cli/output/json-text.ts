/** JSON in which no text can be taken for something else, whoever prints it. */

/** Characters that could hide or rearrange text, and `##`, which begins a command to a pipeline. */
const doubtful = /(?<=#)#|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Each UTF-16 unit as JSON writes it. */
function escaped(text: string): string {
  return Array.from({ length: text.length }, (_, at) => {
    return `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`;
  }).join('');
}

/** A value as a part of JSON. What is escaped in it is the same value for whoever reads it. */
export function jsonPart(value: unknown): string {
  return JSON.stringify(value, undefined, 2).replace(doubtful, (found) =>
    found === '\n' ? found : escaped(found),
  );
}

/** A value as JSON, ended. */
export function jsonText(value: unknown): string {
  return `${jsonPart(value)}\n`;
}
