/** Shows all that the server tells of the document, after each change of it or of the cursor. */
import type { Text } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { DocumentStatus, DocumentStatusRequest } from '../../server/src/protocol';
import { convertPanel } from './convert-panel';
import { cursorPanel, logPanel } from './explain-panel';
import { countOf, findFindings, goTo, listFindings, markFindings, type Finding } from './findings';
import type { Language } from './languages';
import type { Parts } from './parts';
import { positionOf } from './positions';
import type { Ask } from './session';
import { showStatus } from './status';

const statusMethod: DocumentStatusRequest['method'] = 'ccmsetup/documentStatus';
export const logId = 'ccmsetup-log';

/** What showing needs. */
export interface Showing {
  readonly parts: Parts;
  readonly view: EditorView;
  readonly ask: Ask;
  readonly language: () => Language;
  /** The id of the panel that is shown. */
  readonly panel: () => string;
  readonly open: (text: string, languageId: string) => void;
  readonly say: (text: string) => void;
}

/** What the page can show. */
export interface Shower {
  /** Shows everything once. */
  show(isCurrent: () => boolean): Promise<void>;
  /** Shows nothing of the document, which isn't checked: what was found in an earlier one isn't in this one. */
  clear(status: DocumentStatus | null): void;
}

/** Makes it. */
export function shower(showing: Showing): Shower {
  const { parts, view, ask, language, panel, open, say } = showing;
  const { root } = parts;
  const rules = new Set((root.dataset['rules'] ?? '').split(' '));
  const pageOf = (slug: string): string | undefined => (rules.has(slug) ? `rules/${slug}.html` : undefined);
  /** The findings of one text stay when only the cursor moves. */
  let known:
    | {
        readonly doc: Text;
        readonly language: Language;
        readonly findings: readonly Finding[];
        readonly all: number;
      }
    | undefined;

  const showFindings = async (isCurrent: () => boolean): Promise<void> => {
    const { doc } = view.state;
    if (known?.doc === doc && known.language === language()) return;
    const found = { doc, language: language(), ...(await findFindings(ask)) };
    if (!isCurrent()) return;
    known = found;
    const { findings, all } = found;
    markFindings(view, findings);
    listFindings(parts.findings, view, findings, pageOf);
    const text = doc.length === 0 ? '' : countOf(findings, all);
    if (parts.count.textContent !== text) parts.count.textContent = text;
    parts.tabCount.textContent = all === 0 ? '' : ` (${all})`;
    parts.fixAll.disabled = !findings.some(({ actions }) =>
      actions.some((action) => action.isPreferred === true),
    );
  };

  const showPanel = async (status: DocumentStatus | null, isCurrent: () => boolean): Promise<void> => {
    const position = positionOf(view.state.doc, view.state.selection.main.head);
    const { log } = status ?? {};
    if (panel() === 'pg-panel-explain') {
      const nodes =
        log === undefined
          ? await cursorPanel(ask, position)
          : await logPanel(ask, log, {
              goTo: (at) => {
                goTo(view, { start: at, end: at });
              },
              openCommandLine: (text) => {
                open(text, 'ccmcmd');
              },
            });
      if (isCurrent()) parts.explanation.replaceChildren(...nodes);
    }
    if (panel() === 'pg-panel-convert')
      await convertPanel({ ask, target: parts.target.value, position, open, say }, (nodes) => {
        if (isCurrent()) parts.converted.replaceChildren(...nodes);
      });
  };

  return {
    show: async (isCurrent) => {
      const { doc, selection } = view.state;
      await showFindings(isCurrent);
      if (!isCurrent()) return;
      const position = positionOf(doc, selection.main.head);
      const status = await ask<DocumentStatusRequest['result']>(statusMethod, { position });
      if (!isCurrent()) return;
      showStatus(parts.status, status);
      await showPanel(status, isCurrent);
    },
    clear: (status) => {
      known = undefined;
      markFindings(view, []);
      for (const part of [parts.findings, parts.count, parts.tabCount, parts.explanation, parts.converted])
        part.replaceChildren();
      parts.fixAll.disabled = true;
      showStatus(parts.status, status);
    },
  };
}
