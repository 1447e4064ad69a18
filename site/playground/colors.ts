/** Colors the command lines of a document by the server's semantic tokens, where they are in view. */
import { RangeSetBuilder, StateEffect, StateField, type Extension } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view';
import type { Ask } from './session';
import { positionOf } from './positions';
import { tokenClass } from './token-types';

const setColors = StateEffect.define<DecorationSet>();

const colors = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (value, { changes, effects }) => {
    const newest = effects.findLast((effect) => effect.is(setColors));
    return newest !== undefined && newest.is(setColors) ? newest.value : value.map(changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** The decorations for tokens in the protocol's relative form. */
function decorated(view: EditorView, data: readonly number[], types: readonly string[]): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  const { doc } = view.state;
  let line = 0;
  let character = 0;
  for (let at = 0; at + 4 < data.length; at += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
    character = lines === 0 ? character + characters : characters;
    line += lines;
    const name = tokenClass(types[type]);
    if (name === undefined || line >= doc.lines) continue;
    const from = doc.line(line + 1).from + character;
    const to = Math.min(doc.length, from + length);
    if (from < to)
      builder.add(from, to, Decoration.mark({ class: modifiers > 0 ? `${name} t-deprecated` : name }));
  }
  return builder.finish();
}

/** Asks for the tokens in view after each change of the text or of what is in view. */
export function semanticColors(ask: Ask, types: () => readonly string[]): Extension {
  const plugin = ViewPlugin.fromClass(
    class {
      constructor(view: EditorView) {
        this.color(view);
      }
      update({ view, docChanged, viewportChanged }: ViewUpdate): void {
        if (docChanged || viewportChanged) this.color(view);
      }
      color(view: EditorView): void {
        const { doc } = view.state;
        const { from, to } = view.viewport;
        const range = { start: positionOf(doc, from), end: positionOf(doc, to) };
        // An answer about another text is for nobody; what fails here is told where the findings are.
        queueMicrotask(() => {
          ask<{ readonly data: number[] } | null>('textDocument/semanticTokens/range', { range }).then(
            (tokens) => {
              if (view.state.doc !== doc) return;
              view.dispatch({ effects: setColors.of(decorated(view, tokens?.data ?? [], types())) });
            },
            () => undefined,
          );
        });
      }
    },
  );
  return [colors, plugin];
}
