/** Blocks of code, with a way to try them in the playground. */
import { fragmentOf } from '../../share/fragment';
import { escapeHtml, html, raw, type Html } from '../frame/html';
import { relative } from '../frame/page';
import { readExample, type ReadExample } from './examples';
import type { RuleExample } from '../../../server/src/rules/rule';

/** Languages whose lines are long and may be broken anywhere for a reader. */
const wrapped = ['ccmcmd', 'powershell', 'bat', 'vb', 'sh'];
/** The playground's language of a block, where that has another name. */
const languages: Readonly<Record<string, string>> = { log: 'ccmsetup-log' };
/** What the playground can say nothing about without a command line. */
const logLanguage = 'ccmsetup-log';

/** What a block is an example of. */
export interface CodeContext {
  /** What the block is about, for those who can't see where it stands. */
  readonly about: string;
  /** The path of the page. */
  readonly page: string;
  /** The text that the playground gets, where the block is only a part of it. */
  readonly whole?: string;
  /** The rule that judges it: the places of its findings are marked. */
  readonly judged?: { readonly slug: string; readonly example: Partial<RuleExample> };
}

/** The text with its colored parts and marked places. */
function colored(text: string, { parts, places }: ReadExample): Html {
  const cuts = new Set([0, text.length]);
  for (const { start, end } of [...parts, ...places]) cuts.add(start).add(end);
  const at = [...cuts].filter((cut) => cut <= text.length).sort((left, right) => left - right);
  const pieces = at.slice(0, -1).map((start, index) => {
    const end = at[index + 1] ?? start;
    const part = parts.find((each) => each.start <= start && end <= each.end);
    const place = places.find((each) => each.start <= start && end <= each.end);
    const classes = [part && `t-${part.kind}`, place && `f-${place.severity}`].filter(
      (each) => each !== undefined,
    );
    const shown = escapeHtml(text.slice(start, end));
    return classes.length === 0 ? shown : `<span class="${classes.join(' ')}">${shown}</span>`;
  });
  return raw(pieces.join(''));
}

/** The link that opens a text in the playground; undefined for one that doesn't fit into a link. */
export function playgroundLink(text: string, languageId: string, page: string): string | undefined {
  const fragment = fragmentOf({ text, languageId });
  return fragment === undefined ? undefined : `${relative(page, 'index.html')}#${fragment}`;
}

/**
 * A block of code.
 *
 * @param language as Markdown names it
 */
export function codeBlock(code: string, language: string, context: CodeContext): Html {
  const { about, page, whole, judged } = context;
  const text = code.replace(/\n$/, '');
  const id = languages[language] ?? language;
  const read = readExample(text, id, judged);
  const inner = html`<code>${colored(text, read)}</code>`;
  // What can be scrolled must be reached by keyboard, too.
  const block = wrapped.includes(language)
    ? html`<pre class="wrapped">${inner}</pre>`
    : html`<pre role="group" tabindex="0" aria-label="${`Example: ${about}`}">${inner}</pre>`;
  // What was shortened for the page is no text to try.
  const tried = whole ?? (text.includes(' … ') ? undefined : text);
  const link =
    tried !== undefined && (read.isCommandLine || id === logLanguage)
      ? playgroundLink(tried, id, page)
      : undefined;
  if (link === undefined) return html`${block} `;
  return html`<figure class="example">
    ${block}
    <figcaption><a class="open" href="${link}">Open in the playground</a></figcaption>
  </figure> `;
}
