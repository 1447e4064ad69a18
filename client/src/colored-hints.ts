/**
 * Inlay hints that are serious, in color. VS Code gives all inlay hints the same colors, so these are taken out of the hints
 * and drawn as decorations in the same places.
 */
import {
  Disposable,
  Range,
  ThemeColor,
  window,
  workspace,
  type DecorationOptions,
  type InlayHint,
  type TextDocument,
  type TextEditor,
} from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import type { HintMark } from '../../server/src/protocol';

/** A hint in color. */
export interface ColoredHint extends HintMark {
  readonly line: number;
  readonly character: number;
}

/** What is drawn in the documents of one client. */
export interface ColoredHints {
  readonly provideInlayHints: NonNullable<Middleware['provideInlayHints']>;
  /** The hints that are drawn in a document. */
  readonly shown: (document: TextDocument) => readonly ColoredHint[];
  /** Takes all of them away, until they are asked for anew. */
  readonly clear: () => void;
  readonly dispose: () => void;
}

/** The colors by level, those of squiggles. */
const colors: Readonly<Record<HintMark['level'], string>> = {
  warning: 'editorWarning.foreground',
  error: 'editorError.foreground',
};

/** The hints that one version of a document has. */
interface Kept {
  readonly version: number;
  readonly hints: readonly InlayHint[];
}

/** What marks a hint as serious. */
function markOf(hint: InlayHint & { readonly data?: unknown }): HintMark | undefined {
  const mark = hint.data as Partial<HintMark> | undefined;
  return mark?.level !== undefined && mark.level in colors && typeof mark.text === 'string'
    ? { level: mark.level, text: mark.text }
    : undefined;
}

/** Whether inlay hints are always shown: where a key shows or hides them, they stay hints. */
function areAlwaysShown(document: TextDocument): boolean {
  return workspace.getConfiguration('editor.inlayHints', document).get('enabled') === 'on';
}

function decoration({ position, tooltip }: InlayHint, contentText: string): DecorationOptions {
  return {
    // Of an empty range VS Code shows no hover.
    range: new Range(position.translate(0, position.character > 0 ? -1 : 0), position),
    renderOptions: { after: { contentText } },
    ...(tooltip !== undefined && { hoverMessage: tooltip }),
  };
}

/** Draws serious hints in color. */
export function colorHints(): ColoredHints {
  const types = Object.entries(colors).map(([level, color]) => ({
    level,
    type: window.createTextEditorDecorationType({
      after: {
        color: new ThemeColor(color),
        backgroundColor: new ThemeColor('editorInlayHint.background'),
        margin: '0 0 0 0.5ch',
      },
    }),
  }));
  let kept = new WeakMap<TextDocument, Kept>();
  const hintsOf = (document: TextDocument): readonly InlayHint[] => {
    const known = kept.get(document);
    return known?.version === document.version ? known.hints : [];
  };
  const draw = (editor: TextEditor): void => {
    const hints = hintsOf(editor.document);
    for (const { level, type } of types) {
      const drawn = hints.flatMap((hint) => {
        const mark = markOf(hint);
        return mark?.level === level ? [decoration(hint, mark.text)] : [];
      });
      editor.setDecorations(type, drawn);
    }
  };
  const drawIn = (document: TextDocument): void => {
    for (const editor of window.visibleTextEditors) if (editor.document === document) draw(editor);
  };
  const clear = (): void => {
    kept = new WeakMap();
    for (const editor of window.visibleTextEditors) draw(editor);
  };
  const watching = Disposable.from(
    ...types.map(({ type }) => type),
    // An editor may come to be known after its hints were asked for.
    window.onDidChangeVisibleTextEditors((editors) => {
      editors.forEach(draw);
    }),
    // In another language the document may have no hints, and is not asked for any.
    workspace.onDidCloseTextDocument((document) => {
      kept.delete(document);
      drawIn(document);
    }),
    // VS Code asks anew when they are to be shown.
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('editor.inlayHints')) clear();
    }),
  );
  return {
    provideInlayHints: async (document, range, token, next) => {
      const { version } = document;
      const hints = (await next(document, range, token)) ?? [];
      // The answer to an obsolete question is shown nowhere.
      if (token.isCancellationRequested || document.version !== version) return hints;
      const serious = areAlwaysShown(document) ? hints.filter((hint) => markOf(hint) !== undefined) : [];
      // Other editors of the document show other parts of it.
      const elsewhere = hintsOf(document).filter(({ position }) => !range.contains(position));
      kept.set(document, { version, hints: [...elsewhere, ...serious] });
      drawIn(document);
      return hints.filter((hint) => !serious.includes(hint));
    },
    shown: (document) =>
      hintsOf(document).flatMap((hint) => {
        const mark = markOf(hint);
        const { line, character } = hint.position;
        return mark === undefined ? [] : [{ line, character, ...mark }];
      }),
    clear,
    dispose: () => {
      watching.dispose();
    },
  };
}
