/** Plain text as Markdown: what a viewer would take for a tag, and drop, is shown as code. */
import { disarmed } from '../../language/disarm';

/** A word that holds a placeholder, such as `https://<host>/CCM_Proxy_MutualAuth/<number>`; those may be several words. */
const word = /[^\s<>`"()]{0,200}<[^<>`\r\n]{1,80}>(?:[^\s<>`"()]|<[^<>`\r\n]{1,80}>)*/g;

/** Signs of the sentence behind a word. */
const behind = /[.,;:!?]+$/;

function escaped(text: string): string {
  return text.replaceAll('<', '\\<');
}

/** Text without code in it. */
function prose(text: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { index, 0: found } of text.matchAll(word)) {
    const shown = found.replace(behind, '');
    pieces.push(escaped(text.slice(from, index)), `\`${shown}\``);
    from = index + shown.length;
  }
  return pieces.join('') + escaped(text.slice(from));
}

/**
 * Writes a text as Markdown in which nothing gets lost: words with a placeholder in angle brackets become code, other
 * brackets are escaped. What stands between backticks is code already.
 */
export function asMarkdown(text: string): string {
  if (!text.includes('<')) return text;
  return text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : prose(part)))
    .join('');
}

/** A text of others as Markdown in which none of its signs means anything. */
export function prosaic(text: string): string {
  return disarmed(text)
    .replace(/[\\`*_{}[\]<>()#+!|~&-]/g, '\\$&')
    .replace(/\s*[\r\n]+\s*/g, ' ');
}

/** A text of others as code on one line. */
export function inlineCode(text: string): string {
  const line = disarmed(text).replace(/[\r\n]+/g, ' ');
  const longest = Math.max(0, ...Array.from(line.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  // One blank at each end is no part of the code, unless there is nothing else.
  const padded = /^[ `]|[ `]$/.test(line) && line.trim() !== '' ? ` ${line} ` : line;
  return line === '' ? '' : `${fence}${padded}${fence}`;
}
