/** Blocks of code. */
import { html, type Html } from '../frame/html';

/** Languages whose lines are long and may be broken anywhere for a reader. */
const wrapped = ['ccmcmd', 'powershell', 'bat', 'vb', 'sh'];

/**
 * A block of code.
 *
 * @param about what it's an example of, for those who can't see where it stands
 */
export function codeBlock(code: string, language: string, about: string): Html {
  const text = code.replace(/\n$/, '');
  if (wrapped.includes(language)) return html`<pre class="wrapped"><code>${text}</code></pre> `;
  // What can be scrolled must be reached by keyboard, too.
  return html`<pre
    role="region"
    tabindex="0"
    aria-label="${`Example: ${about}`}"
  ><code>${text}</code></pre> `;
}
