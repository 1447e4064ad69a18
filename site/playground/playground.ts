/** Puts the playground together: an editor, the server in a worker, and what it tells of the text. */
import { isolateHistory } from '@codemirror/commands';
import type { LSPClient } from '@codemirror/lsp-client';
import { EditorView, placeholder, type ViewUpdate } from '@codemirror/view';
import type { CodeAction } from 'vscode-languageserver-types';
import { readFragment } from '../share/fragment';
import { semanticColors } from './colors';
import { serverCompletion } from './completion';
import { diagnosticsOf, openDocument } from './document';
import { button } from './dom';
import { editorExtensions } from './editor';
import { startEngine, type Engine } from './engine';
import { applyEdit, severityOf } from './findings';
import { guessLanguage } from './guess';
import { hostSyntax } from './host-syntax';
import { serverHover } from './hover';
import { languageNamed, languagesIn, type Language } from './languages';
import { lookUp } from './look-up';
import { partsOf } from './parts';
import { positionOf } from './positions';
import { resultsOf } from './results';
import { asking, clientOf, reasonOf } from './session';
import { scenarioDialog } from './scenario-dialog';
import { shareDialog } from './share';
import { logId, shower } from './shown';
import { isTooLarge, lookedAt, noticeAbout } from './sizes';
import { startDialog } from './start-dialog';
import { tabsOf } from './tabs';

/** A text of this length that takes the place of all others says which language it is in. */
const leastToGuess = 12;

/** A text of this length keeps whoever shares it waiting, so this is said at once. */
const longToShare = 50_000;
const preparing = 'Preparing what you share…';

/** Starts it. */
export function playground(): void {
  const parts = partsOf();
  const { root } = parts;
  const languages = languagesIn(parts.language);
  let language: Language = languages[0] ?? {
    id: 'ccmcmd',
    languageId: 'ccmcmd',
    fileName: 'untitled.ccmcmd',
    title: '',
  };
  let engine: Engine | undefined;
  let client: LSPClient | undefined;
  let isLarge = false;

  const say = (text: string, ...more: readonly Node[]): void => {
    if (parts.notice.textContent !== text) parts.notice.replaceChildren(text, ...more);
    parts.notice.hidden = text === '';
  };
  const opened = openDocument();
  const syntax = hostSyntax();
  const ask = asking(() => view);
  const connect = (): void => {
    isLarge = isTooLarge(view.state.doc.length, language.id);
    opened.open(view, isLarge ? undefined : client, language);
    results.now();
  };
  /** Takes a language for the document; `guessed` says so to the reader. */
  const speak = (name: string, guessed: boolean): void => {
    const found =
      languageNamed(parts.language, name) ?? languageNamed(parts.language, 'plaintext') ?? language;
    parts.language.value = found.id;
    parts.guessed.hidden = !guessed;
    root.dataset['language'] = found.id;
    parts.convertTab.hidden = found.id === logId;
    const isOther = found.id !== language.id;
    language = found;
    view.dispatch(syntax.speak(found.id));
    if (isOther) connect();
    if (found.id === logId && isOther) tabs.show('pg-panel-explain');
    else if (isOther && found.id !== logId && tabs.shown() !== 'pg-panel-findings')
      tabs.show('pg-panel-findings');
  };
  const changed = (update: ViewUpdate): void => {
    if (!update.docChanged && !update.selectionSet) return;
    if (update.docChanged) {
      if (root.dataset['state'] !== 'failed') say('');
      const { startState, state, changes } = update;
      let kept = 0;
      changes.iterGaps((_from, _to, length) => (kept += length));
      const isNew = state.doc.length >= leastToGuess && (startState.doc.length === 0 || kept === 0);
      const wanted = isNew ? guessLanguage(state.sliceDoc(0, 60_000)) : undefined;
      // The editor takes no other change while it tells of one.
      queueMicrotask(() => {
        if (wanted !== undefined) speak(wanted, true);
        // What was guessed of a text doesn't count for the next one, which may come letter by letter.
        else if (view.state.doc.length === 0 && !parts.guessed.hidden) speak('ccmcmd', false);
        if (isTooLarge(view.state.doc.length, language.id) !== isLarge) connect();
      });
    }
    results.changed();
  };
  const view = new EditorView({
    parent: parts.editor,
    extensions: [
      editorExtensions(() => {
        tabs.show('pg-panel-findings');
        const { line } = positionOf(view.state.doc, view.state.selection.main.head);
        const here = parts.findings.querySelector<HTMLElement>(`[data-line="${line + 1}"] .pg-fix`);
        here?.focus();
        return true;
      }),
      placeholder('Paste a command line, a script or a ccmsetup.log'),
      serverCompletion(ask),
      serverHover(ask),
      semanticColors(ask, () => client?.serverCapabilities?.semanticTokensProvider?.legend.tokenTypes ?? []),
      opened.extension,
      // Behind the server's colors, which so stand inside of these.
      syntax.extension,
      EditorView.updateListener.of(changed),
    ],
  });
  /** Takes the place of the document; undoing brings back what was there. */
  const open = (text: string, name: string): void => {
    view.dispatch({
      changes: { from: 0, to: view.state.doc.length, insert: text },
      selection: { anchor: 0 },
      // Undone by itself, however soon it comes behind something typed.
      annotations: isolateHistory.of('full'),
    });
    queueMicrotask(() => {
      speak(name, false);
      view.focus();
    });
  };
  const fail = (reason: string): void => {
    engine?.stop();
    client = undefined;
    root.dataset['state'] = 'failed';
    say(
      `The engine stopped. Your text is still here. ${reason} `,
      button('Restart', () => void start()),
    );
    results.now();
  };
  const shown = shower({ parts, view, ask, language: () => language, panel: () => tabs.shown(), open, say });
  const results = resultsOf(
    root,
    async (isCurrent) => {
      const { doc } = view.state;
      const text = noticeAbout(doc.length, doc.sliceString(0, lookedAt), language.id) ?? '';
      if (parts.textNotice.textContent !== text) parts.textNotice.textContent = text;
      parts.textNotice.hidden = text === '';
      root.dataset['checked'] = String(client !== undefined && !isLarge);
      if (client !== undefined && !isLarge) await shown.show(isCurrent);
      else shown.clear(isLarge ? { commandLines: 0, notServed: 'large' } : null);
    },
    (reason) => {
      if (client !== undefined) say(reason);
    },
  );
  const tabs = tabsOf(parts.tabs, () => {
    results.now();
  });
  const start = async (): Promise<void> => {
    // What was said of the address stays.
    if (root.dataset['state'] === 'failed') say('');
    root.dataset['state'] = 'starting';
    try {
      engine = await startEngine(fail);
      client = clientOf(engine.transport);
      await client.initializing;
    } catch (error) {
      fail(error instanceof Error ? error.message : '');
      return;
    }
    root.dataset['state'] = 'ready';
    connect();
  };
  /** Opens what the address holds. */
  const openFragment = (): void => {
    const shared = readFragment(location.hash);
    if (shared?.kind === 'document') {
      const { text, languageId } = shared.document;
      open(text, languageId ?? guessLanguage(text));
    } else if (shared?.kind === 'broken') say(shared.message);
  };

  parts.language.addEventListener('change', () => {
    speak(parts.language.value, false);
  });
  parts.target.addEventListener('change', () => {
    results.now();
  });
  const told = (work: () => Promise<void>) => (): void => {
    work().catch((error: unknown) => {
      say(reasonOf(error));
    });
  };
  const fixAll = async (): Promise<void> => {
    const all = { start: { line: 0, character: 0 }, end: positionOf(view.state.doc, view.state.doc.length) };
    const request = { range: all, context: { diagnostics: [], only: ['source.fixAll'], triggerKind: 1 } };
    const actions = await ask<CodeAction[] | null>('textDocument/codeAction', request);
    const edit = actions?.[0]?.edit;
    if (edit !== undefined) applyEdit(view, edit);
    view.focus();
  };
  const openShare = shareDialog({
    ask,
    text: () => view.state.doc,
    language: () => language,
    findingsOf: async (text) =>
      (await diagnosticsOf(view, text, language)).map((diagnostic) => ({
        diagnostic,
        severity: severityOf(diagnostic),
      })),
  });
  const openStart = startDialog({
    ask,
    openSample: open,
    openScenario: scenarioDialog({
      ask,
      open: (text, name, missing) => {
        open(text, name);
        if (missing.length > 0)
          queueMicrotask(() => {
            say(`Still to fill in: ${missing.join(', ')}.`);
          });
      },
    }),
  });
  parts.fixAll.addEventListener('click', told(fixAll));
  const share = async (): Promise<void> => {
    if (view.state.doc.length > longToShare) say(preparing);
    try {
      await openShare();
    } finally {
      if (parts.notice.textContent === preparing) say('');
    }
  };
  parts.share.addEventListener('click', told(share));
  parts.start.addEventListener('click', told(openStart));
  window.addEventListener('hashchange', openFragment);
  lookUp(ask);
  openFragment();
  void start();
}
