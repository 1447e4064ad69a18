/** Asks the features about texts with a cursor, for tests on the sources. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionItem, Hover } from 'vscode-languageserver-types';
import type { SiteFacts } from '../../server/src/rules/rule';
import { completionsOf } from '../../server/src/service/completion/completion';
import { hoverOf } from '../../server/src/service/hover/hover';
import { cursor } from './cursor';
import { analyzeText, everything, loadedHost, testNow } from './lint';

/** What VS Code can do, but for what opens the suggestions. */
export const allCapabilities = {
  snippets: true,
  insertReplace: false,
  markdownDocumentation: true,
  markdownHover: true,
  opensSuggestions: false,
};

/** The completions at the cursor, in the order of their sort texts. */
export function completions(
  marked: string,
  host = 'ccmcmd',
  capabilities = allCapabilities,
  site?: SiteFacts,
): { items: CompletionItem[]; document: TextDocument } {
  const { text, offset } = cursor(marked);
  const document = TextDocument.create('untitled:test', host, 1, text);
  const loaded = loadedHost(host);
  const configuration = { ...everything([]), site };
  const analysis = analyzeText(text, loaded, { rules: [], configuration });
  const subject = { document, host: loaded, configuration, analysis };
  const items = completionsOf(subject, document.positionAt(offset), capabilities);
  const key = (item: CompletionItem): string => item.sortText ?? item.label;
  return { document, items: items.sort((left, right) => (key(left) < key(right) ? -1 : 1)) };
}

/** The text after the completion of a label is accepted. */
export function accept(
  marked: string,
  label: string,
  host = 'ccmcmd',
  capabilities = allCapabilities,
  site?: SiteFacts,
): string {
  const { items, document } = completions(marked, host, capabilities, site);
  const item = items.find((candidate) => candidate.label === label);
  const edit = item?.textEdit;
  if (edit === undefined || !('range' in edit)) throw new Error(`${label} is not offered at ${marked}`);
  return TextDocument.applyEdits(document, [edit]);
}

/** The hover at the cursor with the text that it is about. */
export function hover(marked: string, host = 'ccmcmd'): { about: string; value: string } | undefined {
  const { text, offset } = cursor(marked);
  return hoverAt(text, offset, host);
}

/** The hover at an offset with the text that it is about. */
export function hoverAt(
  text: string,
  offset: number,
  host: string,
): { about: string; value: string } | undefined {
  const document = TextDocument.create('untitled:test', host, 1, text);
  const analysis = analyzeText(text, loadedHost(host), { rules: [] });
  const found: Hover | null = hoverOf(document, analysis, document.positionAt(offset), allCapabilities, {
    configuration: everything(),
    now: testNow,
    onRuleError: (slug, error) => {
      throw new Error(`rule ${slug} threw`, { cause: error });
    },
  });
  if (found === null || found.range === undefined || !('value' in (found.contents as object)))
    return undefined;
  return { about: document.getText(found.range), value: (found.contents as { value: string }).value };
}
