/** What the server suggests while one types. */
import {
  autocompletion,
  insertCompletionText,
  snippet,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import type { CompletionItem, CompletionList, TextEdit } from 'vscode-languageserver-types';
import { make } from './dom';
import { markdown } from './markdown';
import { positionOf, rangeIn } from './positions';
import type { Ask } from './session';

/** Signs behind which the server is asked at once, besides letters. */
const triggers = /[\w/:=,;"'\-.]$/;

const types: Readonly<Record<number, string>> = {
  3: 'function',
  10: 'property',
  12: 'constant',
  14: 'keyword',
  15: 'text',
  20: 'enum',
};

/** The protocol's form of a snippet in that of the editor: its last stop comes last, and a choice offers its first item. */
function editorSnippet(text: string): string {
  const numbers = [...text.matchAll(/\$\{?(\d+)/g)].map(([, number]) => Number(number));
  const last = Math.max(0, ...numbers) + 1;
  const stop = (number: string): number => (number === '0' ? last : Number(number));
  return text.replace(
    /\\([$}\\|,])|\$(\d+)|\$\{(\d+)(?:\|((?:\\.|[^|\\])*?)\||:((?:\\.|[^}\\])*))?\}|#\{/g,
    (whole, escaped?: string, bare?: string, number?: string, choice?: string, placeholder?: string) => {
      if (escaped !== undefined) return escaped === '}' ? '\\}' : escaped;
      if (bare !== undefined) return `\${${stop(bare)}}`;
      if (number === undefined) return `${whole[0] ?? ''}\\{`;
      const shown = choice === undefined ? placeholder : choice.split(',')[0];
      return `\${${stop(number)}${shown === undefined ? '' : `:${shown.replace(/\\(.)/g, '$1')}`}}`;
    },
  );
}

function editOf({ textEdit }: CompletionItem): TextEdit | undefined {
  if (textEdit === undefined) return undefined;
  return 'range' in textEdit ? textEdit : { newText: textEdit.newText, range: textEdit.replace };
}

/** The page on an item, which the server makes when it is asked for. */
async function info(item: CompletionItem, ask: Ask): Promise<Node | null> {
  const { documentation } = await ask<CompletionItem>('completionItem/resolve', item);
  if (documentation === undefined) return null;
  const text = typeof documentation === 'string' ? documentation : documentation.value;
  return make('div', { class: 'pg-info' }, markdown(text, 2));
}

function completionOf(item: CompletionItem, ask: Ask): Completion {
  const { label, filterText, sortText, detail, kind, insertTextFormat, insertText = label } = item;
  const text = editOf(item)?.newText ?? insertText;
  return {
    label: filterText ?? label,
    displayLabel: label,
    ...(sortText !== undefined && { sortText }),
    ...(detail !== undefined && { detail }),
    type: types[kind ?? 1] ?? 'text',
    info: () => info(item, ask),
    apply: (view, completion, from, to) => {
      if (insertTextFormat === 2) snippet(editorSnippet(text))(view, completion, from, to);
      else view.dispatch(insertCompletionText(view.state, text, from, to));
    },
  };
}

async function suggest(
  { state, pos, explicit, aborted }: CompletionContext,
  ask: Ask,
): Promise<CompletionResult | null> {
  const before = state.sliceDoc(Math.max(0, pos - 1), pos);
  if (!explicit && !triggers.test(before)) return null;
  const context =
    /[\w]/.test(before) || explicit ? { triggerKind: 1 } : { triggerKind: 2, triggerCharacter: before };
  const position = positionOf(state.doc, pos);
  const list = await ask<CompletionList | CompletionItem[] | null>('textDocument/completion', {
    position,
    context,
  });
  const items = Array.isArray(list) ? list : (list?.items ?? []);
  const [first] = items;
  if (aborted || first === undefined) return null;
  const edit = editOf(first);
  const { from, to } = edit ? rangeIn(state.doc, edit.range) : { from: pos, to: pos };
  return {
    from,
    to: Math.max(to, pos),
    options: items.map((item) => completionOf(item, ask)),
    ...(!Array.isArray(list) && list?.isIncomplete === true ? {} : { validFor: /^[\w/-]*$/ }),
  };
}

/** The suggestions of the server, and no others. */
export function serverCompletion(ask: Ask): Extension {
  return autocompletion({
    override: [(context) => suggest(context, ask).catch(() => null)],
    icons: false,
    maxRenderedOptions: 200,
  });
}
