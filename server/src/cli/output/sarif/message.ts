/** Text as a message of SARIF. */
import { visible } from '../visible';

/**
 * Plain text that is shown as it stands: a number in braces would be taken for the place of an argument (SARIF 2.1.0, 3.11.5),
 * brackets before parentheses for a link (3.11.6).
 */
export function messageText(text: string): string {
  return visible(text, '\n')
    .replace(/\{(\d+)\}/g, '{{$1}}')
    .replace(/\[([^[\]]*)\](?=\()/g, '\\[$1\\]');
}

/** Text of at most so many UTF-16 units, as GitHub takes it. */
export function shortened(text: string, most = 1024): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}\u2026`;
}
