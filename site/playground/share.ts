/** Shares the document: a link with the text in its fragment, or Markdown. What tells who wrote it is replaced before. */
import type { Text } from '@codemirror/state';
import type { ForSharingRequest, SharedReplacement } from '../../server/src/protocol';
import { fragmentOf } from '../share/fragment';
import { copyText } from './clipboard';
import { closable } from './dialogs';
import { button, find, make } from './dom';
import type { Finding } from './findings';
import { forumText } from './forum';
import type { Language } from './languages';
import { rangeIn } from './positions';
import type { Ask } from './session';

const shareMethod: ForSharingRequest['method'] = 'ccmsetup/forSharing';

/** Longer texts fit into no link. */
const longestText = 1_000_000;
/** So many replacements are listed; nobody reads more. */
const mostRows = 200;
/** So many of the places of one replacement are named. */
const mostLines = 5;

const kinds: Readonly<Record<SharedReplacement['kind'], string>> = {
  secret: 'Token, password or key',
  id: 'ID or thumbprint',
  address: 'Network address',
  user: 'User',
  host: 'Server, device or domain',
  name: 'Organization',
};

/** What the dialog works with. */
export interface Sharing {
  readonly ask: Ask;
  readonly text: () => Text;
  readonly language: () => Language;
  /** The findings of a text that is in no editor. */
  readonly findingsOf: (text: string) => Promise<readonly Pick<Finding, 'diagnostic' | 'severity'>[]>;
}

/**
 * Whether a finding is about the text and not about a mask in it: in the place of a token stands what looks like a placeholder
 * that somebody forgot.
 */
function isTrueOf(shared: string): (finding: Pick<Finding, 'diagnostic'>) => boolean {
  const lines = shared.split(/\r\n|\r|\n/);
  return ({ diagnostic: { code, range } }) =>
    code !== 'placeholder-left' ||
    !(lines[range.start.line] ?? '')
      .slice(range.start.character, range.end.line === range.start.line ? range.end.character : undefined)
      .includes('****');
}

/** One row: what was there, what stands there now, and where. Secrets aren't shown again. */
function row(text: Text, { kind, with: standIn, ranges }: SharedReplacement): HTMLTableRowElement {
  const before = [
    ...new Set(
      ranges.map((range) => {
        const { from, to } = rangeIn(text, range);
        return kind === 'secret' ? `${to - from} characters` : text.sliceString(from, to);
      }),
    ),
  ];
  const lines = [...new Set(ranges.map(({ start }) => start.line + 1))];
  const shown = lines.slice(0, mostLines).join(', ') + (lines.length > mostLines ? ' …' : '');
  const after = standIn === '' ? 'nothing' : kind === 'secret' ? standIn.slice(0, 8) : standIn;
  return make(
    'tr',
    { 'data-kind': kind, 'data-with': standIn },
    make('td', {}, kinds[kind]),
    make(
      'td',
      {},
      ...before.flatMap((each, index) => [...(index > 0 ? [', '] : []), make('code', {}, each)]),
    ),
    make('td', {}, make('code', {}, after)),
    make('td', {}, shown),
  );
}

/** Makes the dialog; the function opens it. */
export function shareDialog({ ask, text, language, findingsOf }: Sharing): () => Promise<void> {
  const dialog = find('pg-share-dialog', HTMLDialogElement);
  const rows = find('pg-replaced', HTMLTableSectionElement);
  const table = find('pg-replaced-table', HTMLDivElement);
  const summary = find('pg-share-summary', HTMLParagraphElement);
  const preview = find('pg-share-text', HTMLPreElement);
  const said = find('pg-share-said', HTMLParagraphElement);
  const actions = find('pg-share-actions', HTMLSpanElement);
  closable(dialog);
  const copy = async (what: string, content: string): Promise<void> => {
    const copied = await copyText(content);
    said.textContent = copied ? `Copied ${what}.` : `The browser doesn’t let this page copy ${what}.`;
  };
  const link = (shared: string): string | undefined => {
    const fragment = fragmentOf({ text: shared, languageId: language().id });
    return fragment === undefined ? undefined : `${location.href.replace(/#.*/, '')}#${fragment}`;
  };
  return async () => {
    const document = text();
    said.textContent = '';
    actions.replaceChildren();
    rows.replaceChildren();
    const result = document.length > longestText ? null : await ask<ForSharingRequest['result']>(shareMethod);
    const { replaced = [], text: shared, ticket } = result ?? {};
    const more = replaced.length - mostRows;
    rows.replaceChildren(
      ...replaced.slice(0, mostRows).map((each) => row(document, each)),
      ...(more > 0
        ? [make('tr', {}, make('td', { colspan: 4 }, `and ${more.toLocaleString('en-US')} more`))]
        : []),
    );
    table.hidden = replaced.length === 0;
    preview.textContent = shared ?? '';
    dialog.dataset['replaced'] = String(replaced.length);
    if (shared === undefined) {
      summary.textContent =
        'This text is too large to share, or in a language that isn’t checked. Share a part of it.';
    } else {
      summary.textContent =
        replaced.length === 0
          ? 'Nothing in this text looks like a secret or a name. Read it before you share it.'
          : 'These were replaced before anything is shared. Names that nothing marks as such stay: read the text before you share it.';
      const address = link(shared);
      // The diagnosis of a log is made from the shared text, not from that of the editor.
      const markdown =
        ticket ??
        forumText(shared, language().languageId, (await findingsOf(shared)).filter(isTrueOf(shared)));
      if (address === undefined) said.textContent = 'The text is too long for a link. Copy it as Markdown.';
      else {
        dialog.dataset['link'] = address;
        actions.append(
          button('Copy the link', () => void copy('the link', address), {
            class: 'primary',
            'data-copy': 'link',
          }),
        );
      }
      dialog.dataset['markdown'] = markdown;
      actions.append(
        button('Copy as Markdown', () => void copy('the Markdown', markdown), { 'data-copy': 'markdown' }),
      );
    }
    dialog.showModal();
  };
}
